using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Tests;

public sealed class MessageJoinerTests
{
    [Fact]
    public void Join_LineThatLeadsIn_StandsBeforeTheQuestion() =>
        Assert.Equal(["Skipped.\n\nWhich company?"], Texts(LeadIn("Skipped."), MessageFactory.Text("Which company?")));

    [Fact]
    public void Join_SeveralLinesThatLeadIn_BecomeOneMessage() =>
        Assert.Equal(["Skipped.\n\nGood.\n\nWhich company?"], Texts(LeadIn("Skipped."), LeadIn("Good."), MessageFactory.Text("Which company?")));

    [Fact]
    public void Join_TextToBeCopied_StaysAlone() =>
        Assert.Equal(["Hi Maya …", "Which company?"], Texts(MessageFactory.Text("Hi Maya …"), MessageFactory.Text("Which company?")));

    [Fact]
    public void Join_LineBeforeACard_StaysAMessage()
    {
        var card = (Activity)MessageFactory.Attachment(new Attachment { ContentType = "application/vnd.example" });
        Assert.Equal(["Skipped.", ""], Texts(LeadIn("Skipped."), card));
    }

    [Fact]
    public void Join_QuestionWithItsAnswersOnACard_TakesTheLineBeforeTheQuestion()
    {
        var question = (Activity)MessageFactory.Attachment(new Attachment { Name = "question" }, "Where do you stand?");

        var joined = Assert.Single(MessageJoiner.Join([LeadIn("Got it."), question]));

        Assert.Equal("Got it.\n\nWhere do you stand?", joined.Text);
    }

    private static string[] Texts(params Activity[] messages) => [.. MessageJoiner.Join(messages).Select(message => message.Text ?? "")];

    private static Activity LeadIn(string text) => MessageFactory.Text(text, inputHint: InputHints.IgnoringInput);
}
