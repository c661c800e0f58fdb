using DeclineBot.Coach;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>Every question on one card, filled in with what is known.</summary>
public static class FormCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "form";

    /// <summary>Builds the card.</summary>
    /// <param name="decline">What is known.</param>
    /// <param name="errors">What is wrong with what was sent, by field; empty the first time.</param>
    /// <param name="copy">The words.</param>
    /// <param name="sent">What was sent, by field; it stands in the fields instead of what is known. Null the first time.</param>
    public static Card Build(
        Decline decline, IReadOnlyDictionary<string, string> errors, Copy copy, IReadOnlyDictionary<string, string>? sent = null)
    {
        var form = new FormBuilder(decline.TimeZone, errors, sent, copy);
        return new(
            copy["card.form.title"],
            [
                errors.Count == 0 ? new Paragraph(copy["card.form.intro"]) : new Paragraph(copy["card.form.wrong"]),
                form.Choice(FormFields.Standing, decline.Standing),
                form.Choice(FormFields.Aftermath, decline.Aftermath),
                form.Name(FormFields.Company, decline.Company),
                form.Name(FormFields.Role, decline.Role),
                form.Choice(FormFields.OfferedBy, decline.OfferedBy),
                form.Name(FormFields.ContactName, decline.ContactName),
                form.Choice(FormFields.Origin, decline.Origin),
                form.Name(FormFields.ReferrerName, decline.ReferrerName),
                form.Choice(FormFields.Medium, decline.Medium),
                form.Time(FormFields.Decided, decline.DecidedAt),
                form.Text(FormFields.Reason, decline.Reason?.Text),
                form.Text(FormFields.Thanks, decline.Thanks?.Text),
                form.Choice(FormFields.StayInTouch, decline.StayInTouch),
                new Note(copy["card.form.optional"]),
                form.Choice(FormFields.Destination, decline.Destination),
                form.Name(FormFields.HiringManager, decline.HiringManagerName),
                form.YesNo(FormFields.LetterCame, decline.LetterCame),
                form.Time(FormFields.OfferEnds, decline.OfferEnds),
                form.Time(FormFields.AnswerBy, decline.AnswerBy),
                form.Time(FormFields.CallAt, decline.CallAt),
            ],
            [
                new SubmitAction(copy["card.action.submitForm"], Verbs.SubmitForm),
                new SubmitAction(copy["card.action.oneByOne"], Verbs.Prepare),
            ])
        {
            Kind = Kind,
            Revision = decline.Revision,
            };
    }
}
