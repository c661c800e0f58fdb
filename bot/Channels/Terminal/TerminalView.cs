using DeclineBot.Cards;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;
using Spectre.Console;

namespace DeclineBot.Bot.Channels.Terminal;

/// <summary>Shows what the bot says, and numbers what can be chosen.</summary>
public sealed class TerminalView(IAnsiConsole console)
{
    private const string NeutralContentType = "application/vnd.declinebot.card+json";

    /// <summary>Shows messages one below the other and returns what they let the person choose, numbered from the given number on.</summary>
    public IReadOnlyList<TerminalChoice> Show(IEnumerable<Activity> activities, int first = 1)
    {
        var choices = new List<TerminalChoice>();
        foreach (var activity in activities.Where(activity => activity.Type == ActivityTypes.Message))
        {
            Say(activity.Text);
            foreach (var attachment in activity.Attachments ?? [])
            {
                Show(attachment, choices, first);
            }

            Offer(activity.SuggestedActions, choices, first);
        }

        return choices;
    }

    /// <summary>Shows a line of text, with a blank one below.</summary>
    public void Say(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        console.Write(new Text(TerminalText.Clean(text.Trim())));
        console.WriteLine();
        console.WriteLine();
    }

    private void Show(Attachment attachment, List<TerminalChoice> choices, int first)
    {
        if (attachment.ContentType != NeutralContentType || attachment.Content is not { } content)
        {
            return;
        }

        var card = CardJson.Read(CardContent.ToJson(content));
        console.Write(TerminalCardRenderer.Render(card, first + choices.Count));
        console.WriteLine();
        choices.AddRange(TerminalChoices.Of(card, first + choices.Count));
    }

    private void Offer(SuggestedActions? suggested, List<TerminalChoice> choices, int first)
    {
        if (suggested?.Actions is not { Count: > 0 } actions)
        {
            return;
        }

        var next = first + choices.Count;
        var offered = actions.Select((action, at) => new TerminalChoice(next + at, action.Title ?? "", Says: action.Value as string ?? action.Title)).ToList();
        console.Write(new Padder(TerminalCardRenderer.Choices(offered), new Padding(2, 0, 0, 0)));
        console.WriteLine();
        choices.AddRange(offered);
    }
}
