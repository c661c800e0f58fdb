using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>A card whose button has been pressed: what it said stays, what was chosen is noted, and nothing can be pressed again.</summary>
public static class SettledCard
{
    /// <summary>The card after the choice.</summary>
    /// <param name="card">The card as it was.</param>
    /// <param name="choice">What was chosen, in the button's words.</param>
    /// <param name="copy">The words.</param>
    public static Card Of(Card card, string choice, Copy copy) => card with
    {
        Body =
        [
            .. card.Body.Where(element => element is not (TextInput or ChoiceInput)),
            new Paragraph(copy.Say("card.settled", ("choice", choice))),
        ],
        Actions = [],
    };
}
