using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Tests.Teams;

/// <summary>What a click on a card in Teams is answered with.</summary>
public sealed class CardAnswerTests
{
    private const string Told = "I've decided to decline Acme's offer for a nurse position";

    [Fact]
    public async Task Click_Twice_DoesItOnceAndShowsTheSame()
    {
        var sut = new TeamsConversation();
        await sut.SayAsync(Told);
        var question = sut.Cards[^1];
        var button = question.Find("Hiring manager", null)!.Value;

        var first = await sut.ClickAsync(question, button);
        var second = await sut.ClickAsync(question, button);

        Assert.Equal("(in place) [✓ Hiring manager]", first[^1]);
        Assert.Equal(2, first.Count);
        Assert.Equal(["(in place) [✓ Hiring manager]"], second);
    }

    [Fact]
    public async Task Click_QuestionThatIsBehind_SaysSoAndAsksTheCurrentOne()
    {
        var sut = new TeamsConversation();
        await sut.SayAsync(Told);
        var question = sut.Cards[^1];
        await sut.SayAsync("Rosa, hiring manager");

        var answers = await sut.ClickAsync(question, question.Find("Founder", null)!.Value);

        Assert.StartsWith("How did you get into the process?", answers[0], StringComparison.Ordinal);
        Assert.Equal("(says) That question is behind us. To change an answer, type “edit”.", answers[1]);
    }

    [Fact]
    public async Task Click_OutdatedTexts_AreReplacedByTheCurrentOnes()
    {
        var sut = await WithTextsAsync();
        var old = sut.Cards[^1];
        await sut.SayAsync("edit the thanks");
        await sut.SayAsync("the shadow shift on ward 4");

        var answers = await sut.ClickAsync(old, old.Find("Copy", "voicemail")!.Value);

        var answer = Assert.Single(answers);
        Assert.StartsWith("(in place) [Your texts That card is out of date. Here is the current one.", answer, StringComparison.Ordinal);
        Assert.Contains("ward 4", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_Texts_ShowsTheClockAsOfNowAndSaysNothing()
    {
        var sut = await WithTextsAsync();
        var refresh = sut.Cards[^1].Json.GetProperty("refresh");
        Assert.Equal("user1", Assert.Single(refresh.GetProperty("userIds").EnumerateArray()).GetString());
        sut.Time.Advance(TimeSpan.FromHours(10));

        var answers = await sut.InvokeAsync(
            "adaptiveCard/action",
            new JsonObject { ["action"] = JsonNode.Parse(refresh.GetProperty("action").GetRawText()), ["trigger"] = "automatic" });

        Assert.Contains("About 22 of the 48 hours are left.", Assert.Single(answers), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","data":{"what":"ever"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"prepare"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","data":"no object"}}""")]
    [InlineData("""{"action":{"type":"Action.Submit","data":{"verb":"prepare"}}}""")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{}""")]
    [InlineData("""null""")]
    [InlineData("\"a string\"")]
    [InlineData("""[1]""")]
    public async Task Click_Malformed_IsAnError400OfTheRightShape(string value)
    {
        var sut = new TeamsConversation();

        await sut.InvokeAsync("adaptiveCard/action", JsonNode.Parse(value));

        var body = Assert.IsType<AdaptiveCardInvokeResponse>(sut.Answer?.Body);
        Assert.Equal((400, "application/vnd.microsoft.error"), (body.StatusCode, body.Type));
        Assert.NotNull(Assert.IsType<Error>(body.Value).Code);
    }

