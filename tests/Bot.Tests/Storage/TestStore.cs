using DeclineBot.Bot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DeclineBot.Bot.Tests.Storage;

/// <summary>The store on a file of its own.</summary>
internal sealed class TestStore : IDisposable
{
    private readonly ServiceProvider _services;

    public TestStore(TemporaryFolder folder, string file = "bot.db", TimeProvider? time = null)
    {
        Path = folder.File(file);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", Path)]).Build();
        _services = new ServiceCollection().AddLogging(logging => logging.Services.AddSingleton<ILoggerProvider>(Log)).AddSingleton<TimeProvider>(time ?? TimeProvider.System).AddStore(configuration, "unused.db").BuildServiceProvider();
    }

    public LogLines Log { get; } = new();

    public string Path { get; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Dispose() => _services.Dispose();
}
