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

    // In Teams the buttons of a question are a card, and the question stands on it.
    private static bool TryPrepend(string line, Activity message)
    {
        if (IsPlainText(message))
        {
            message.Text = $"{line}\n\n{message.Text}";
            return true;
        }

        if (message.Attachments is [{ Content: HeroCard question }])
        {
            question.Text = $"{line}\n\n{question.Text}";
            return true;
        }

        return false;
    }

    private static bool LeadsIn(Activity message) => IsPlainText(message) && message.InputHint == InputHints.IgnoringInput;

    private static bool IsPlainText(Activity message) =>
        message is { Type: ActivityTypes.Message, Text.Length: > 0 } && message.Attachments is null or { Count: 0 };
}
