using DeclineBot.Bot.Web;
using DeclineBot.Durability.Host;
using Microsoft.Bot.Builder;

// The real server with a bot behind it that only keeps a ledger, and a page that shows it.
await using var app = DeclineBot.Bot.Program.BuildServer(args, builder =>
{
    builder.Services.AddSingleton<ConversationState>();
    builder.Services.AddSingleton<IBot, LedgerBot>();
});
app.MapGet("/ledger/{channel}/{conversation}", async (string channel, string conversation, IStorage storage) =>
    await LedgerBot.ReadAsync(storage, channel, conversation));
return await ServerRun.UntilStoppedAsync(app, CancellationToken.None);
