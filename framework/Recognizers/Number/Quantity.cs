using System.Globalization;

namespace Microsoft.Recognizers.Text.Number;

internal enum QuantityKind
{
    Integer,
    Decimal,
    Fraction,
    Power,
}

/// <summary>A number read from tokens; <c>End</c> is the token after it.</summary>
internal readonly record struct Quantity(int First, int End, double Value, QuantityKind Kind)
{
    /// <summary>Fifteen significant digits, as the results of the recognizers carry them.</summary>
    public string Text => Value.ToString("G15", CultureInfo.InvariantCulture);

    public string Subtype => Kind switch
    {
        QuantityKind.Integer => "integer",
        QuantityKind.Decimal => "decimal",
        QuantityKind.Fraction => "fraction",
        _ => "power",
    };

    public static QuantityKind KindOf(double value) => value == Math.Floor(value) ? QuantityKind.Integer : QuantityKind.Decimal;
}
