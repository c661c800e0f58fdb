using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Durability.Host;

/// <summary>
/// Writes the id of every message into the conversation's state and answers with its place and id, so that a message
/// whose turn took effect twice, or never, or out of order can be seen.
/// </summary>
internal sealed class LedgerBot(ConversationState state) : ActivityHandler
{
    private readonly IStatePropertyAccessor<string> _ledger = state.CreateProperty<string>("ledger");

    /// <summary>The ids in the order in which their turns took effect.</summary>
    public static async Task<string[]> ReadAsync(IStorage storage, string channel, string conversation)
    {
        var key = $"{channel}/conversations/{conversation}";
        var read = await storage.ReadAsync([key], CancellationToken.None);
        return read.TryGetValue(key, out var kept) && SubmittedValue.Read(kept).TryGetValue("ledger", out var ledger)
            ? ledger!.ToString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : [];
    }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await state.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var id = turnContext.Activity.Id;
        if (id == Poison.Word)
        {
            Poison.Take(0);
        }

        var ledger = await _ledger.GetAsync(turnContext, () => "", cancellationToken);
        ledger = ledger.Length == 0 ? id : $"{ledger} {id}";
        await _ledger.SetAsync(turnContext, ledger, cancellationToken);
        await turnContext.SendActivityAsync(MessageFactory.Text($"{ledger.Count(letter => letter == ' ') + 1} {id}"), cancellationToken);
    }
}
