using System.Diagnostics;
using DeclineBot.Bot.LanguageModel;
using DeclineBot.Bot.Settings;
using DeclineBot.Dialogs.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Bot.Tests.LanguageModel;

public sealed class ChatLanguageModelTests : IDisposable
{
    private readonly LogLines _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task AskAsync_ServiceAnswers_ReturnsItsText()
    {
        await using var service = await StandInService.SayingAsync("no");
        using var provider = Provide(service, ("Key", "k-123"));

        Assert.Equal("no", await Model(provider).AskAsync("Judge.", "{\"text\":\"secret words\"}", default));
        Assert.Equal("Bearer k-123", service.Key);
        Assert.Contains("secret words", service.Asked, StringComparison.Ordinal);
        Assert.Contains("\"stand-in\"", service.Asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("length")]
    [InlineData("content_filter")]
    public async Task AskAsync_AnswerCutShortOrRefused_IsNone(string finish)
    {
        await using var service = await StandInService.SayingAsync("half a sent", finish);
        using var provider = Provide(service);

        Assert.Null(await Model(provider).AskAsync("Rewrite.", "{}", default));
    }

    [Theory]
    [InlineData(500, "oops")]
    [InlineData(401, "{\"error\":{\"message\":\"bad key\"}}")]
    [InlineData(429, "")]
    [InlineData(200, "<html>secret words</html>")]
    [InlineData(200, "{\"choices\":[]}")]
    [InlineData(200, "")]
    public async Task AskAsync_ServiceFails_IsNoneAndLogsNothingOfTheText(int status, string body)
    {
        await using var service = await StandInService.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body);
        });
        using var provider = Provide(service);

        Assert.Null(await Model(provider).AskAsync("Rewrite.", "{\"text\":\"secret words\"}", default));
        Assert.Equal(1, service.Calls);
        Assert.DoesNotContain(_log.All, line => line.Contains("secret words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AskAsync_ServiceHangs_IsDoneWithout()
    {
        await using var service = await StandInService.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var provider = Provide(service, ("Timeout", "00:00:00.2"));
        var watch = Stopwatch.StartNew();

        Assert.Null(await Model(provider).AskAsync("Rewrite.", "{}", default));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task AskAsync_FailsAgainAndAgain_IsLeftAloneForAWhile()
    {
        await using var service = await StandInService.StartAsync(context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        var time = new FakeTimeProvider();
        using var provider = Provide(service, time);
        var model = Model(provider);
        for (var i = 0; i < 5; i++)
        {
            await model.AskAsync("Rewrite.", "{}", default);
        }

        Assert.Equal(ChatLanguageModel.MostFailures, service.Calls);
        time.Advance(ChatLanguageModel.Rest);
        await model.AskAsync("Rewrite.", "{}", default);
        Assert.Equal(ChatLanguageModel.MostFailures + 1, service.Calls);
    }

    [Fact]
    public void AddLanguageModel_NothingConfigured_AddsNone()
    {
        using var provider = Provide([]);

        Assert.Null(provider.GetService<ILanguageModel>());
    }

    [Theory]
    [InlineData("Name=m", "LanguageModel:Endpoint")]
    [InlineData("Name=m;Endpoint=http://models.example.com/v1", "https")]
    [InlineData("Name=m;Endpoint=https://models.example.com/v1;Timeout=00:01:00", "LanguageModel:Timeout")]
    [InlineData("Endpoint=https://models.example.com/v1", "LanguageModel:Name")]
    public void Options_Wrong_NameTheSetting(string settings, string named)
    {
        using var provider = Provide([.. settings.Split(';').Select(setting => setting.Split('=', 2)).Select(pair => (pair[0], pair[1]))]);

        var problem = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<LanguageModelOptions>>().Value);
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
        Assert.Contains("Example:", problem.Message, StringComparison.Ordinal);
    }

    private static ILanguageModel Model(ServiceProvider provider) => provider.GetRequiredService<ILanguageModel>();

    private ServiceProvider Provide(StandInService service, params (string Name, string Value)[] settings) =>
        Provide([("Name", "stand-in"), ("Endpoint", service.Endpoint), ("Timeout", "00:00:05"), .. settings]);

    private ServiceProvider Provide(StandInService service, TimeProvider time) =>
        Provide([("Name", "stand-in"), ("Endpoint", service.Endpoint), ("Timeout", "00:00:05")], time);

    private ServiceProvider Provide((string Name, string Value)[] settings, TimeProvider? time = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(setting => setting.Name).Select(setting => KeyValuePair.Create($"LanguageModel:{setting.Key}", (string?)setting.Last().Value)))
            .Build();
        return new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log))
            .AddSingleton(time ?? TimeProvider.System)
            .AddLanguageModel(configuration)
            .BuildServiceProvider();
    }
}
