using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Persistence;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt is begun with.</summary>
public class PromptOptions
{
    /// <summary>The question.</summary>
    public Activity? Prompt { get; set; }

    /// <summary>The question after an answer that wouldn't do; without it the first one is asked again.</summary>
    public Activity? RetryPrompt { get; set; }

    /// <summary>The answers to choose from.</summary>
    public IList<Choice>? Choices { get; set; }

    /// <summary>How the choices are shown, instead of the prompt's own style.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>Anything the prompt's validator needs.</summary>
    [JsonConverter(typeof(PlainConverter))]
    public object? Validations { get; set; }

    /// <summary>The culture to understand the answer in, where it isn't the activity's.</summary>
    public string? RecognizeLanguage { get; set; }
}
