using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void Constructor_NoAccessor_Throws() => Assert.Throws<ArgumentNullException>(() => new DialogSet(null!));

    [Fact]
    public void Find_UnknownId_IsNull() => Assert.Null(new DialogSet().Add(new TextPrompt("a")).Find("b"));

    [Fact]
    public void Find_NoId_Throws() => Assert.Throws<ArgumentNullException>(() => new DialogSet().Find(string.Empty));

    [Fact]
    public void Add_TakenId_NumbersTheLaterOnes()
    {
        var (first, second, third) = (new TextPrompt("a"), new TextPrompt("a"), new TextPrompt("a"));

        var set = new DialogSet().Add(first).Add(second).Add(third);

        Assert.Same(first, set.Find("a"));
        Assert.Same(second, set.Find("a2"));
        Assert.Same(third, set.Find("a3"));
    }

    [Fact]
    public void Add_SameDialogTwice_ChangesNothing()
    {
        var dialog = new TextPrompt("a");

        Assert.Equal([dialog], new DialogSet().Add(dialog).Add(dialog).GetDialogs());
    }

    [Fact]
    public void Add_DialogWithDependencies_AddsThemToo() =>
        Assert.NotNull(new DialogSet().Add(new DependentDialog()).Find("needed"));

    [Fact]
    public async Task CreateContextAsync_NoAccessor_Throws() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(CreateTurn()));

    [Fact]
    public async Task CreateContextAsync_NothingStored_HasAnEmptyStack()
    {
        var accessor = new ConversationState(new MemoryStorage()).CreateProperty<DialogState>("dialogs");

        var context = await new DialogSet(accessor).CreateContextAsync(CreateTurn());

        Assert.Empty(context.Stack);
    }

    [Fact]
    public void GetVersion_SetOfOtherDialogs_Differs()
    {
        var version = new DialogSet().Add(new TextPrompt("a")).GetVersion();

        Assert.Equal(version, new DialogSet().Add(new TextPrompt("a")).GetVersion());
        Assert.NotEqual(version, new DialogSet().Add(new TextPrompt("b")).GetVersion());
        Assert.NotEqual(version, new DialogSet().GetVersion());
    }

    [Fact]
    public void TelemetryClient_Set_ReachesDialogsAddedBeforeAndAfter()
    {
        var client = new NullBotTelemetryClient();

        var set = new DialogSet().Add(new TextPrompt("before"));
        set.TelemetryClient = client;
        set.Add(new TextPrompt("after"));

        Assert.All(set.GetDialogs(), dialog => Assert.Same(client, dialog.TelemetryClient));
    }

    [Fact]
    public void TelemetryClient_ContainersHoldEachOther_Ends()
    {
        var (one, two) = (new ComponentDialog("one"), new ComponentDialog("two"));
        one.Dialogs.Add(two);
        two.Dialogs.Add(one);
        var client = new NullBotTelemetryClient();

        one.Dialogs.TelemetryClient = client;

        Assert.Same(client, two.TelemetryClient);
    }

    private static TurnContext CreateTurn() => new(new TestAdapter(), new Activity(ActivityTypes.Message)
    {
        ChannelId = "test",
        Conversation = new ConversationAccount { Id = "conversation" },
    });

    private sealed class DependentDialog : ComponentDialog, IDialogDependencies
    {
        public IEnumerable<Dialog> GetDependencies() => [new TextPrompt("needed")];
    }
}
