namespace Microsoft.Bot.Builder;

/// <summary>The parts of a storage key that a turn's activity must have.</summary>
internal static class StateKey
{
    public static string Channel(ITurnContext turnContext) => turnContext.Activity.ChannelId ?? throw Missing("channelId");

    public static string Conversation(ITurnContext turnContext) => turnContext.Activity.Conversation?.Id ?? throw Missing("Conversation.Id");

    public static string User(ITurnContext turnContext) => turnContext.Activity.From?.Id ?? throw Missing("From.Id");

    private static InvalidOperationException Missing(string part) => new($"invalid activity-missing {part}");
}
