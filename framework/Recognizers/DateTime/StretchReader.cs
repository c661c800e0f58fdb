using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads lengths of time: "3h", "half an hour", "a few days", "1 hour and 30 minutes", "one and a half years".</summary>
internal sealed class StretchReader
{
    private const int MostPieces = 6;

    private readonly Reading _text;
    private readonly Memo<Found<Stretch>> _memo;

    public StretchReader(Reading text)
    {
        _text = text;
        _memo = new Memo<Found<Stretch>>(text.Tokens, Look);
    }

    public Found<Stretch>? Read(int first) => _memo.At(first);

    private Found<Stretch>? Look(int first)
    {
        if (Piece(first, out var end, out var piece) is false)
        {
            return null;
        }

        List<(double Amount, char Unit)> pieces = [piece];
        while (pieces.Count < MostPieces && Piece(_text.Skip(_text.Skip(end, ','), "and"), out var next, out var more) && Size(more.Unit) < Size(pieces[^1].Unit))
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

        // "3h", but not the 413d of a code.
        var after = _text.Tokens[at + 1];
        var glued = _text.Tokens[at].Glued && _text.Tokens[at - 1].IsDigits && !_text.Tokens[first].Glued && (!after.Glued || after.Is('.'));
        end = at + 1;
        if (!CalendarWords.TryUnit(_text.Tokens[at], out var unit) && !(glued && CalendarWords.TryShortUnit(_text.Tokens[at], out unit)))
        {
            return false;
        }

        // "A second round" is the one after the first.
        if (unit == 'S' && _text.Tokens[at].Text == "second" && !_text.Is(at - 1, "one") && !_text.Tokens[at - 1].IsDigits && _text.Tokens[end].Text is not ("ago" or "later" or "from"))
        {
            return false;
        }

        // "One hour and a half".
        if (_text.Is(end, "and"))
        {
            var part = _text.SkipAny(end + 1, "a", "an");
            var fraction = _text.Tokens[part].Text switch { "half" => 0.5, "quarter" => 0.25, _ => 0 };
            if (fraction > 0 && !CalendarWords.TryUnit(_text.Tokens[_text.SkipAny(part + 1, "a", "an")], out _))
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
        var token = _text.Tokens[first];
        (end, amount) = (first, 0);
        if (token.Text is "half" && _text.Tokens[first + 1].Text is "a" or "an" && CalendarWords.TryUnit(_text.Tokens[first + 2], out _))
        {
            (end, amount) = (first + 2, 0.5);
            return true;
        }

        if (CalendarWords.TryUnit(_text.Tokens[first + 1], out _) && token.Text is "a" or "an" or "another" or "one")
        {
            (end, amount) = (first + 1, 1);
            return true;
        }

        var some = _text.SkipAny(first, "a", "the");
        if (_text.Tokens[some].Text is "few" or "several" or "couple" || _text.Is(first, "some"))
        {
            end = _text.Skip(some + 1, "of");
            amount = _text.Is(some, "couple") ? 2 : 3;
            return CalendarWords.TryUnit(_text.Tokens[end], out _);
        }

        // "Two and half hours": the number reader wants its article.
        if (_text.Is(first + 1, "and") && _text.Is(first + 2, "half") && CalendarWords.TryUnit(_text.Tokens[first + 3], out _)
            && _text.Quantities.TryRead(first, out var whole, unitFollows: true) && whole.Kind == QuantityKind.Integer)
        {
            (end, amount) = (first + 3, whole.Value + 0.5);
            return true;
        }

        if (!(token.IsDigits || token.IsWord || token.Text is "½" or "¼" or "¾") || _text.InsideFigure(first) || !_text.Quantities.TryRead(first, out var quantity, unitFollows: true)
            || quantity.Value < 0 || quantity.Kind == QuantityKind.Power)
        {
            return false;
        }

        (end, amount) = (quantity.End, quantity.Value);
        return true;
    }

    private static int Size(char unit) => "SNHDWFMY".IndexOf(unit, StringComparison.Ordinal);
}
