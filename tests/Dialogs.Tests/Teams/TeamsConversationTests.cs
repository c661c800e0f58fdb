using System.Text.Json.Nodes;
using DeclineBot.Dialogs.Teams;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace DeclineBot.Dialogs.Tests.Teams;

/// <summary>What is particular to Teams: the welcome, groups, the form's window, and the review of a draft from anywhere.</summary>
public sealed class TeamsConversationTests
{
    private const string Group = "This is between you and me";

    [Theory]
    [InlineData("installationUpdate", "conversationUpdate")]
    [InlineData("conversationUpdate", "installationUpdate")]
    public async Task Install_InEitherOrder_WelcomesOnce(string first, string second)
    {
        var sut = new TeamsConversation();

        var welcome = await sut.SendAsync(Installed(first));

        Assert.StartsWith("[Turn down an offer and stay on good terms", Assert.Single(welcome), StringComparison.Ordinal);
        Assert.Single(await KeptAsync(sut));
        Assert.Empty(await sut.SendAsync(Installed(second)));
        Assert.Empty(await sut.SendAsync(Installed(first)));
        Assert.DoesNotContain("Turn down an offer", Assert.Single(await sut.SayAsync("help")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Install_SeveralPeopleAndTheBot_WelcomesOnce()
    {
        var sut = new TeamsConversation();

        var welcome = await sut.SendAsync(new JsonObject
        {
            ["type"] = "conversationUpdate",
            ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }, new JsonObject { ["id"] = "29:a" }, new JsonObject { ["id"] = "29:b" }),
        });

        Assert.Single(welcome);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("typing")]
    [InlineData("event")]
    public async Task Activity_ThatAsksNothing_IsLeftAlone(string type)
    {
        var sut = new TeamsConversation();

        Assert.Empty(await sut.SendAsync(new JsonObject { ["type"] = type, ["text"] = "edited" }));
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Message_WhereOthersReadAlong_InvitesToTheChatAndKeepsNothing(string conversationType)
    {
        var sut = new TeamsConversation(conversationType);

        var answer = Assert.Single(await sut.SayAsync("<at>DeclineBot</at> I've decided to decline Acme's offer"));

        Assert.Equal("I only talk one to one, so that nobody reads along. Write to me in our own chat: https://teams.microsoft.com/l/chat/0/0?users=28%3Abot", answer);
        Assert.Empty(await KeptAsync(sut));
        await sut.InvokeAsync("adaptiveCard/action", JsonNode.Parse("""{"action":{"type":"Action.Execute","data":{"verb":"texts"}}}"""));
        Assert.StartsWith(Group, Assert.IsType<AdaptiveCardInvokeResponse>(sut.Answer?.Body).Value as string, StringComparison.Ordinal);
        await sut.InvokeAsync("task/fetch", JsonNode.Parse("""{"data":{"verb":"form"}}"""));
        Assert.StartsWith(Group, Assert.IsType<TaskModuleMessageResponse>(Assert.IsType<TaskModuleResponse>(sut.Answer?.Body).Task).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<at>DeclineBot</at> prepare", "prepare")]
    [InlineData("<at>DeclineBot</at>&nbsp;prepare", "prepare")]
    [InlineData("<at id=\"0\">declinebot</at> /decline prepare", "/decline prepare")]
    [InlineData("tell <at>Rosa Diaz</at> that I said no", "tell Rosa Diaz that I said no")]
    [InlineData("AT&amp;T, nurse", "AT&T, nurse")]
    [InlineData("a < b & c", "a < b & c")]
    public void WordsOf_TextFromTeams_AreWhatWasTyped(string text, string expected) => Assert.Equal(expected, TeamsActivity.WordsOf(text, "DeclineBot"));

    [Theory]
    [InlineData("decline")]
    [InlineData("/decline")]
    [InlineData("/prepare")]
    [InlineData("/decline prepare")]
    [InlineData("Decline Prepare")]
    public async Task Command_WithASlashOrWithout_IsTheSame(string typed) =>
        Assert.Contains("Where do you stand with this offer?", Assert.Single(await new TeamsConversation().SayAsync(typed)), StringComparison.Ordinal);

    [Fact]
    public async Task Question_ThreeAnswers_AreSuggestedToThePerson()
    {
        var sut = new TeamsConversation();

        await sut.SayAsync("what is the weather");

        var suggested = Assert.Single(sut.Sent).SuggestedActions;
        Assert.Equal(["user1"], suggested?.To);
        Assert.All(suggested!.Actions!, action => Assert.Equal(ActionTypes.ImBack, action.Type));
    }

    [Fact]
    public async Task Form_SentWithMistakes_ComesBackInTheWindowWithWhatWasTyped()
    {
        var sut = new TeamsConversation();
        await sut.InvokeAsync("task/fetch", JsonNode.Parse("""{"data":{"verb":"form","msteams":{"type":"task/fetch"}},"context":{"theme":"dark"}}"""));
        var form = ShownIn(sut);
        Assert.Equal(["Write my texts", "Ask me one by one"], form.Buttons);

        var wrong = await sut.InvokeAsync("task/submit", Sent(form, ("standing", "Decided"), ("company", "Acme"), ("decided", "whenever")));

        Assert.Equal(["(answers 200)"], wrong);
        Assert.Contains("Almost. Please look at the fields marked below.", ShownIn(sut).Words, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"whenever\"", Text(ShownIn(sut)), StringComparison.Ordinal);
        var right = await sut.InvokeAsync("task/submit", Sent(ShownIn(sut), ("standing", "Decided"), ("company", "Acme"), ("role", "nurse"), ("decided", "yesterday evening")));
        Assert.StartsWith("[Your texts", right[0], StringComparison.Ordinal);
        Assert.Null(sut.Answer!.Body);
        await sut.InvokeAsync("task/submit", Sent(form, ("standing", "Decided"), ("company", "Globex")));
        Assert.Contains("Something changed since you opened that form.", ShownIn(sut).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":{"verb":"delete-everything"}}""")]
    [InlineData("""{"data":[1,2]}""")]
    public async Task Form_SentWithNothingKnown_ClosesTheWindow(string value)
    {
        var sut = new TeamsConversation();

        await sut.InvokeAsync("task/submit", JsonNode.Parse(value));

        Assert.Equal((200, null), (sut.Answer!.Status, sut.Answer.Body));
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    public async Task Window_WithoutAValue_Is400(string name)
    {
        var sut = new TeamsConversation();

        await sut.InvokeAsync(name, null);

        Assert.Equal(400, sut.Answer!.Status);
    }

    [Fact]
    public async Task Draft_FromAMessageInAChannel_IsReviewedForThePersonAlone()
    {
        var sut = new TeamsConversation("channel");
        var fetched = await sut.InvokeAsync("composeExtension/fetchTask", JsonNode.Parse("""
            {"commandId":"reviewDraft","commandContext":"message","messagePayload":{"id":"1","body":{"contentType":"html","content":"<div><p>Hi Maya,</p><p>They pay more &amp; I&#39;d have to <b>pass</b>, sorry.<br>Jo</p></div>"}}}
            """));

        Assert.Equal(["(answers 200)"], fetched);
        Assert.Contains("\"value\":\"Hi Maya,\\nThey pay more & I'd have to pass, sorry.\\nJo\"", Text(ShownIn(sut)), StringComparison.Ordinal);
        var short_ = await sut.InvokeAsync("composeExtension/submitAction", JsonNode.Parse("""{"commandId":"reviewDraft","data":{"verb":"review","draft":"No thanks"}}"""));
        Assert.Equal(["(answers 200)"], short_);
        Assert.Contains("Please paste the whole draft", ShownIn(sut).Words, StringComparison.Ordinal);
        var reviewed = await sut.InvokeAsync("composeExtension/submitAction", JsonNode.Parse("""{"commandId":"reviewDraft","data":{"verb":"review","draft":"Hi Maya, they pay 20% more, so I might have to pass. Thanks for everything."}}"""));
        Assert.Equal(["(answers 200)"], reviewed);
        Assert.Contains("What I would change in your draft", ShownIn(sut).Words, StringComparison.Ordinal);
        Assert.Equal(["Review again"], ShownIn(sut).Buttons);
        Assert.DoesNotContain(sut.Sent, activity => activity.Type == ActivityTypes.Message);
    }

    [Fact]
    public async Task Card_LongestAnswers_StaysBelowTheLimitInEveryMessage()
    {
        var sut = new TeamsConversation();
        await sut.InvokeAsync("task/fetch", JsonNode.Parse("""{"data":{"verb":"form"}}"""));
        var values = ShownIn(sut).Json.GetProperty("body").EnumerateArray().Where(field => field.TryGetProperty("id", out _))
            .ToDictionary(field => field.GetProperty("id").GetString()!, field => field.TryGetProperty("maxLength", out var most) ? most.GetInt32() : 0);
        var sent = Sent(ShownIn(sut), ("standing", "Decided"), ("offeredBy", "Agency"), ("origin", "Referral"), ("medium", "Phone"), ("letterCame", "yes"), ("stayInTouch", "LinkedIn"), ("decided", "yesterday"));
        foreach (var (field, most) in values.Where(value => value.Value is 80 or 500))
        {
            sent["data"]![field] = string.Concat(Enumerable.Repeat("Größe €👩🏽‍⚕️ ", 60))[..most];
        }

        await sut.InvokeAsync("task/submit", sent);
        foreach (var said in (string[])["status", "texts", "form", "export my data"])
        {
            await sut.SayAsync(said);
            Assert.All(sut.Sent, message => Assert.InRange(ActivityJson.Write(message).Length * 2, 1, 80 * 1024));
        }
    }

    private static Task<IDictionary<string, object>> KeptAsync(TeamsConversation conversation) => conversation.Storage.ReadAsync(["msteams/conversations/chat"], CancellationToken.None);

    private static JsonObject Installed(string type) => type == "installationUpdate"
        ? new JsonObject { ["type"] = type, ["action"] = "add" }
        : new JsonObject { ["type"] = type, ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "user1" }) };

    private static JsonObject Sent(ShownCard form, params (string Field, string Value)[] fields)
    {
        var data = JsonNode.Parse(form.Find("Write my texts", null)!.Value.GetProperty("data").GetRawText())!.AsObject();
        foreach (var (field, value) in fields)
        {
            data[field] = value;
        }

        return new JsonObject { ["data"] = data };
    }

    private static string Text(ShownCard card) => card.Json.GetRawText().Replace(": ", ":", StringComparison.Ordinal);

    private static ShownCard ShownIn(TeamsConversation conversation)
    {
        var task = conversation.Answer?.Body switch
        {
            TaskModuleResponse form => form.Task,
            MessagingExtensionActionResponse draft => draft.Task,
            _ => null,
        };
        return new ShownCard(Assert.IsType<TaskModuleContinueResponse>(task).Value!.Card!.Content!);
    }
}
