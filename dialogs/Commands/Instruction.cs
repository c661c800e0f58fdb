namespace DeclineBot.Dialogs.Commands;

/// <summary>A command as a person gave it.</summary>
/// <param name="Command">What they want.</param>
/// <param name="Rest">What they said after it ("the reason", a draft), or null.</param>
/// <param name="Value">What it is to be ("to Globex"), or null.</param>
public sealed record Instruction(Command Command, string? Rest = null, string? Value = null);
