using DeclineBot.Cards;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Talk;

/// <summary>For the length of a turn: the card that replaces the one that was clicked, where the channel can replace it.</summary>
public sealed class InPlace
{
    private InPlace(bool saysLines) => SaysLines = saysLines;

    /// <summary>Whether a line can be said in place of a message: in the answer to a click.</summary>
    public bool SaysLines { get; }

    /// <summary>What replaces it; null while nothing does.</summary>
    public Card? Card { get; set; }

    /// <summary>Whether a line is all there is to say, and the card stays as it is.</summary>
    public string? Line { get; set; }

    /// <summary>The place of this turn, or null where cards can't be replaced.</summary>
    public static InPlace? Of(ITurnContext turnContext) => turnContext.TurnState.Get<InPlace>();

    /// <summary>Makes this a turn that can replace the clicked card.</summary>
    public static InPlace Begin(ITurnContext turnContext, bool saysLines = true)
    {
        var place = new InPlace(saysLines);
        turnContext.TurnState.Add(place);
        return place;
    }
}
