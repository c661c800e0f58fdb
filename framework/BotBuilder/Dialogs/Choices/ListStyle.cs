using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ListStyle>))]
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As suits the channel.</summary>
    Auto,

    /// <summary>In the sentence.</summary>
    Inline,

    /// <summary>Below each other.</summary>
    List,

    /// <summary>As buttons that vanish with the answer.</summary>
    SuggestedAction,

    /// <summary>As buttons on a card.</summary>
    HeroCard,
}
