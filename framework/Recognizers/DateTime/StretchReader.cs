using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads lengths of time: "3h", "half an hour", "a few days", "1 hour and 30 minutes", "one and a half years".</summary>
internal sealed class StretchReader(Reading text)
{
    private const int MostPieces = 6;

    public Found<Stretch>? Read(int first)
    {
        if (Piece(first, out var end, out var piece) is false)
        {
            return null;
        }

        List<(double Amount, char Unit)> pieces = [piece];
        while (pieces.Count < MostPieces && Piece(text.Skip(text.Skip(end, ','), "and"), out var next, out var more) && Size(more.Unit) < Size(pieces[^1].Unit))
        {
            pieces.Add(more);
            end = next;
        }

        return new(end, new Stretch(pieces));
    }

    private bool Piece(int first, out int end, out (double Amount, char Unit) piece)
    {
        piece = default;
        if (!Amount(first, out var at, out var amount))
        {
            end = first;
            return false;
        }

        var glued = text.Tokens[at].Glued && text.Tokens[at - 1].IsDigits;
        end = at + 1;
        if (!CalendarWords.TryUnit(text.Tokens[at], out var unit) && !(glued && CalendarWords.TryShortUnit(text.Tokens[at], out unit)))
        {
            return false;
        }

        // "A second round" is the one after the first.
        if (unit == 'S' && text.Tokens[at].Text == "second" && !text.Is(at - 1, "one") && !text.Tokens[at - 1].IsDigits && text.Tokens[end].Text is not ("ago" or "later" or "from"))
        {
            return false;
        }

        // "One hour and a half".
        if (text.Is(end, "and"))
        {
            var part = text.SkipAny(end + 1, "a", "an");
            var fraction = text.Tokens[part].Text switch { "half" => 0.5, "quarter" => 0.25, _ => 0 };
            if (fraction > 0 && !CalendarWords.TryUnit(text.Tokens[text.SkipAny(part + 1, "a", "an")], out _))
            {
                amount += fraction;
                end = part + 1;
            }
        }

        piece = (amount, unit);
        return true;
    }

    private bool Amount(int first, out int end, out double amount)
    {
        var token = text.Tokens[first];
        (end, amount) = (first, 0);
        if (token.Text is "half" && text.Tokens[first + 1].Text is "a" or "an" && CalendarWords.TryUnit(text.Tokens[first + 2], out _))
        {
            (end, amount) = (first + 2, 0.5);
            return true;
        }

        if (CalendarWords.TryUnit(text.Tokens[first + 1], out _) && token.Text is "a" or "an" or "another" or "one")
        {
            (end, amount) = (first + 1, 1);
            return true;
        }

        var some = text.SkipAny(first, "a", "the");
        if (text.Tokens[some].Text is "few" or "several" or "couple" || text.Is(first, "some"))
        {
            end = text.Skip(some + 1, "of");
            amount = text.Is(some, "couple") ? 2 : 3;
            return CalendarWords.TryUnit(text.Tokens[end], out _);
        }

        // "Two and half hours": the number reader wants its article.
        if (text.Is(first + 1, "and") && text.Is(first + 2, "half") && CalendarWords.TryUnit(text.Tokens[first + 3], out _)
            && text.Quantities.TryRead(first, out var whole, unitFollows: true) && whole.Kind == QuantityKind.Integer)
        {
            (end, amount) = (first + 3, whole.Value + 0.5);
            return true;
        }

        if (!(token.IsDigits || token.IsWord || token.Text is "½" or "¼" or "¾") || text.InsideFigure(first) || !text.Quantities.TryRead(first, out var quantity, unitFollows: true)
            || quantity.Value < 0 || quantity.Kind == QuantityKind.Power)
        {
            return false;
        }

        (end, amount) = (quantity.End, quantity.Value);
        return true;
    }

    private static int Size(char unit) => "SNHDWFMY".IndexOf(unit, StringComparison.Ordinal);
}
