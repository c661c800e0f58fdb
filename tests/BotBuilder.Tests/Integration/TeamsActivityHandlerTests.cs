using DeclineBot.BotBuilder.Tests.Builder;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace DeclineBot.BotBuilder.Tests.Integration;

public class TeamsActivityHandlerTests
{
    private sealed class FormBot : TeamsActivityHandler
    {
        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult(new TaskModuleResponse(new TaskModuleMessageResponse($"got {SubmittedValue.Read(taskModuleRequest.Data)["company"]}")));
    }

    private static async Task<InvokeResponse> InvokeAsync(string json)
    {
        var adapter = new RecordingAdapter();
        using var turn = new TurnContext(adapter, ActivityJson.Read(json));
        await new FormBot().OnTurnAsync(turn);
        return Assert.IsType<InvokeResponse>(Assert.Single(adapter.Sent).Value);
    }

    [Fact]
    public async Task OnTurnAsync_TaskSubmit_IsAnsweredByTheBot()
    {
        var response = await InvokeAsync("""{"type":"invoke","name":"task/submit","channelId":"msteams","value":{"data":{"company":"Acme"},"context":{"theme":"dark"}}}""");

        Assert.Equal(200, response.Status);
        var message = Assert.IsType<TaskModuleMessageResponse>(Assert.IsType<TaskModuleResponse>(response.Body).Task);
        Assert.Equal(("message", "got Acme"), (message.Type, message.Value));
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("something/else")]
    public async Task OnTurnAsync_NotOverridden_Is501(string name) =>
        Assert.Equal(501, (await InvokeAsync($$$"""{"type":"invoke","name":"{{{name}}}","channelId":"msteams","value":{}}""")).Status);

    [Fact]
    public void TeamsNotifyUser_Message_AlertsInTheFeed()
    {
        var activity = MessageFactory.Text("reminder");

        activity.TeamsNotifyUser();

        Assert.Contains("\"channelData\":{\"notification\":{\"alert\":true,\"alertInMeeting\":false}}", ActivityJson.Write(activity), StringComparison.Ordinal);
    }

    [Fact]
    public void TeamsGetTeamInfo_FromTheWire_IsRead()
    {
        var activity = ActivityJson.Read("""{"type":"message","channelData":{"team":{"id":"t"},"meeting":{"id":"m"},"settings":{"selectedChannel":{"id":"c"}}}}""");

        Assert.Equal(("t", "m", "c"), (activity.TeamsGetTeamInfo()?.Id, activity.TeamsGetMeetingInfo()?.Id, activity.TeamsGetSelectedChannelId()));
    }
}
