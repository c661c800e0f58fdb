namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt understood of an answer.</summary>
public class PromptRecognizerResult<T>
{
    /// <summary>True when the answer was understood.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The value, if it was.</summary>
    public T Value { get; set; } = default!;

    /// <summary>True when the answer may be meant for somebody else.</summary>
    public bool AllowInterruption { get; set; }
}
