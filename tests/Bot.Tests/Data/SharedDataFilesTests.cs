using System.Net;
using DeclineBot.Bot.Data;
using DeclineBot.Bot.Tests.Storage.Postgres;
using DeclineBot.Dialogs;
using DeclineBot.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Bot.Tests.Data;

[Collection(PostgresCollection.Name)]
public sealed class SharedDataFilesTests(PostgresServer postgres)
{
    [PostgresFact]
    public async Task Post_AtTwoReplicas_IsTheFileOnce()
    {
        var setting = $"--ConnectionStrings:Postgres={await postgres.CreateDatabaseAsync()}";
        await using var one = await RunningServer.StartAsync(setting);
        await using var other = await RunningServer.StartAsync(setting);
        var client = await one.StartConversationAsync();
        (await client.SayAsync("hello")).EnsureSuccessStatusCode();
        var link = new Uri($"/data/{one.Services.GetRequiredService<DataTokens>().Issue("directline", client.ConversationId, DataExport.JsonName)}", UriKind.Relative);

        Assert.Equal(HttpStatusCode.OK, (await other.Client.PostAsync(link, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await one.Client.PostAsync(link, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await other.Client.GetAsync(link)).StatusCode);
    }
}
