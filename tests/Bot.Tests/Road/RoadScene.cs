using DeclineBot.Bot.Road;
using DeclineBot.Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Bot.Tests.Road;

/// <summary>The whole road on a file of its own, with a clock that stands still until it is moved, and a channel "test".</summary>
internal sealed class RoadScene : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly List<IHostedService> _running = [];

    public RoadScene(TemporaryFolder folder, IBot? bot = null, FakeTimeProvider? time = null, string channel = "test", Action<IServiceCollection>? change = null)
    {
        Time = time ?? new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        Sender = new FakeSender(channel);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", folder.File("road.db"))]).Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).Services.AddSingleton<ILoggerProvider>(Log))
            .AddSingleton<IChannelSender>(Sender)
            .AddStore(configuration, "unused.db")
            .AddRoad()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<ConversationState>();
        if (bot is null)
        {
            services.AddSingleton<IBot, EchoBot>();
        }
        else
        {
            services.AddSingleton(bot);
        }

        change?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; }

    public FakeSender Sender { get; }

    public LogLines Log { get; } = new();

    public IStore Store => Get<IStore>();

    public IInbox Inbox => Get<IInbox>();

    public TurnRunner Runner => Get<TurnRunner>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<RoadScene> StartAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
            _running.Add(service);
        }

        return this;
    }

    public Task<bool> ReceiveAsync(string text, string conversation = "c", string? id = null, string? alias = null) =>
        Inbox.ReceiveAsync(Message(text, conversation, id), alias);

    /// <summary>Receives a message and waits until it has been answered.</summary>
    public async Task SayAsync(string text, string conversation = "c")
    {
        await ReceiveAsync(text, conversation);
        await WhenQuietAsync(conversation);
    }

    /// <summary>Waits until nothing of the conversation waits; the clock goes on slowly.</summary>
    public Task WhenQuietAsync(string conversation = "c") => Eventually.TrueAsync(() =>
    {
        Time.Advance(TimeSpan.FromMilliseconds(5));
        return Store.IsQuietAsync(new ConversationKey("test", conversation), CancellationToken.None);
    });

    /// <summary>Waits until so much has arrived; the clock goes on slowly.</summary>
    public Task WhenArrivedAsync(int count) => Eventually.TrueAsync(() =>
    {
        Time.Advance(TimeSpan.FromMilliseconds(5));
        return Sender.Texts.Count >= count;
    });

    /// <summary>Moves the clock on in small steps, until it is so.</summary>
    public async Task PassAsync(TimeSpan atMost, Func<bool> until, TimeSpan? step = null)
    {
        var end = Time.GetUtcNow() + atMost;
        while (!until() && Time.GetUtcNow() < end)
        {
            Time.Advance(step ?? TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        // On a busy machine the clock may have run ahead of what was to be planned by it: from here on it goes on slowly.
        await Eventually.TrueAsync(() =>
        {
            Time.Advance(TimeSpan.FromMilliseconds(5));
            return until();
        });
    }

    public Activity Message(string text, string conversation = "c", string? id = null) => new(ActivityTypes.Message)
    {
        Id = id ?? Guid.NewGuid().ToString("N"),
        ChannelId = Sender.Serves("test") ? "test" : "msteams",
        ServiceUrl = "urn:test",
        Text = text,
        Conversation = new ConversationAccount(id: conversation),
        From = new ChannelAccount("person"),
        Recipient = new ChannelAccount("bot"),
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var service in Enumerable.Reverse(_running))
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }
}
