using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>Offers the form where it opens in a window of its own.</summary>
public static class FormOfferCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "form-offer";

    /// <summary>Builds the card.</summary>
    public static Card Build(Copy copy) => new(
        copy["card.form.title"],
        [new Paragraph(copy["card.formOffer.what"])],
        [new SubmitAction(copy["card.action.openForm"], Verbs.Form), new SubmitAction(copy["card.action.oneByOne"], Verbs.Prepare)])
    {
        Kind = Kind,
    };
}
