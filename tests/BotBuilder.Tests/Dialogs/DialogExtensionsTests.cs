using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.BotBuilder.Tests.Dialogs;

public sealed class DialogExtensionsTests
{
    [Fact]
    public async Task RunAsync_NothingInProgress_Begins()
    {
        var talk = new RestartingTalk(() => Talk.Waterfall(
            "steps",
            async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync("begun", cancellationToken: cancellationToken);
                return Dialog.EndOfTurn;
            },
            async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync("continued", cancellationToken: cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            }));

        Assert.Equal("begun", await talk.SayAsync("a"));
        Assert.Equal("continued", await talk.SayAsync("b"));
        Assert.Equal("begun", await talk.SayAsync("c"));
    }

    [Fact]
    public async Task RunAsync_ErrorHandledByADialog_TriesTheTurnAgain()
    {
        var talk = new RestartingTalk(() => new RepairingDialog(repairs: true));

        await talk.SayAsync("hi");

        Assert.Equal("repaired | begun", await talk.SayAsync("break"));
    }

    [Fact]
    public async Task RunAsync_ErrorNobodyHandles_Throws()
    {
        var talk = new RestartingTalk(() => new RepairingDialog(repairs: false));

        await talk.SayAsync("hi");

        await Assert.ThrowsAsync<FormatException>(() => talk.SayAsync("break"));
    }

    private sealed class RepairingDialog(bool repairs) : Dialog("repairing")
    {
        public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync("begun", cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) => throw new FormatException();

        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (!repairs || e.Name != DialogEvents.Error)
            {
                return false;
            }

            await dc.Context.SendActivityAsync("repaired", cancellationToken: cancellationToken);
            await dc.CancelAllDialogsAsync(cancellationToken);
            return true;
        }
    }
}
