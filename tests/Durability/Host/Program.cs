using DeclineBot.Bot.Cli;
using DeclineBot.Bot.Storage;
using DeclineBot.Bot.Web;
using DeclineBot.Durability.Host;
using Microsoft.Bot.Builder;

// The real program, with what the tests need to see and to break. A variable chooses the bot: the ledger, or DeclineBot itself.
using var witness = Witness.Open(Environment.GetEnvironmentVariable("PROOF_WITNESS"));
return await CommandLine.RunAsync(args, ServeAsync, (_, _) => Task.FromResult(2));

static async Task<int> ServeAsync(string[] settings, CancellationToken cancellationToken)
{
    await using var app = DeclineBot.Bot.Program.BuildServer(settings, builder =>
    {
        if (Environment.GetEnvironmentVariable("PROOF_BOT") == "DeclineBot")
        {
            builder.Services.DecorateBot();
        }
        else
        {
            builder.Services.AddSingleton<ConversationState>();
            builder.Services.AddSingleton<IBot, LedgerBot>();
        }

        if (Environment.GetEnvironmentVariable("PROOF_CLOCK") is { Length: > 0 } start)
        {
            builder.Services.AddSingleton<TimeProvider>(new ShiftedTime(start));
        }
    });
    app.MapGet("/ledger/{channel}/{conversation}", async (string channel, string conversation, IStorage storage) =>
        await LedgerBot.ReadAsync(storage, channel, conversation));
    app.MapGet("/rows/{channel}/{conversation}", async (string channel, string conversation, IStore store) =>
        await store.CountRowsAsync(new ConversationKey(channel, conversation), CancellationToken.None));
    app.MapGet("/measure", async (IStore store) => await store.MeasureAsync(CancellationToken.None));
    app.MapPost("/pragma/{name}/{value}", SqliteTrouble.SetAsync);
    return await ServerRun.UntilStoppedAsync(app, cancellationToken);
}
