using DeclineBot.Bot.Channels.Terminal;
using DeclineBot.Cards;
using Spectre.Console.Testing;

namespace DeclineBot.Bot.Tests.Channels.Terminal;

public sealed class TerminalCardRendererTests
{
    public static TheoryData<string, int> Samples { get; } = new()
    {
        { "welcome", 80 }, { "texts", 80 }, { "texts", 40 }, { "facts", 80 }, { "hostile", 60 },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Render_Card_LooksAsExpected(string name, int width)
    {
        using var console = new TestConsole().Width(width);

        console.Write(TerminalCardRenderer.Render(Sample(name)));

        Snapshot.Match($"Channels/Terminal/Expectations/{name}.{width}.txt", console.Output);
    }

    [Fact]
    public void Render_HostileText_CannotSteerTheTerminal()
    {
        using var console = new TestConsole().Width(60).EmitAnsiSequences();

        console.Write(TerminalCardRenderer.Render(Sample("hostile")));

        Assert.DoesNotContain("\u001b]0;", console.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[31m", console.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\a', console.Output);
    }

    [Fact]
    public void Of_Card_NumbersInTheOrderShown() =>
        Assert.Equal(["1 Copy", "2 Open in mail", "3 Copy", "4 Practise"], TerminalChoices.Of(Sample("texts")).Select(choice => $"{choice.Number} {choice.Title}"));

    [Theory]
    [InlineData("4", 4)]
    [InlineData(" 4. ", 4)]
    [InlineData("practise", 4)]
    [InlineData("open in MAIL", 2)]
    [InlineData("copy", null)]
    [InlineData("5", null)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("99999999999", null)]
    [InlineData("I'd like to practise", null)]
    public void Named_Line_FindsTheOneItNames(string line, int? expected) =>
        Assert.Equal(expected, TerminalChoices.Of(Sample("texts")).Named(line)?.Number);

    private static Card Sample(string name) => name switch
    {
        "welcome" => new Card("Hello, I'm DeclineBot", [new Paragraph("I help you turn down a job offer. In a few minutes you leave with a call script and the e-mails around it.")],
            [new SubmitAction("Prepare a decline", Verbs.Prepare), new SubmitAction("Practise the push-back", Verbs.Practise), new SubmitAction("Review my draft", Verbs.Review)]) { Kind = "welcome" },
        "texts" => new Card(
            "Your texts",
            [
                new Paragraph("Acme, staff engineer. 31 of 48 hours left."),
                new Section("call", "Call script", "Hi Maya, it's Sam.\n\nI've decided not to take the staff engineer role.", [new SubmitAction("Copy", Verbs.CopyText, "call"), new LinkAction("Open in mail", new Uri("mailto:?body=x"))], IsOpen: true),
                new Section("voicemail", "Voicemail", "Hi Maya, it's Sam. Could you call me back?", [new SubmitAction("Copy", Verbs.CopyText, "voicemail")], IsOpen: false),
                new Note("About 90 seconds, with pauses."),
            ],
            [new SubmitAction("Practise", Verbs.Practise)]) { Kind = "texts", Revision = 7 },
        "facts" => new Card(
            "Where we are",
            [
                new Facts([new Fact("Company", "Acme"), new Fact("Reason", "I want to build platforms, and this role is about running them day to day for one team")]),
                new Quote("They promised me a better role."),
                new Bullet("Two companies compared", "Say what you are moving towards."),
                new Bullet("Terms on the table", "Leave out pay."),
                new TextInput("reason", "Reason", "", null, 100, IsMultiline: false),
            ],
            []),
        _ => new Card(
            "[red]Title[/] [link=x]",
            [
                new Paragraph("[bold]not bold[/] \u001b[31mnot red\u001b[0m \u001b]0;title\a [[ ]]"),
                new Quote("{0} \t tab, emoji 😀, عربي, \u202eflipped"),
                new Section("s", "[/]", "[/][/]", [new SubmitAction("[x]", "x")], IsOpen: true),
            ],
            [new SubmitAction("a\nb", "x")]),
    };
}