    [Fact]
    public async Task Click_UnknownVerb_OffersWhatWorks()
    {
        var sut = new TeamsConversation();

        var answers = await sut.InvokeAsync("adaptiveCard/action", JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"older","data":{"verb":"older","card":"older","revision":1}}}"""));

        Assert.StartsWith("That button is from an older version of me.", answers[0], StringComparison.Ordinal);
        Assert.Equal("(says) OK", answers[1]);
    }

    [Fact]
    public async Task Fallback_SubmitOfAnOlderClient_IsTheSameClickAndUpdatesTheMessage()
    {
        var sut = new TeamsConversation();
        await sut.SayAsync(Told);
        var card = sut.Cards[^1];
        var asked = sut.Sent[^1].Text;
        var fallback = card.Find("Founder", null)!.Value.GetProperty("fallback");

        var answers = await sut.ClickAsync(card, fallback);

        Assert.StartsWith("How did you get into the process?", answers[0], StringComparison.Ordinal);
        Assert.EndsWith("[✓ Founder]", answers[1], StringComparison.Ordinal);
        var update = Assert.Single(sut.Updates);
        Assert.Equal((card.MessageId, asked), (update.Id, update.Text));
        Assert.Empty(await sut.ClickAsync(card, fallback));
    }

    [Fact]
    public async Task Fallback_OutdatedTexts_AreUpdatedToTheCurrentOnes()
    {
        var sut = await WithTextsAsync();
        var old = sut.Cards[^1];
        await sut.SayAsync("edit the thanks");
        await sut.SayAsync("the shadow shift on ward 4");

        var answers = await sut.ClickAsync(old, old.Find("Copy", "voicemail")!.Value.GetProperty("fallback"));

        Assert.StartsWith("(changes) [Your texts That card is out of date. Here is the current one.", Assert.Single(answers), StringComparison.Ordinal);
        Assert.Equal(old.MessageId, Assert.Single(sut.Updates).Id);
    }

    [Fact]
    public async Task Typed_AnswerToAQuestionWithButtons_TakesTheButtonsAwayAndKeepsTheQuestion()
    {
        var sut = new TeamsConversation();
        await sut.SayAsync(Told);
        var (asked, card) = (sut.Sent[^1].Text, sut.Cards[^1]);

        await sut.SayAsync("Rosa, hiring manager");

        var update = Assert.Single(sut.Updates);
        Assert.Equal((card.MessageId, asked), (update.Id, update.Text));
        Assert.Empty(update.Attachments!);
    }

    [Fact]
    public async Task Typed_EditOfAnAnswer_TakesTheButtonsOfTheOldTextsAway()
    {
        var sut = await WithTextsAsync();
        var old = sut.Cards[^1];

        await sut.SayAsync("edit the thanks");
        Assert.Empty(sut.Updates);
        var answers = await sut.SayAsync("the shadow shift on ward 4");

        Assert.Equal("(changes) [These texts are out of date: something has changed since.] {Show my texts}", answers[^1]);
        Assert.Equal(old.MessageId, Assert.Single(sut.Updates).Id);
        var shown = await sut.ClickAsync(sut.Cards[^1], sut.Cards[^1].Find("Show my texts", null)!.Value);
        Assert.Contains("ward 4", shown[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clicked_Question_IsNotUpdatedBesidesItsAnswer()
    {
        var sut = new TeamsConversation();
        await sut.SayAsync(Told);

        await sut.ClickAsync("Founder");

        Assert.Empty(sut.Updates);
    }

    [Fact]
    public async Task Typed_WithRepliesInTheResponse_ChangesNothingThatHasNoId()
    {
        var sut = new TeamsConversation();
        foreach (var said in (string[])[Told, "Rosa, hiring manager"])
        {
            await sut.SendAsync(new JsonObject { ["type"] = "message", ["text"] = said, ["deliveryMode"] = "expectReplies" });
            Assert.Empty(sut.Updates);
        }
    }

    [Fact]
    public async Task Invoke_Unknown_Is501()
    {
        var sut = new TeamsConversation();

        await sut.InvokeAsync("something/else", new JsonObject());

        Assert.Equal(501, sut.Answer?.Status);
    }

    internal static async Task<TeamsConversation> WithTextsAsync()
    {
        var sut = new TeamsConversation();
        foreach (var said in (string[])[Told, "Rosa, hiring manager", "applied", "video", "yesterday at 6pm", "the hospital is a ninety minute commute from my home", "letting me shadow a shift", "LinkedIn"])
        {
            await sut.SayAsync(said);
        }

        return sut;
    }
}
