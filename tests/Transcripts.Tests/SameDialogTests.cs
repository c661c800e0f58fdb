using DeclineBot.Coach.Words;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Transcripts.Tests;

/// <summary>The same conversations on every channel, through its own protocol and the whole host, say the same.</summary>
public sealed class SlackDialogTests : SameDialogTests, IClassFixture<SlackDialogTests.Host>
{
    public SlackDialogTests(Host host)
        : base("slack", host)
    {
    }

    public sealed class Host() : SharedHost(ChannelFixture.OnSlackAsync);
}

/// <summary>In Teams.</summary>
public sealed class TeamsDialogTests : SameDialogTests, IClassFixture<TeamsDialogTests.Host>
{
    public TeamsDialogTests(Host host)
        : base("msteams", host)
    {
    }

    public sealed class Host() : SharedHost(ChannelFixture.OnTeamsAsync);
}

/// <summary>At the page.</summary>
public sealed class DirectLineDialogTests : SameDialogTests, IClassFixture<DirectLineDialogTests.Host>
{
    public DirectLineDialogTests(Host host)
        : base("directline", host)
    {
    }

    public sealed class Host() : SharedHost(ChannelFixture.OnDirectLineAsync);
}

/// <summary>In the terminal.</summary>
public sealed class TerminalDialogTests : SameDialogTests, IClassFixture<TerminalDialogTests.Host>
{
    public TerminalDialogTests(Host host)
        : base("console", host)
    {
    }

    public sealed class Host() : SharedHost(ChannelFixture.OnTheTerminalAsync);
}

/// <summary>Runs the transcripts on a channel.</summary>
public abstract class SameDialogTests(string channel, SharedHost host)
{
    public static TheoryData<string> Transcripts => [.. Transcript.Names];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task Transcript_OnTheChannel_IsTheSameDialog(string name)
    {
        var (transcript, fixture) = (Transcript.Read(name), host.Fixture);
        var differences = ChannelDifferences.Of(channel, fixture.Services.GetRequiredService<Copy>());
        if (!differences.Has(transcript))
        {
            return;
        }

        var (reference, person) = (new Reference(transcript, differences.IsWorkspace, differences.DrawsFields), fixture.Person);
        fixture.Standins.Begin(transcript.HasFiles);
        await fixture.Clocks.BeginAsync();
        await person.BeginAsync(transcript);
        var isWelcomed = channel is "directline" or "console" && !transcript.BeginsWithJoining;
        if (isWelcomed)
        {
            await reference.WelcomeAsync();
        }

        try
        {
            foreach (var written in transcript.Steps)
            {
                var step = isWelcomed ? written.BehindAWelcome : written;
                var (cards, planned) = (reference.Cards.ToList(), reference.Planned);
                var expected = differences.Expected(await reference.DoAsync(step));
                var shown = await DoAsync(step, cards, planned);
                if (shown is [{ IsAnswered: true }])
                {
                    continue;
                }

                var found = differences.Found(shown, expected);
                Assert.True(
                    expected.Count == found.Count && expected.Zip(found).All(pair => differences.AreSame(pair.First, pair.Second)),
                    $"{name}.chat({step.Line}) on {channel}: {step.Does}\nexpected:\n{string.Join('\n', expected)}\nshown:\n{string.Join('\n', shown)}\nmissing: {string.Join(" / ", expected.Zip(found).Select(pair => ChannelDifferences.Missing(pair.First, pair.Second)))}");
            }
        }
        finally
        {
            await person.EndAsync();
        }
    }

    private async Task<IReadOnlyList<Shown>> DoAsync(TranscriptStep step, IReadOnlyList<Cards.Card> cards, IReadOnlyList<DateTimeOffset> planned)
    {
        var (person, clocks, shown) = (host.Fixture.Person, host.Fixture.Clocks, new List<Shown>());
        clocks.Breathe();
        if (step.Does is ['@', ' ', .. var clock])
        {
            if (await clocks.MoveAsync(clock, planned, ReadAsync) is { } zone)
            {
                person.Zone = zone;
            }
        }
        else if (step.Does == "> (joins)")
        {
            await person.JoinAsync();
        }
        else if (step.Does == "> (uninstalls)")
        {
            await person.LeaveAsync();
        }
        else if (Click.Read(step.Does[2..]) is { } click)
        {
            await person.ClickAsync(click, cards);
        }
        else
        {
            await person.SayAsync(step.Does[2..].Replace("\\n", "\n", StringComparison.Ordinal));
        }

        await ReadAsync();
        return shown;

        async Task ReadAsync() => shown.AddRange(await person.ReadAsync());
    }
}
