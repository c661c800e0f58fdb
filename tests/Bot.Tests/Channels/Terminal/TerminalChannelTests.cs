using DeclineBot.Bot.Channels.Terminal;
using DeclineBot.Bot.Road;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using DeclineBot.Bot.Tests.Storage;
using DeclineBot.Cards;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Spectre.Console;
using Spectre.Console.Testing;

namespace DeclineBot.Bot.Tests.Channels.Terminal;

public sealed class TerminalChannelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunAsync_NewPerson_IsWelcomedAndHeard()
    {
        var shown = await TalkAsync<EchoBot>("hello", "exit", "never said");

        Assert.Contains("welcome", shown, StringComparison.Ordinal);
        Assert.Contains("1: hello", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("never said", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_TheDayAfter_GoesOnWhereItWas()
    {
        await TalkAsync<EchoBot>("one", "two");

        var shown = await TalkAsync<EchoBot>("three");

        Assert.DoesNotContain("welcome", shown, StringComparison.Ordinal);
        Assert.Contains(HostCopy.English["terminal.again"], shown, StringComparison.Ordinal);
        Assert.Contains("2: two", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("1: one", shown, StringComparison.Ordinal);
        Assert.Contains("3: three", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_InputEnds_Ends() => Assert.Contains("welcome", await TalkAsync<EchoBot>(), StringComparison.Ordinal);

    [Theory]
    [InlineData("1", "clicked prepare/one/menu/3")]
    [InlineData("first button", "clicked prepare/one/menu/3")]
    [InlineData("2", "https://example.com/")]
    [InlineData("3", "said decided")]
    [InlineData("yes, i have", "said decided")]
    [InlineData("4", "said 4")]
    public async Task RunAsync_Choice_ByNumberOrWords_IsSentAsThePageWould(string line, string expected) =>
        Assert.Contains(expected, await TalkAsync<ChoiceBot>(line), StringComparison.Ordinal);

    [Fact]
    public async Task RunAsync_ChoiceAfterAnAnswerWithoutAny_StillWorks() =>
        Assert.Contains("clicked prepare", await TalkAsync<ChoiceBot>("hm", "1"), StringComparison.Ordinal);

    [Fact]
    public async Task RunAsync_CalledOff_Ends()
    {
        using var stop = new CancellationTokenSource();
        using var services = Services<EchoBot>(new NeverEnding(), new TestConsole());
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        var running = services.GetRequiredService<TerminalChannel>().RunAsync(stop.Token);

        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task RunAsync_ReminderWhileNobodySaysAnything_IsShown()
    {
        using var stop = new CancellationTokenSource();
        using var console = new TestConsole().Width(100);
        using var services = Services<EchoBot>(new NeverEnding(), console);
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        var running = services.GetRequiredService<TerminalChannel>().RunAsync(stop.Token);
        await UntilShownAsync("welcome");
        await services.GetRequiredService<ConversationFeed>().TakeAsync(
            new Activity(ActivityTypes.Message) { Id = "later", ChannelId = TerminalChannel.ChannelId, Conversation = new ConversationAccount(id: "terminal"), Text = "nearly time" },
            CancellationToken.None);
        await UntilShownAsync("nearly time");

        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(20));

        async Task UntilShownAsync(string text)
        {
            for (var tries = 0; tries < 400 && !console.Output.Contains(text, StringComparison.Ordinal); tries++)
            {
                await Task.Delay(50);
            }

            Assert.Contains(text, console.Output, StringComparison.Ordinal);
        }
    }

    private async Task<string> TalkAsync<TBot>(params string[] lines)
        where TBot : class, IBot
    {
        using var console = new TestConsole().Width(100);
        using var services = Services<TBot>(new StringReader(string.Join('\n', lines)), console);
        var road = services.GetServices<IHostedService>().ToList();
        foreach (var service in road)
        {
            await service.StartAsync(CancellationToken.None);
        }

        await services.GetRequiredService<TerminalChannel>().RunAsync(CancellationToken.None);
        foreach (var service in road)
        {
            await service.StopAsync(CancellationToken.None);
        }

        return console.Output;
    }

    private ServiceProvider Services<TBot>(TextReader input, TestConsole console)
        where TBot : class, IBot
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", _folder.File("terminal.db"))]).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddStore(configuration, "unused.db")
            .AddRoad()
            .AddTerminal()
            .AddSingleton<ConversationState>()
            .AddSingleton<IBot, TBot>()
            .AddSingleton<IAnsiConsole>(console)
            .AddSingleton(new TerminalInput(input, IsInteractive: false))
            .BuildServiceProvider();
    }

    /// <summary>Offers a card and answers, and says what came of it.</summary>
    internal sealed class ChoiceBot : ActivityHandler
    {
        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            var card = new Card("Menu", [], [new SubmitAction("First button", Verbs.Prepare, "one"), new LinkAction("Second button", new Uri("https://example.com/"))]) { Kind = "menu", Revision = 3 };
            var message = (Activity)MessageFactory.Attachment(new Attachment { ContentType = "application/vnd.declinebot.card+json", Content = CardContent.Parse(CardJson.Write(card)) });
            message.SuggestedActions = new SuggestedActions { Actions = [new Microsoft.Bot.Schema.CardAction(ActionTypes.ImBack, "Yes, I have", value: "decided")] };
            return turnContext.SendActivityAsync(message, cancellationToken);
        }

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            var values = SubmittedValue.Read(turnContext.Activity.Value);
            var answer = values.Count > 0 ? $"clicked {values["verb"]}/{values["target"]}/{values["card"]}/{values["revision"]}" : $"said {turnContext.Activity.Text}";
            return turnContext.SendActivityAsync(MessageFactory.Text(answer), cancellationToken);
        }
    }

    private sealed class NeverEnding : TextReader
    {
        public override string? ReadLine()
        {
            Thread.Sleep(Timeout.Infinite);
            return null;
        }
    }
}
