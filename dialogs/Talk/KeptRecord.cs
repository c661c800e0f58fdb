using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Talk;

/// <summary>One record of a conversation, kept as its JSON text: a text is stored alike whatever the storage does with types.</summary>
internal sealed class KeptRecord<T>(ConversationState conversation, JsonTypeInfo<T> type)
    where T : new()
{
    private readonly IStatePropertyAccessor<string> _text = conversation.CreateProperty<string>(typeof(T).Name);

    public async Task<T> GetAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize(await TextAsync(turnContext, cancellationToken), type)!;

    public Task SetAsync(ITurnContext turnContext, T record, CancellationToken cancellationToken) =>
        _text.SetAsync(turnContext, JsonSerializer.Serialize(record, type), cancellationToken);

    /// <summary>The shape it was written in. Read alone, since this program may not be able to read a newer one.</summary>
    public async Task<int> VersionAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        JsonElement.Parse(await TextAsync(turnContext, cancellationToken)).GetProperty("version").GetInt32();

    private Task<string> TextAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        _text.GetAsync(turnContext, () => JsonSerializer.Serialize(new T(), type), cancellationToken);
}
