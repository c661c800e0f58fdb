using System.Text.Json;
using DeclineBot.Slack.Tests;

namespace DeclineBot.Transcripts.Tests;

/// <summary>One answer of the bot: a line with its buttons, or a card, which may stand in several messages.</summary>
internal sealed record SlackReply(string? Title, IReadOnlyList<FakeMessage> Messages)
{
    public string Words => string.Join('\n', Messages.Select(message => message.Words));

    public IReadOnlyList<string> Buttons => [.. Messages.SelectMany(message => message.Titles)];

    /// <summary>Sorts messages into answers: a card begins with a header, and what comes after one without buttons of its own belongs to it.</summary>
    public static IReadOnlyList<SlackReply> Of(IEnumerable<FakeMessage> messages)
    {
        var replies = new List<SlackReply>();
        foreach (var message in messages)
        {
            var title = HeaderOf(message);
            if (title is null && replies is [.., { Title: not null } card] && IsPartOfACard(message))
            {
                replies[^1] = card with { Messages = [.. card.Messages, message] };
            }
            else
            {
                replies.Add(new SlackReply(title, [message]));
            }
        }

        return replies;
    }

    // The first words of a card are its title, in a header or, where that is too long, in bold.
    private static string? HeaderOf(FakeMessage message) =>
        message.Blocks.ValueKind == JsonValueKind.Array && message.Blocks[0].GetProperty("type").GetString() == "header" ? message.Blocks[0].GetProperty("text").GetProperty("text").GetString() : null;

    // Texts begin with a section; the later parts of a card with a divider or something richer.
    private static bool IsPartOfACard(FakeMessage message) => message.Blocks[0].GetProperty("type").GetString() is not "section";
}
