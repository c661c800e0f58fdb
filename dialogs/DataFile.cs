namespace DeclineBot.Dialogs;

/// <summary>A file with what is kept about a person.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Text">What stands in it.</param>
public sealed record DataFile(string Name, string ContentType, string Text);
