using System.Globalization;

namespace AdaptiveCards;

/// <summary>The width of a column: "auto", "stretch", pixels ("50px") or a share ("2").</summary>
public class AdaptiveWidth : IEquatable<AdaptiveWidth>
{
    /// <summary>From its name or number.</summary>
    /// <exception cref="AdaptiveSerializationException">It is no width.</exception>
    public AdaptiveWidth(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var isPixel = value.EndsWith("px", StringComparison.Ordinal);
        if (uint.TryParse(isPixel ? value[..^2] : value, CultureInfo.InvariantCulture, out var unit))
        {
            WidthType = isPixel ? AdaptiveWidthType.Pixel : AdaptiveWidthType.Weighted;
            Unit = unit;
        }
        else
        {
            WidthType = Enum.TryParse<AdaptiveWidthType>(value, ignoreCase: true, out var type)
                ? type
                : throw new AdaptiveSerializationException($"'{value}' names no width.");
        }
    }

    /// <summary>A kind of width.</summary>
    public AdaptiveWidth(AdaptiveWidthType widthType)
    {
        WidthType = widthType;
        Unit = widthType == AdaptiveWidthType.Weighted ? 1 : null;
    }

    /// <summary>A share of the room.</summary>
    public AdaptiveWidth(uint px)
    {
        WidthType = AdaptiveWidthType.Weighted;
        Unit = px;
    }

    /// <summary>As wide as the content.</summary>
    public static AdaptiveWidth Auto { get; } = new(AdaptiveWidthType.Auto);

    /// <summary>As wide as there is room.</summary>
    public static AdaptiveWidth Stretch { get; } = new(AdaptiveWidthType.Stretch);

    /// <summary>What it is measured by.</summary>
    public AdaptiveWidthType WidthType { get; set; }

    /// <summary>Pixels or share.</summary>
    public uint? Unit { get; set; }

    /// <summary>From its name or number.</summary>
    public static implicit operator AdaptiveWidth(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => WidthType switch
    {
        AdaptiveWidthType.Auto => "auto",
        AdaptiveWidthType.Stretch => "stretch",
        AdaptiveWidthType.Pixel => string.Create(CultureInfo.InvariantCulture, $"{Unit ?? 1}px"),
        _ => (Unit ?? 1).ToString(CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AdaptiveWidth);

    /// <inheritdoc/>
    public bool Equals(AdaptiveWidth? other) => other is not null && (WidthType, Unit) == (other.WidthType, other.Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(WidthType, Unit);
}
