using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Talk;

/// <summary>
/// One record of a conversation, kept as its JSON text: a text is stored alike whatever the storage does with types.
/// What an older program wrote is brought forward when it is read.
/// </summary>
/// <param name="conversation">The state.</param>
/// <param name="type">How the record is written.</param>
/// <param name="version">The shape that this program writes.</param>
/// <param name="forward">Makes a record of an older shape one of today's.</param>
internal sealed class KeptRecord<T>(ConversationState conversation, JsonTypeInfo<T> type, int version, Func<T, T> forward) : IKeptRecord
    where T : new()
{
    private readonly IStatePropertyAccessor<string> _text = conversation.CreateProperty<string>(typeof(T).Name);

    public async Task<T> GetAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        forward(JsonSerializer.Deserialize(await TextAsync(turnContext, cancellationToken), type)!);

    public Task SetAsync(ITurnContext turnContext, T record, CancellationToken cancellationToken) =>
        _text.SetAsync(turnContext, JsonSerializer.Serialize(record, type), cancellationToken);

    public async Task<StateAge> AgeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        // The version alone, since this program may not be able to read the rest.
        var text = await TextAsync(turnContext, cancellationToken);
        var written = JsonElement.Parse(text).GetProperty("version").GetInt32();
        return written > version ? StateAge.TooNew : written == version || CanRead(text) ? StateAge.Readable : StateAge.TooOld;
    }

    public Task DropAsync(ITurnContext turnContext, CancellationToken cancellationToken) => _text.DeleteAsync(turnContext, cancellationToken);

    private bool CanRead(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, type) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private Task<string> TextAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        _text.GetAsync(turnContext, () => JsonSerializer.Serialize(new T(), type), cancellationToken);
}
