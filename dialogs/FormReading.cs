using DeclineBot.Cards;
using DeclineBot.Coach;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Dialogs.Talk;

namespace DeclineBot.Dialogs;

/// <summary>Reads a filled-in form: the decline that it describes, and what could not be read.</summary>
public sealed class FormReading
{
    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly Moment _moment;
    private readonly Dictionary<string, string> _errors = [];

    /// <summary>Reads the values over what is known. An empty field forgets its answer.</summary>
    public FormReading(Decline known, IReadOnlyDictionary<string, string> values, Moment moment)
    {
        (_values, _moment) = (values, moment);
        var read = known with
        {
            Standing = Choice<Standing>(FormFields.Standing),
            Aftermath = Choice<Aftermath>(FormFields.Aftermath),
            Company = Text(FormFields.Company),
            Role = Text(FormFields.Role),
            OfferedBy = Choice<OfferedBy>(FormFields.OfferedBy),
            ContactName = Text(FormFields.ContactName),
            Origin = Choice<Origin>(FormFields.Origin),
            ReferrerName = Text(FormFields.ReferrerName),
            Medium = Choice<Medium>(FormFields.Medium),
            DecidedAt = Time(FormFields.Decided, Lean.Past),
            Reason = Words(FormFields.Reason, known.Reason),
            Thanks = Words(FormFields.Thanks, known.Thanks),
            StayInTouch = Choice<StayInTouch>(FormFields.StayInTouch),
            Destination = Choice<Destination>(FormFields.Destination),
            HiringManagerName = Text(FormFields.HiringManager),
            LetterCame = Text(FormFields.LetterCame) is { } came ? came == FormFields.Yes : null,
            OfferEnds = Time(FormFields.OfferEnds, Lean.Future, endOfDay: true),
            AnswerBy = Time(FormFields.AnswerBy, Lean.Future, endOfDay: true),
            CallAt = Time(FormFields.CallAt, Lean.Future),
            TimeZone = moment.Zone.Id,
        };
        if (read.Standing is null)
        {
            _errors[FormFields.Standing] = "form.error.standing";
        }

        // Whoever sent the form has seen every question: what they left empty is skipped, not asked again.
        Decline = known.Change(_ => read with
        {
            Asked = [.. Interview.Questions(read)],
            Skipped = [.. Interview.Questions(read).Where(slot => Interview.CanSkip(slot) && !Interview.IsKnown(read, slot))],
        });
    }

    /// <summary>What the form describes.</summary>
    public Decline Decline { get; }

    /// <summary>The copy keys of what is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    private string? Text(string field) =>
        _values.TryGetValue(field, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private TChoice? Choice<TChoice>(string field)
        where TChoice : struct, Enum =>
        Enum.TryParse<TChoice>(Text(field), out var choice) && Enum.IsDefined(choice) ? choice : null;

    private Statement? Words(string field, Statement? known) =>
        Text(field) is { } text ? text == known?.Text ? known : Statement.Unread(text) : null;

    private DateTimeOffset? Time(string field, Lean lean, bool endOfDay = false)
    {
        if (Text(field) is not { } words)
        {
            return null;
        }

        var time = SpokenTime.Read(words, _moment.Now, _moment.Zone, lean, endOfDay);
        if (time.At is null)
        {
            _errors[field] = lean == Lean.Past ? "form.error.past" : "form.error.future";
        }

        return time.At;
    }
}
