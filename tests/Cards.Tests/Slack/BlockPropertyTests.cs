using CsCheck;
using DeclineBot.Cards.Slack;

namespace DeclineBot.Cards.Tests.Slack;

/// <summary>Whatever a person types, Slack takes the card and shows every word of it.</summary>
public sealed class BlockPropertyTests
{
    private static readonly string[] Hostile =
    [
        "<!channel>", "<!here|here>", "<@U1>", "<#C1|general>", "<http://x.example|y>", "*bold*", "_it_", "~no~", "`code`", "```\n", ":smile:", "&amp;", "\"", "\\", "\u202E", "\u2066",
        "שלום", "👩🏽‍⚕️", "🇩🇪", "e\u0301\u0302", "\uD83D", "\0", "\u2028", "\n\n", "\n- item", "\n> quote", "https://evil.example/a?b=c&d", "漢字", " ", "word", new string('W', 400),
    ];

    private static readonly Gen<string> Text = Gen.Select(Gen.Int[0, Hostile.Length - 1].Select(at => Hostile[at]).Array[0, 40], Gen.Int[1, 12], (parts, times) =>
        string.Concat(Enumerable.Repeat(string.Concat(parts), times)));

    private static readonly Gen<CardElement> Element = Gen.OneOf(
        Text.Select(text => (CardElement)new Paragraph(text)),
        Text.Select(text => (CardElement)new Note(text)),
        Text.Select(text => (CardElement)new Quote(text)),
        Gen.Select(Text, Text, (title, text) => (CardElement)new Bullet(title, text)),
        Gen.Select(Text, Text, (name, value) => new Fact(name, value)).Array[0, 8].Select(rows => (CardElement)new Facts(rows)),
        Gen.Select(Text, Text, Gen.Bool, Text, (title, text, sendable, note) => (CardElement)new Section(
            "s", title, text, sendable ? [new SubmitAction("Copy", Verbs.CopyText, "s", text), new LinkAction("Open in mail", new("mailto:?subject=a&body=b"))] : [], IsOpen: true) { Note = note }));

    private static readonly Gen<Card> AnyCard = Gen.Select(
        Text, Element.Array[0, 12], Text.Array[0, 30], (title, body, buttons) => new Card(title, body, [.. buttons.Select(button => new SubmitAction(button, Verbs.Help))]));

    [Fact]
    public void Render_AnyCard_IsTakenBySlack() => AnyCard.Sample(card =>
        Assert.All(SlackCards.Renderer.Render(card), message => Assert.Null(SlackCards.FaultOf(message)?.ToJson())), iter: 100);

    [Fact]
    public void Render_AnyCard_LosesNoWord() => AnyCard.Sample(
        card =>
        {
            var read = SlackCards.Read(SlackCards.Renderer.Render(card)).Replace("-", "", StringComparison.Ordinal);
            foreach (var text in card.Body.SelectMany(WordsOf).Prepend(card.Title))
            {
                Assert.Contains(SlackCards.Bare(SlackText.Clean(text)).Replace("-", "", StringComparison.Ordinal), read, StringComparison.Ordinal);
            }
        },
        iter: 60);

    [Fact]
    public void Render_AnyQuestion_IsTakenBySlackAndAnsweredToTheLetter() => Gen.Select(Text, Text.Where(text => text.Length <= 2000).Array[0, 60]).Sample(
        (question, answers) =>
        {
            var messages = SlackCards.Renderer.Render(question, [.. answers.Select(answer => new SlackChoice(answer, answer))]);

            Assert.All(messages, message => Assert.Null(SlackCards.FaultOf(message)?.ToJson()));
            Assert.Equal(
                answers.Select(SlackText.Clean),
                SlackClickTests.ButtonsOf(messages).Select(button => SlackText.Clean(button.GetProperty("value").GetString()!)));
        },
        iter: 60);

    [Fact]
    public void Inert_AnyText_HasNoMarkupLeft() => Text.Sample(text =>
    {
        var inert = SlackText.Inert(text);

        Assert.DoesNotContain(inert, sign => "<>`".Contains(sign, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"&(?!amp;|lt;|gt;)|(^|\s)[*_~]\S|://|:smile:|\w\.example|@\w", inert);
    }, iter: 100);

    private static IEnumerable<string> WordsOf(CardElement element) => element switch
    {
        Paragraph paragraph => [paragraph.Text],
        Note note => [note.Text],
        Quote quote => [quote.Text],
        Bullet bullet => [bullet.Title, bullet.Text],
        Facts facts => facts.Rows.SelectMany(row => new[] { row.Name, row.Value }),
        Section section => [section.Title, section.Note ?? "", section.Text],
        _ => [],
    };
}
