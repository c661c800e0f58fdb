using System.Net;
using DeclineBot.Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Bot.Tests.Road;

public sealed class StoreFailureTests
{
    [Fact]
    public async Task Receive_DiskFull_IsRefusedWith503AndGoesOnWhenThereIsRoom()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();
        await client.SayAsync("one");
        await LimitAsync(server, 0);

        var refused = await FillAsync(client);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.DoesNotContain(" at ", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(server.Log.All, line => line.Contains("full", StringComparison.Ordinal));

        await LimitAsync(server, 100000);
        await client.SayAsync("after");
        Assert.Contains(await client.TextsAsync(), text => text.EndsWith(": after", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Turn_DiskFull_IsRunWhenThereIsRoom()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();
        await LimitAsync(server, 0);
        var accepted = 0;
        while ((await client.PostAsync($"conversations/{client.ConversationId}/activities", Message)).IsSuccessStatusCode)
        {
            accepted++;
        }

        await LimitAsync(server, 100000);
        await server.WhenQuietAsync("directline", client.ConversationId);

        // All that was acknowledged has been answered, once.
        var texts = await client.TextsAsync();
        Assert.Equal(Enumerable.Range(1, accepted).Select(n => $"{n}: {Text}"), texts.Where(text => text.Contains(": ", StringComparison.Ordinal)));
    }

    private static string Text { get; } = new('x', 2000);

    private static string Message => $$"""{"type":"message","text":"{{Text}}"}""";

    private static async Task<HttpResponseMessage> FillAsync(DirectLineClient client)
    {
        HttpResponseMessage answer;
        do
        {
            answer = await client.PostAsync($"conversations/{client.ConversationId}/activities", Message);
        }
        while (answer.IsSuccessStatusCode);

        return answer;
    }

    private static async Task LimitAsync(RunningServer server, int more)
    {
        while (true)
        {
            try
            {
                await server.Services.GetRequiredService<SqliteDatabase>().WriteAsync(session =>
                    session.Run(FormattableString.Invariant($"PRAGMA max_page_count = {session.Number("PRAGMA page_count") + more}")));
                return;
            }
            catch (StoreUnavailableException)
            {
                // It was written together with something that found no room.
            }
        }
    }
}
