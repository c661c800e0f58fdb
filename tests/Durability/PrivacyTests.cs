using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace DeclineBot.Durability;

/// <summary>
/// Whole conversations with DeclineBot itself, with everything logged, traced and measured that can be, and things going
/// wrong. Then all that the process has written is searched for what people said, their names, and tokens.
/// </summary>
public sealed partial class PrivacyTests : IDisposable
{
    private const string Break = "(break)";

    private readonly StoreHome _home = StoreHome.Sqlite();
    private readonly Secrets _secrets = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Everything_Written_HoldsNothingOfWhatPeopleSaid()
    {
        await using var connector = await FakeConnector.StartAsync();
        var secret = Secrets.Marker("DirectLineSecretOfAtLeastSomeLength");
        var watch = new Watch(_home.Folder);
        string[] settings = [.. _home.Settings, .. Watch.Verbose, $"--DirectLine:Secret={secret}"];
        string output;
        string sealedBefore;
        await using (var host = await HostProcess.StartAsync(watch.Begin, settings))
        {
            await TalkOverTheConnectorAsync(host, connector);
            await GoWrongAsync(host, connector);
            await TalkOverDirectLineAsync(host, secret);
            await host.WhenQuietAsync();
            _secrets.AreNotInFilesOf(_home.Folder);
            host.Kill();
            output = host.Output + host.Errors;
        }

        _secrets.AreNotIn("what it printed", output);
        // It was as talkative as can be, and it was heard.
        Assert.All((string[])["trce: ", "dbug: ", "failed and changed nothing", "was dropped"], kind => Assert.Contains(kind, output, StringComparison.Ordinal));
        var witnessed = await File.ReadAllTextAsync(watch.Witnessed);
        Assert.All((string[])["span Microsoft.AspNetCore/", "span System.Net.Http/", "metric Microsoft.AspNetCore.Hosting/"], kind => Assert.Contains(kind, witnessed, StringComparison.Ordinal));
        _secrets.AreNotInFilesOf(_home.Folder);

        await using (var again = await HostProcess.StartAsync(watch.Begin, settings))
        {
            sealedBefore = await ForgetAsync(again, secret);
            Assert.Equal(0, await again.StopAsync());
            _secrets.AreNotIn("what it printed", again.Output + again.Errors);
        }

        _secrets.AreNotInFilesOf(_home.Folder);
        // What was deleted isn't there in its sealed form either.
        Assert.DoesNotContain(sealedBefore, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_home.File)), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_home.Folder, "bot.db-*"));
    }

    private async Task TalkOverTheConnectorAsync(HostProcess host, FakeConnector connector)
    {
        foreach (var (name, lines) in Script.Some())
        {
            foreach (var line in lines)
            {
                await new ChannelMessage(connector.ServiceUrl, name, _secrets.AddText(line)) { Person = Secrets.Marker("Person") }.SendAsync(host);
            }
        }

        await host.WhenQuietAsync();
        Assert.True(connector.Count > 0);
    }

    private async Task GoWrongAsync(HostProcess host, FakeConnector connector)
    {
        connector.Answer = conversation => conversation switch
        {
            "cut-off" when connector.AttemptsIn(conversation).Count == 1 => FakeConnector.HangUp(),
            "refused" => Results.Json(new { error = new { code = "BadSyntax", message = $"can't take {Secrets.Marker("Echo")}" } }, statusCode: StatusCodes.Status400BadRequest),
            "blocked" => Results.Json(new { error = new { message = Secrets.Marker("Echo") } }, statusCode: StatusCodes.Status403Forbidden),
            _ => FakeConnector.Taken(),
        };
        var marked = Secrets.Marker("Words");
        var message = new ChannelMessage(connector.ServiceUrl, "odd", marked) { Person = Secrets.Marker("Person"), Name = marked };
        foreach (var odd in (ChannelMessage[])
        [
            message with { Conversation = "refused" },
            message with { Conversation = "blocked" },
            message with { Conversation = "cut-off" },
            message with { Conversation = "broken", Text = $"{marked} {Break}" },
            message with { Conversation = "broken", Text = $"{marked} {Break}", DeliveryMode = "expectReplies" },
            message with { Conversation = "group", IsGroup = true },
            message with { Type = "invoke", Name = "adaptiveCard/action" },
            message with { Type = "invoke", Name = "task/fetch" },
            message with { Type = "event" },
            message with { ServiceUrl = $"https://{marked}.example" },
            message with { Bearer = Secrets.Marker("Bearer") },
        ])
        {
            using var answer = await odd.PostAsync(host);
        }

        foreach (var body in (string[])["{" + $"\"text\": \"{marked}\", ", $"\"{marked}\"", $"{{\"type\": \"{marked}\"}}", $"{{\"type\": \"message\", \"id\": \"x\", \"channelId\": \"test\", \"timestamp\": \"{marked}\", \"text\": 1}}", new string('x', 300_000) + marked])
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await host.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
            _secrets.AreNotIn("an answer", await answer.Content.ReadAsStringAsync());
        }

        await host.WhenQuietAsync();
        connector.Answer = _ => FakeConnector.Taken();
    }

    private async Task TalkOverDirectLineAsync(HostProcess host, string secret)
    {
        var links = 0;
        foreach (var (name, lines) in Script.Some())
        {
            var person = await DirectLinePerson.ComeAsync(host, secret, token => _secrets.Add(token));
            foreach (var line in lines)
            {
                // Longer ones are no commands, and take a marker along.
                await person.SayAsync(line.Split(' ').Length < 4 ? line : $"{line} {Secrets.Marker(name)}", Secrets.Marker("Name"));
            }

            await person.SendRawAsync($"{{\"type\": \"message\", \"text\": \"{Secrets.Marker("Half")}");
            await person.SendRawAsync("{}", Secrets.Marker("Token"));
            await host.WhenQuietAsync();
            foreach (Match link in CalendarLink.Matches(await person.ReadAsync()))
            {
                links++;
                _secrets.Add(link.Groups[1].Value);
                using var file = await host.Client.GetAsync(new Uri(link.Value, UriKind.Relative));
                file.EnsureSuccessStatusCode();
            }
        }

        Assert.True(links > 0);
        var broken = await DirectLinePerson.ComeAsync(host, secret, token => _secrets.Add(token));
        await broken.SayAsync($"{Secrets.Marker("Words")} {Break}", Secrets.Marker("Name"));
    }

    // Says something, has it deleted, and returns what a row had held, sealed.
    private async Task<string> ForgetAsync(HostProcess host, string secret)
    {
        var person = await DirectLinePerson.ComeAsync(host, secret, token => _secrets.Add(token));
        await person.SayAsync($"I've decided to decline {Secrets.Marker("Company")}'s offer for a staff engineer role", Secrets.Marker("Name"));
        await host.WhenQuietAsync();
        var before = SealedState(person.Conversation);
        Assert.NotEmpty(before);

        await person.SayAsync("delete my data", Secrets.Marker("Name"));
        await person.SayAsync("yes", Secrets.Marker("Name"));
        await host.WhenQuietAsync();

        var rows = await host.Client.GetFromJsonAsync<JsonElement>(new Uri($"/rows/directline/{person.Conversation}", UriKind.Relative));
        Assert.Equal((0, 0, 0), (rows.GetProperty("state").GetInt32(), rows.GetProperty("inbox").GetInt32(), rows.GetProperty("reminders").GetInt32()));
        // That it is done is the one thing that was said since.
        Assert.Equal((1, 1), (rows.GetProperty("feed").GetInt32(), rows.GetProperty("outbox").GetInt32()));
        return before;
    }

    private string SealedState(string conversation)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _home.File, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT substr(value, 1, 60) FROM state WHERE conversation = $id LIMIT 1";
        command.Parameters.AddWithValue("$id", conversation);
        return Encoding.Latin1.GetString((byte[])command.ExecuteScalar()!);
    }

    [GeneratedRegex(@"/calendar/([A-Za-z0-9_\-]+)\.ics")]
    private static partial Regex CalendarLink { get; }
}
