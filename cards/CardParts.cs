using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>Parts a card that is too large for one message into several, so that nothing is cut.</summary>
public static class CardParts
{
    /// <summary>The parts, each of which fits; the card itself when it does.</summary>
    /// <param name="card">The card.</param>
    /// <param name="fits">Whether a card is small enough.</param>
    /// <param name="copy">The words.</param>
    public static IReadOnlyList<Card> Of(Card card, Func<Card, bool> fits, Copy copy)
    {
        if (fits(card))
        {
            return [card];
        }

        var bodies = new List<List<CardElement>> { new() };
        foreach (var element in card.Body.SelectMany(element => Smaller(element, piece => fits(card with { Body = [piece] }))))
        {
            if (bodies[^1].Count > 0 && !fits(card with { Body = [.. bodies[^1], element] }))
            {
                bodies.Add([]);
            }

            bodies[^1].Add(element);
        }

        return
        [
            .. bodies.Select((body, at) => card with
            {
                Title = at == 0 ? card.Title : copy.Say("card.part", ("title", card.Title), ("part", Number(at + 1, copy)), ("of", Number(bodies.Count, copy))),
                Body = body,
                Actions = at == bodies.Count - 1 ? card.Actions : [],
            }),
        ];
    }

    /// <summary>A long text in pieces of at most so many characters, parted between lines, else between words.</summary>
    public static IEnumerable<string> Pieces(string text, int most)
    {
        while (text.Length > most)
        {
            var at = text.LastIndexOf('\n', most);
            at = at > most / 2 ? at : text.LastIndexOf(' ', most);
            at = at > most / 2 ? at : char.IsLowSurrogate(text[most]) ? most - 1 : most;
            yield return text[..at].TrimEnd();
            text = text[at..].TrimStart();
        }

        yield return text;
    }

    // A single element that is too large is halved until its pieces fit.
    private static IEnumerable<CardElement> Smaller(CardElement element, Func<CardElement, bool> fits)
    {
        if (fits(element) || TextOf(element) is not { Length: > 100 } text)
        {
            return [element];
        }

        return Pieces(text, (text.Length / 2) + 1).SelectMany((piece, at) => Smaller(With(element, piece, at), fits));
    }

    private static string? TextOf(CardElement element) => element switch
    {
        Paragraph paragraph => paragraph.Text,
        Note note => note.Text,
        Quote quote => quote.Text,
        Section section => section.Text,
        _ => null,
    };

    private static CardElement With(CardElement element, string text, int at) => element switch
    {
        Paragraph => new Paragraph(text),
        Note => new Note(text),
        Quote => new Quote(text),
        Section section => at == 0 ? section with { Text = text } : section with { Id = $"{section.Id}-{at}", Text = text, Note = null },
        _ => element,
    };

    private static string Number(int number, Copy copy) => number.ToString(copy.Culture);
}
