using System.Text.Json;
using DeclineBot.Cards;
using DeclineBot.Dialogs.Tests.Teams;

namespace DeclineBot.Transcripts.Tests;

/// <summary>Reads messages with Adaptive Cards as their clients show them, and finds the buttons.</summary>
internal sealed class AdaptiveMessages
{
    // As they were shown first, which is how a window that was never refreshed still has them, and as they are now.
    private readonly List<(ShownCard Card, string MessageId)> _cards = [];
    private readonly Dictionary<string, ShownCard> _now = [];

    /// <summary>What a message shows: its words with the answers that can be pressed, and its cards.</summary>
    public IEnumerable<Shown> Read(JsonElement activity, string messageId)
    {
        var buttons = new List<string>();
        if (activity.TryGetProperty("suggestedActions", out var suggested) && suggested.TryGetProperty("actions", out var actions))
        {
            buttons.AddRange(actions.EnumerateArray().Select(action => action.GetProperty("title").GetString()!));
        }

        var cards = new List<Shown>();
        foreach (var attachment in activity.TryGetProperty("attachments", out var attachments) ? attachments.EnumerateArray() : [])
        {
            var content = attachment.GetProperty("content");
            if (attachment.TryGetProperty("name", out var name) && name.GetString() == QuestionCard.Kind)
            {
                // More answers than fit below a message stand in a card of their own.
                var card = new ShownCard(content);
                buttons.AddRange(card.Answers.Any() ? card.Answers : card.Buttons);
            }
            else
            {
                cards.Add(Show(content, messageId));
            }
        }

        if (activity.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 } words)
        {
            yield return new Shown(null, words, buttons);
        }
        else if (buttons.Count > 0)
        {
            yield return new Shown(null, "", buttons);
        }

        foreach (var card in cards)
        {
            yield return card;
        }
    }

    /// <summary>Notes a card that took the place of an earlier one.</summary>
    public Shown Replace(JsonElement content, string messageId)
    {
        _now[messageId] = new ShownCard(content, messageId);
        return InPlace(content);
    }

    /// <summary>What is shown where it was clicked, or in a window of its own.</summary>
    public static Shown InPlace(JsonElement content)
    {
        var card = new ShownCard(content);
        return new Shown(TitleOf(card), string.Join(' ', TextsIn(content)), card.Buttons) { IsInPlace = true };
    }

    /// <summary>The button that is clicked, and the message it stands in.</summary>
    public (JsonElement Action, string MessageId, bool IsGone) Find(Click click)
    {
        var target = click.Target.Length == 0 ? null : click.Target;
        foreach (var (card, messageId) in click.Card > 0 ? [_cards[click.Card - 1]] : Enumerable.Reverse(_cards))
        {
            var shown = click.Card == 0 && _now.TryGetValue(messageId, out var now) ? now : card;
            if (shown.Find(click.Title, target) is { } action)
            {
                return (action, messageId, false);
            }
        }

        // In a window that still shows an earlier state of it.
        foreach (var (card, messageId) in Enumerable.Reverse(_cards))
        {
            if (card.Find(click.Title, target) is { } action)
            {
                return (action, messageId, true);
            }
        }

        throw new InvalidOperationException($"No card has the button {click.Title}.");
    }

    private Shown Show(JsonElement content, string messageId)
    {
        var card = new ShownCard(content, messageId);
        _cards.Add((card, messageId));
        return new Shown(TitleOf(card), string.Join(' ', TextsIn(content)), card.Buttons);
    }

    // Words, labels, answers, buttons: whatever can be read on it.
    private static IEnumerable<string> TextsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsIn),
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name is not ("data" or "fallback")).SelectMany(property =>
            (property.Name == "value" && IsTyped(element)) || property is { Name: "text" or "label" or "title" or "placeholder", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : TextsIn(property.Value)),
        _ => [],
    };

    private static bool IsTyped(JsonElement element) => element.TryGetProperty("type", out var type) && type.GetString() == "Input.Text";

    // A card begins with its title.
    private static string? TitleOf(ShownCard card) => FirstText(card.Json);

    private static string? FirstText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.GetString() == "TextBlock" => element.GetProperty("text").GetString(),
        JsonValueKind.Object when element.TryGetProperty("body", out var body) => FirstText(body),
        JsonValueKind.Object when element.TryGetProperty("items", out var items) => FirstText(items),
        JsonValueKind.Array => element.EnumerateArray().Select(FirstText).FirstOrDefault(text => text is not null),
        _ => null,
    };
}
