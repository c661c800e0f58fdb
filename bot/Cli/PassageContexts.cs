using DeclineBot.Coach.Review;

namespace DeclineBot.Bot.Cli;

/// <summary>The names of what the coach reads, as data and command line write them.</summary>
public static class PassageContexts
{
    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["reason", "thanks", "reply", "draft"];

    /// <summary>What a name means; null when it is none.</summary>
    public static PassageContext? Named(string? name) => name switch
    {
        "reason" => PassageContext.Reason,
        "thanks" => PassageContext.Thanks,
        "reply" => PassageContext.Reply,
        "draft" => PassageContext.Draft,
        _ => null,
    };
}
