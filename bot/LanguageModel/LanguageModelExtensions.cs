using System.ClientModel;
using System.ClientModel.Primitives;
using DeclineBot.Bot.Settings;
using DeclineBot.Dialogs.Model;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;

namespace DeclineBot.Bot.LanguageModel;

/// <summary>Wires the language model.</summary>
public static class LanguageModelExtensions
{
    /// <summary>Adds the configured model; without one, nothing.</summary>
    public static IServiceCollection AddLanguageModel(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("LanguageModel");
        services.AddCheckedOptions<LanguageModelOptions, LanguageModelOptions.Validator>(section);
        return string.IsNullOrEmpty(section[nameof(LanguageModelOptions.Name)])
            ? services
            : services.AddSingleton(ClientOf).AddSingleton<ILanguageModel, ChatLanguageModel>();
    }

    // No retries and no logging of its own: time is short, and the texts are a person's.
    private static IChatClient ClientOf(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<LanguageModelOptions>>().Value;
        var key = new ApiKeyCredential(options.Key is { Length: > 0 } given ? given : "none");
        var service = new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Endpoint!),
            NetworkTimeout = options.Timeout,
            RetryPolicy = new ClientRetryPolicy(0),
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        };
        return new ChatClient(options.Name, key, service).AsIChatClient();
    }
}
