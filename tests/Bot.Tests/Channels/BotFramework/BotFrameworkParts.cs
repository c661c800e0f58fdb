using DeclineBot.Bot.Channels.BotFramework;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

/// <summary>The channel's parts without a server, on a clock that stands still until it is told to go on.</summary>
internal sealed class BotFrameworkParts : IDisposable
{
    private readonly ServiceProvider _provider;

    public BotFrameworkParts(params string[] settings)
        : this(_ => { }, settings)
    {
    }

    public BotFrameworkParts(FakeLogin login, params string[] settings)
        : this(services => services.AddHttpClient(ConnectorTokens.Client).ConfigurePrimaryHttpMessageHandler(() => login), settings)
    {
    }

    public BotFrameworkParts(Action<IServiceCollection> change, params string[] settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddBotFramework(new ConfigurationBuilder().AddCommandLine(settings).Build());
        change(services);
        _provider = services.BuildServiceProvider();
    }

    public static string[] Registered { get; } =
        [$"--MicrosoftAppId={TestAuthority.AppId}", $"--MicrosoftAppTenantId={TestAuthority.TenantId}", $"--MicrosoftAppPassword={TestAuthority.Secret}"];

    public FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public void Dispose() => _provider.Dispose();
}
