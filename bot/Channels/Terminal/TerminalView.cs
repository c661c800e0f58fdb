using DeclineBot.Cards;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;
using Spectre.Console;

namespace DeclineBot.Bot.Channels.Terminal;

/// <summary>Shows what the bot says, and numbers what can be chosen.</summary>
public sealed class TerminalView(IAnsiConsole console)
{
    private const string NeutralContentType = "application/vnd.declinebot.card+json";

    /// <summary>Shows messages one below the other and returns what they let the person choose.</summary>
    public IReadOnlyList<TerminalChoice> Show(IEnumerable<Activity> activities)
    {
        var choices = new List<TerminalChoice>();
        foreach (var activity in activities.Where(activity => activity.Type == ActivityTypes.Message))
        {
            Say(activity.Text);
            foreach (var attachment in activity.Attachments ?? [])
            {
                Show(attachment, choices);
            }

            Offer(activity.SuggestedActions, choices);
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

    private void Show(Attachment attachment, List<TerminalChoice> choices)
    {
        if (attachment.ContentType != NeutralContentType || attachment.Content is not { } content)
        {
            return;
        }

        var card = CardJson.Read(CardContent.ToJson(content));
        console.Write(TerminalCardRenderer.Render(card, choices.Count + 1));
        console.WriteLine();
        choices.AddRange(TerminalChoices.Of(card, choices.Count + 1));
    }

    private void Offer(SuggestedActions? suggested, List<TerminalChoice> choices)
    {
        if (suggested?.Actions is not { Count: > 0 } actions)
        {
            return;
        }

        var first = choices.Count + 1;
        var offered = actions.Select((action, at) => new TerminalChoice(first + at, action.Title ?? "", Says: action.Value as string ?? action.Title)).ToList();
        console.Write(new Padder(TerminalCardRenderer.Choices(offered), new Padding(2, 0, 0, 0)));
        console.WriteLine();
        choices.AddRange(offered);
    }
}
