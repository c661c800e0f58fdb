using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace DeclineBot.Slack.Tests;

/// <summary>Payloads that Slack would never send. DECLINEBOT_FUZZ says how many.</summary>
[Collection(nameof(AloneCollection))]
public sealed class SlackFuzzTests(ITestOutputHelper output)
{
    private const long MostGrowth = 100 * 1024 * 1024;
    private const int FewestPeople = 8;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("DECLINEBOT_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 400;

    [Fact]
    public async Task Payloads_Mutated_AreTakenOrRefusedAndNothingBreaksHangsOrGrows()
    {
        await using var server = await SlackServer.StartAsync();
        var (events, interactions) = await SamplesAsync(server);
        server.Slack.TakesItsTime = false;
        var statuses = new System.Collections.Concurrent.ConcurrentDictionary<HttpStatusCode, int>();

        var errors = new List<string>();
        await SendAsync(0, Count / 10);
        var before = Held();
        await SendAsync(Count / 10, Count);
        var growth = Held() - before;

        output.WriteLine($"{string.Join(", ", statuses.Select(status => $"{status.Key}: {status.Value}"))}; grown by {growth / 1024} KB");
        Assert.Empty(errors);
        Assert.All(statuses.Keys, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Conflict, status.ToString()));
        Assert.InRange(growth, long.MinValue, MostGrowth);
        Assert.Single(await server.Person("U9LATER").SayAsync("hello"));

        // What the tests' own Slack and log remember isn't the bot's.
        long Held()
        {
            errors.AddRange(server.Log.All.Where(line => line.StartsWith("Error", StringComparison.Ordinal)));
            server.Log.All.Clear();
            server.Slack.Forget();
            return GC.GetTotalMemory(forceFullCollection: true);
        }

        Task SendAsync(int from, int to) => Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellationToken) =>
        {
            var mutator = new PayloadMutator(number);
            var isEvent = number % 2 == 0;
            var sample = isEvent ? events[number / 2 % events.Count] : interactions[number / 2 % interactions.Count];
            var mutated = mutator.Mutate(sample.Replace("U1ANNA", $"U1P{number % FewestPeople}", StringComparison.Ordinal));
            var body = isEvent ? mutated : Encoding.UTF8.GetBytes($"payload={Uri.EscapeDataString(Encoding.UTF8.GetString(mutated))}");
            using var answer = await server.Client.SendAsync(
                SlackServer.Signed(isEvent ? "/slack/events" : "/slack/interactivity", body, isEvent ? "application/json" : "application/x-www-form-urlencoded", server.Time.GetUtcNow()), cancellationToken)
                .WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
            statuses.AddOrUpdate(answer.StatusCode, 1, (_, known) => known + 1);
        });
    }

    [Fact]
    public async Task Commands_Mutated_AreAnswered()
    {
        await using var server = await SlackServer.StartAsync();
        var random = new Random(3);

        for (var number = 0; number < Count / 4; number++)
        {
            var fields = server.Person($"U1P{number % FewestPeople}").Command("review");
            var (name, value) = (fields.Keys.ElementAt(random.Next(fields.Count)), new string((char)random.Next(0x2FFF), random.Next(4000)));
            fields[name] = value;
            Assert.Equal(HttpStatusCode.OK, (await server.PostFormAsync("/slack/commands", fields)).StatusCode);
        }

        Assert.NotNull(await server.Person("U9LATER").CommandAsync("help"));
    }

    private static async Task<(List<string> Events, List<string> Interactions)> SamplesAsync(SlackServer server)
    {
        var anna = server.Person();
        var welcome = (await anna.SayAsync("hello"))[^1];
        await anna.ShortcutAsync("prepare");
        await SlackServer.UntilAsync(() => server.Slack.Modals[^1].TryGetProperty("private_metadata", out _));
        var view = server.Slack.Modals[^1];
        object[] events =
        [
            anna.Event(anna.Message("hello & <welcome>")), anna.Event(anna.Message("I've decided to decline Acme's offer")), anna.Event(new { type = "app_home_opened", user = anna.User, channel = "D1", tab = "home" }),
            anna.Event(new { type = "app_home_opened", user = anna.User, channel = "D1", tab = "messages" }), anna.Event(new { type = "message", subtype = "message_changed", channel = "D1", channel_type = "im", message = new { user = anna.User } }),
        ];
        object[] interactions =
        [
            anna.Press(welcome, "Prepare a decline"),
            new { type = "view_submission", user = new { id = anna.User }, team = new { id = FakeSlack.Team }, view = new { id = "V1", hash = "1", private_metadata = view.GetProperty("private_metadata").GetString(), state = new { values = new { standing = new { standing = new { selected_option = new { value = "Decided" } } } } } } },
            new { type = "shortcut", user = new { id = anna.User }, team = new { id = FakeSlack.Team }, callback_id = "prepare", trigger_id = "1.2" },
            new { type = "message_action", user = new { id = anna.User }, team = new { id = FakeSlack.Team }, callback_id = "review", trigger_id = "1.2", message = new { text = "Hi Tom, I have decided to decline your offer. I want to stay." }, response_url = server.Slack.NewResponseUrl() },
        ];
        return ([.. events.Select(sample => JsonSerializer.Serialize(sample))], [.. interactions.Select(sample => JsonSerializer.Serialize(sample))]);
    }
}
