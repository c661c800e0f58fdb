using System.Globalization;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>Makes the fields of the form.</summary>
internal sealed class FormBuilder(
    string? zoneId, IReadOnlyDictionary<string, string> errors, IReadOnlyDictionary<string, string>? sent, Copy copy)
{
    /// <summary>A field for a name.</summary>
    public TextInput Name(string id, string? value) => Field(id, value, FormFields.NameLength, isMultiline: false);

    /// <summary>A field for a few sentences.</summary>
    public TextInput Text(string id, string? value) => Field(id, value, FormFields.TextLength, isMultiline: true);

    /// <summary>A field for a time in the person's words; what is known stands in it so that it is read back as the same minute.</summary>
    public TextInput Time(string id, DateTimeOffset? value) => Field(
        id, value is { } known ? Local(known).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null, FormFields.TimeLength, isMultiline: false);

    /// <summary>A choice between the values of an enum.</summary>
    public ChoiceInput Choice<T>(string id, T? value)
        where T : struct, Enum =>
        Choice(id, [.. Enum.GetNames<T>().Select(option => new InputOption(copy[$"card.form.{id}.options.{option}"], option))], value?.ToString());

    /// <summary>A choice between yes and no.</summary>
    public ChoiceInput YesNo(string id, bool? value) => Choice(
        id,
        [new InputOption(copy["card.form.yes"], FormFields.Yes), new InputOption(copy["card.form.no"], FormFields.No)],
        value is { } known ? (known ? FormFields.Yes : FormFields.No) : null);

    private ChoiceInput Choice(string id, IReadOnlyList<InputOption> options, string? value) =>
        new(id, copy[$"card.form.{id}.label"], options, Sent(id, value))
        {
            Placeholder = copy["card.form.choose"],
            Error = errors.GetValueOrDefault(id),
        };

    private TextInput Field(string id, string? value, int maxLength, bool isMultiline) => new(
        id, copy[$"card.form.{id}.label"], copy[$"card.form.{id}.example"], Sent(id, value), maxLength, isMultiline, errors.GetValueOrDefault(id));

    private string? Sent(string id, string? known) => sent is null ? known : sent.GetValueOrDefault(id);

    private DateTimeOffset Local(DateTimeOffset time) =>
        zoneId is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) ? TimeZoneInfo.ConvertTime(time, zone) : time;
}
