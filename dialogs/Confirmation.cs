namespace DeclineBot.Dialogs;

/// <summary>What <see cref="ConfirmDialog"/> asks for; as text, because dialog options hold only strings.</summary>
/// <param name="What">What is to be confirmed.</param>
/// <param name="GoOnWith">The dialog to go on with after a no, or null.</param>
/// <param name="Utterance">What the person said that opens another offer, or null.</param>
public sealed record Confirmation(string What, string? GoOnWith = null, string? Utterance = null)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Confirmation Parse(string? text) =>
        (text ?? "").Split('\n', 3) is [var what, var goOnWith, var utterance]
            ? new(what, goOnWith.Length > 0 ? goOnWith : null, utterance.Length > 0 ? utterance : null)
            : new(ConfirmDialog.StartOver);

    /// <inheritdoc/>
    public override string ToString() => $"{What}\n{GoOnWith}\n{Utterance}";
}
