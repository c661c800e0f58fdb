namespace Microsoft.Bot.Builder;

/// <summary>State of a person on a channel, in all their conversations.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return $"{StateKey.Channel(turnContext)}/users/{StateKey.User(turnContext)}";
    }
}
