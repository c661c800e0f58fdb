using System.Net;
using DeclineBot.Bot.Data;
using DeclineBot.Bot.Settings;
using DeclineBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Bot.Tests.Data;

public sealed class DataFilesTests
{
    [Theory]
    [InlineData(DataExport.JsonName, "application/json", "\"exportedAt\"")]
    [InlineData(DataExport.ReadableName, "text/plain", "Here is everything I keep about you.")]
    public async Task Post_FreshLink_IsTheFileOnce(string name, string type, string expected)
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();
        (await client.SayAsync("hello")).EnsureSuccessStatusCode();
        var link = LinkFor(server, "directline", client.ConversationId, name)!;

        // Looking at it doesn't use it up.
        Assert.Contains("<form method=\"post\">", await server.Client.GetStringAsync(link), StringComparison.Ordinal);
        var answer = await server.Client.PostAsync(link, null);
        Assert.Equal((type, name), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.Contains(expected, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Gone, (await server.Client.PostAsync(link, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await server.Client.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Post_ManyAtOnceAndAfterARestart_IsTheFileOnce()
    {
        using var folder = new TemporaryFolder();
        Uri link;
        await using (var server = await RunningServer.StartInAsync(folder))
        {
            var client = await server.StartConversationAsync();
            (await client.SayAsync("hello")).EnsureSuccessStatusCode();
            link = new Uri(LinkFor(server, "directline", client.ConversationId, DataExport.JsonName)!.PathAndQuery, UriKind.Relative);

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.Client.PostAsync(link, null)));
            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Gone));
        }

        await using var again = await RunningServer.StartInAsync(folder);
        Assert.Equal(HttpStatusCode.Gone, (await again.Client.PostAsync(link, null)).StatusCode);
    }

    [Fact]
    public async Task Post_AfterTenMinutes_SaysThatItsTimeIsOver()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var server = await RunningServer.StartAsync(builder => builder.Services.AddSingleton<DataTokens>(services => ActivatorUtilities.CreateInstance<DataTokens>(services, clock)));
        var client = await server.StartConversationAsync();
        (await client.SayAsync("hello")).EnsureSuccessStatusCode();
        var link = LinkFor(server, "directline", client.ConversationId, DataExport.JsonName)!;
        clock.Advance(TimeSpan.FromMinutes(9));
        (await server.Client.GetAsync(link)).EnsureSuccessStatusCode();
        clock.Advance(TimeSpan.FromMinutes(2));

        var answer = await server.Client.PostAsync(link, null);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains(HostCopy.English["data.expired.title"], await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NothingIsKept_IsGone()
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Equal(HttpStatusCode.Gone, (await server.Client.PostAsync(LinkFor(server, "directline", "nobody", DataExport.JsonName), null)).StatusCode);
    }

    [Fact]
    public async Task Get_WrongLink_IsNotFound()
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync(new Uri("/data/nonsense", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.PostAsync(new Uri("/data/nonsense", UriKind.Relative), null)).StatusCode);
    }

    [Fact]
    public async Task Create_PersonElsewhere_NeedsAPublicAddress()
    {
        await using var local = await RunningServer.StartAsync();
        await using var known = await RunningServer.StartAsync("--PublicAddress=https://bot.example.com/");

        Assert.Null(LinkFor(local, "msteams", "a", DataExport.JsonName));
        Assert.StartsWith("https://bot.example.com/data/", LinkFor(known, "msteams", "a", DataExport.JsonName)!.AbsoluteUri, StringComparison.Ordinal);
    }

    private static Uri? LinkFor(RunningServer server, string channel, string conversation, string file)
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message) { ChannelId = channel, Conversation = new ConversationAccount(id: conversation) });
        return server.Services.GetRequiredService<IDataLinks>().Create(turn, file);
    }
}
