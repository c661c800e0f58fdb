using DeclineBot.Cards;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Talk;

/// <summary>
/// Joins a line that leads in to what follows it with that message, so that a person reads one message and not
/// several in quick succession. Lines that lead in carry <see cref="InputHints.IgnoringInput"/>.
/// </summary>
public static class MessageJoiner
{
    /// <summary>The messages of a turn, joined.</summary>
    public static IReadOnlyList<Activity> Join(IEnumerable<Activity> messages)
    {
        var joined = new List<Activity>();
        foreach (var message in messages)
        {
            if (joined is [.., { } last] && LeadsIn(last) && TryPrepend(last.Text!, message))
            {
                joined[^1] = message;
            }
            else
            {
                joined.Add(message);
            }
        }

        return joined;
    }

    /// <summary>The text of a message once the lines that lead in to it are joined with it.</summary>
    public static string TextOf(IReadOnlyList<Activity> messages, int at)
    {
        var from = at;
        while (from > 0 && LeadsIn(messages[from - 1]))
        {
            from--;
        }

        return string.Join("\n\n", messages.Skip(from).Take(at - from + 1).Select(message => message.Text));
    }

    // In Teams the answers to a question are a card below it; the question is the message's text.
    private static bool TryPrepend(string line, Activity message)
    {
        if (!IsPlainText(message) && message is not { Type: ActivityTypes.Message, Text.Length: > 0, Attachments: [{ Name: QuestionCard.Kind }] })
        {
            return false;
        }

        message.Text = $"{line}\n\n{message.Text}";
        return true;
    }

    private static bool LeadsIn(Activity message) => IsPlainText(message) && message.InputHint == InputHints.IgnoringInput;

    private static bool IsPlainText(Activity message) =>
        message is { Type: ActivityTypes.Message, Text.Length: > 0 } && message.Attachments is null or { Count: 0 };
}
