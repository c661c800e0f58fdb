namespace DeclineBot.Cards;

/// <summary>What a client of Adaptive Cards can do.</summary>
public enum AdaptiveCardFlavour
{
    /// <summary>Web Chat: Action.Submit only, and the page has a clipboard.</summary>
    DirectLine,

    /// <summary>Teams: Action.Execute, whose answer replaces the card; the bot cannot reach the clipboard.</summary>
    Teams,

    /// <summary>A dialog of Teams, a window of its own: Action.Submit only, which comes back to the window.</summary>
    TeamsDialog,
}
