using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

/// <summary>Whatever Teams sends, against the bot itself: what the response is like, and what the channel is told.</summary>
public sealed class ContractTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Receive_RecordedShapes_AreAnsweredAsThisFileSays(bool isAnonymous)
    {
        await using var scene = await Scene.StartAsync(RealBot.Use);
        await using var anonymous = await RunningServer.StartAsync(RealBot.Use);
        var server = isAnonymous ? anonymous : scene.Server;
        var told = new StringBuilder("What comes in → the response, and what the channel is sent.\n");

        foreach (var name in TeamsPayloads.Names.Order(StringComparer.Ordinal))
        {
            var conversation = $"a:{name};messageid=1";
            var payload = TeamsPayloads.Read(name, scene.Connector.ServiceUrl, $"f:{name}", conversation);

            using var answer = await Scene.PostAsync(server, isAnonymous ? null : scene.Token(), payload);
            await server.WhenQuietAsync("msteams", conversation);

            told.Append('\n').Append(name).Append(" → ").Append((int)answer.StatusCode).Append(' ').AppendLine(Shape(await answer.Content.ReadAsStringAsync()));
            foreach (var call in scene.Connector.Calls.Where(call => call.Path.Contains(Uri.EscapeDataString(conversation), StringComparison.Ordinal) && !IsTyping(call)))
            {
                AssertAddressed(call, payload, isAnonymous);
                told.Append("    ").Append(call.Method).Append(' ').Append(call.Path.Replace("%3B", ";", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)).Append(' ')
                    .AppendLine(Summary(call.Activity));
            }
        }

        Assert.DoesNotContain(server.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal));
        Snapshot.Match("Channels/BotFramework/contract.txt", told.ToString().TrimEnd());
    }

    [Fact]
    public async Task Receive_InstalledAndAdded_WelcomesOnce()
    {
        await using var scene = await Scene.StartAsync(RealBot.Use);
        foreach (var name in (string[])["install", "members-added-bot", "members-added-several-personal", "upgrade"])
        {
            var payload = TeamsPayloads.Read(name.Replace("-personal", "", StringComparison.Ordinal), scene.Connector.ServiceUrl, name, "a:1");
            await scene.PostAsync(scene.Token(), payload.Replace("groupChat", "personal", StringComparison.Ordinal).Replace("\"isGroup\":true", "\"isGroup\":false", StringComparison.Ordinal));
        }

        await scene.Server.WhenQuietAsync("msteams", "a:1");

        Assert.Single(scene.Connector.Calls, call => !IsTyping(call));
    }

    [Fact]
    public async Task Receive_SameIdAgainWithAnotherBody_HasNoSecondEffect()
    {
        await using var scene = await Scene.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await scene.PostAsync(scene.Token(), scene.Message("m1", text: "first"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await scene.PostAsync(scene.Token(), scene.Message("m1", text: "forged"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await scene.PostAsync(scene.Token(), scene.Message("m1", text: "forged", more: ", \"deliveryMode\": \"expectReplies\""))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await scene.PostAsync(scene.Token(), scene.Message("m1", text: "forged", more: ", \"name\": \"ask\"").Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal))).StatusCode);
        await scene.Server.WhenQuietAsync("msteams", "a:m1");

        Assert.Equal("1: first", Assert.Single(scene.Connector.Calls).Activity.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("invoke-card-action")]
    [InlineData("invoke-task-submit")]
    [InlineData("invoke-task-fetch")]
    [InlineData("invoke-extension-submit")]
    public async Task Receive_SameInvokeAgain_AnswersTheSameAndHasNoSecondEffect(string name)
    {
        await using var scene = await Scene.StartAsync(RealBot.Use);
        var invoke = TeamsPayloads.Read(name, scene.Connector.ServiceUrl, "f:1", "a:1");

        using var first = await scene.PostAsync(scene.Token(), invoke);
        await scene.Server.WhenQuietAsync("msteams", "a:1");
        var told = scene.Connector.Calls.Count;
        using var second = await scene.PostAsync(scene.Token(), invoke);
        await scene.PostAsync(scene.Token(), invoke.Replace("prepare", "practise", StringComparison.Ordinal));
        await scene.Server.WhenQuietAsync("msteams", "a:1");

        Assert.Equal((first.StatusCode, await first.Content.ReadAsStringAsync()), (second.StatusCode, await second.Content.ReadAsStringAsync()));
        Assert.Equal(told, scene.Connector.Calls.Count);
    }

    [Theory]
    [InlineData("adaptiveCard/action", "{statusCode: 500, type: application/vnd.microsoft.error, value: {code: …, message: …}}")]
    [InlineData("task/fetch", "{task: {value: …, type: message}}")]
    [InlineData("task/submit", "{task: {value: …, type: message}}")]
    [InlineData("composeExtension/fetchTask", "{task: {value: …, type: message}}")]
    [InlineData("composeExtension/submitAction", "{task: {value: …, type: message}}")]
    public async Task Receive_InvokeThatFails_IsAnsweredInWordsThatItsCallerShows(string name, string shape)
    {
        await using var scene = await Scene.StartAsync(builder => FailingBot.Use(builder));

        using var answer = await scene.PostAsync(scene.Token(), scene.Message("m1", more: $", \"name\": \"{name}\", \"value\": {{\"data\": {{}}}}").Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal));

        var body = await answer.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode.OK, shape), (answer.StatusCode, Shape(body)));
        Assert.Contains("Sorry, that went wrong on my side. Nothing is lost: please try it once more.", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receive_InvokeOfAnotherNameThatFails_IsAStatusAlone()
    {
        await using var scene = await Scene.StartAsync(builder => FailingBot.Use(builder));

        using var answer = await scene.PostAsync(scene.Token(), scene.Message("m1", more: ", \"name\": \"signin/verifyState\"").Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.InternalServerError, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Receive_TypedAnswer_TakesTheButtonsOfTheQuestionAway()
    {
        await using var scene = await Scene.StartAsync(RealBot.Use);
        var asked = await SayAsync(scene, "1", "prepare");
        scene.Connector.Calls.Clear();

        await SayAsync(scene, "2", "decided");

        var update = Assert.Single(scene.Connector.Calls, call => call.Method == "PUT");
        Assert.Equal("/_connector/v3/conversations/a%3A1/activities/from-channel", update.Path);
        Assert.Equal("Bearer token-1", update.Authorization);
        Assert.Equal(("message", asked.GetProperty("text").GetString(), 0), Contents(update.Activity));
        Assert.False(update.Activity.TryGetProperty("id", out var id) && id.GetString() != "from-channel");
        Assert.Equal(1, asked.GetProperty("attachments").GetArrayLength());
    }

    [Fact]
    public async Task Receive_ClickAsAMessage_UpdatesTheMessageOfTheCard()
    {
        await using var scene = await Scene.StartAsync(RealBot.Use);
        var asked = await SayAsync(scene, "1", "prepare");
        var action = asked.GetProperty("attachments")[0].GetProperty("content").GetProperty("actions")[0];
        scene.Connector.Calls.Clear();

        var click = scene.Message("2", more: $", \"value\": {action.GetProperty("data").GetRawText()}, \"replyToId\": \"from-channel\"", text: "").Replace("a:2", "a:1", StringComparison.Ordinal);
        await scene.PostAsync(scene.Token(), click);
        await scene.PostAsync(scene.Token(), click.Replace("\"id\": \"2\"", "\"id\": \"3\"", StringComparison.Ordinal));
        await scene.Server.WhenQuietAsync("msteams", "a:1");

        var update = Assert.Single(scene.Connector.Calls, call => call.Method == "PUT");
        Assert.Equal("/_connector/v3/conversations/a%3A1/activities/from-channel", update.Path);
        Assert.Equal(("message", asked.GetProperty("text").GetString(), 1), Contents(update.Activity));
        Assert.Contains("✓", update.Activity.GetProperty("attachments")[0].GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Action.", update.Activity.GetProperty("attachments")[0].GetRawText(), StringComparison.Ordinal);
        Assert.Single(scene.Connector.Calls, call => call.Method == "POST" && !IsTyping(call));
    }

    private static async Task<JsonElement> SayAsync(Scene scene, string id, string text)
    {
        await scene.PostAsync(scene.Token(), scene.Message(id, text: text).Replace($"a:{id}", "a:1", StringComparison.Ordinal));
        await scene.Server.WhenQuietAsync("msteams", "a:1");
        return scene.Connector.Calls.Last(call => call.Method == "POST" && !IsTyping(call)).Activity;
    }

    private static (string? Type, string? Text, int Attachments) Contents(JsonElement activity) =>
        (activity.GetProperty("type").GetString(), activity.GetProperty("text").GetString(), activity.GetProperty("attachments").GetArrayLength());

    private static bool IsTyping(ConnectorCall call) => call.Activity.ValueKind == JsonValueKind.Object && call.Activity.GetProperty("type").GetString() == ActivityTypes.Typing;

    private static void AssertAddressed(ConnectorCall call, string payload, bool isAnonymous)
    {
        var received = JsonDocument.Parse(payload).RootElement;
        Assert.StartsWith("/_connector/v3/conversations/", call.Path, StringComparison.Ordinal);
        Assert.Equal(isAnonymous ? "" : "Bearer token-1", call.Authorization);
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
        Assert.Equal(Id(received, "conversation"), Id(call.Activity, "conversation"));
        Assert.Equal(Id(received, "recipient"), Id(call.Activity, "from"));
        Assert.Equal(Id(received, "from"), Id(call.Activity, "recipient"));

        static string Id(JsonElement activity, string name) => activity.GetProperty(name).GetProperty("id").GetString()!;
    }

    private static string Summary(JsonElement activity) => string.Join(' ', new[]
    {
        activity.GetProperty("type").GetString(),
        activity.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 } ? "with a text" : null,
        activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0
            ? $"with {string.Join(", ", attachments.EnumerateArray().Select(attachment => attachment.GetProperty("contentType").GetString()))}" : null,
        activity.TryGetProperty("suggestedActions", out _) ? "with suggestions" : null,
    }.OfType<string>());

    // Names and simple values, but neither what a person reads nor what is inside a card.
    private static string Shape(string json) => json.Length == 0 ? "" : Shape(JsonDocument.Parse(json).RootElement, "");

    private static string Shape(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object when name is "content" => "{card}",
        JsonValueKind.Object when element.TryGetProperty("body", out _) && element.TryGetProperty("version", out _) => "{card}",
        JsonValueKind.Object => $"{{{string.Join(", ", element.EnumerateObject().Select(property => $"{property.Name}: {Shape(property.Value, property.Name)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(", ", element.EnumerateArray().Select(item => Shape(item, "")))}]",
        JsonValueKind.String => name is "type" or "contentType" ? element.GetString()! : "…",
        _ => element.GetRawText(),
    };

    private sealed class FailingBot : ActivityHandler
    {
        public static void Use(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) =>
            Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<IBot>(builder.Services, new FailingBot());

        protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("a secret");
    }
}
