using DeclineBot.Bot.Road;
using DeclineBot.Dialogs.Model;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.LanguageModel;

/// <summary>
/// A language model behind a chat service. It has a short time to answer; one that fails several times in a row is left
/// alone for a while, so that nobody waits for it at every turn.
/// </summary>
public sealed partial class ChatLanguageModel(IChatClient client, IOptions<LanguageModelOptions> options, TimeProvider time, ILogger<ChatLanguageModel> logger) : ILanguageModel
{
    /// <summary>How many failures in a row are borne.</summary>
    public const int MostFailures = 3;

    /// <summary>How long it is left alone after them.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private const int MostTokens = 400;

    private int _failures;
    private long _restUntil;

    /// <inheritdoc/>
    public string? Name => options.Value.Name;

    /// <inheritdoc/>
    public async Task<string?> AskAsync(string instructions, string material, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow().UtcTicks < Interlocked.Read(ref _restUntil))
        {
            return null;
        }

        using var limit = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            // A client that ignores its cancellation doesn't keep the person waiting either.
            var response = await client
                .GetResponseAsync(
                    [new ChatMessage(ChatRole.System, instructions), new ChatMessage(ChatRole.User, material)],
                    new ChatOptions { Temperature = 0.3f, MaxOutputTokens = MostTokens },
                    either.Token)
                .WaitAsync(either.Token)
                .ConfigureAwait(false);
            Interlocked.Exchange(ref _failures, 0);
            return response.FinishReason == ChatFinishReason.Length || response.FinishReason == ChatFinishReason.ContentFilter ? null : response.Text;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailure(FailureReport.Of(failure));
            if (Interlocked.Increment(ref _failures) >= MostFailures)
            {
                Interlocked.Exchange(ref _failures, 0);
                Interlocked.Exchange(ref _restUntil, time.GetUtcNow().Add(Rest).UtcTicks);
            }

            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The language model gave no answer, and is done without: {Report}")]
    private partial void LogFailure(string report);
}
