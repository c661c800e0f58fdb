using System.Globalization;

namespace AdaptiveCards;

/// <summary>A version of the Adaptive Cards schema ("1.5").</summary>
public class AdaptiveSchemaVersion : IEquatable<AdaptiveSchemaVersion>
{
    /// <summary>From two numbers.</summary>
    public AdaptiveSchemaVersion(int major, int minor)
    {
        Major = major;
        Minor = minor;
    }

    /// <summary>From "1.5" or "1".</summary>
    /// <exception cref="AdaptiveSerializationException">It is no version.</exception>
    public AdaptiveSchemaVersion(string versionString)
    {
        ArgumentNullException.ThrowIfNull(versionString);
        var parts = versionString.Split('.');
        var minor = 0;
        if (!int.TryParse(parts[0], CultureInfo.InvariantCulture, out var major)
            || (parts.Length > 1 && !int.TryParse(parts[1], CultureInfo.InvariantCulture, out minor)))
        {
            throw new AdaptiveSerializationException($"'{versionString}' names no schema version.");
        }

        Major = major;
        Minor = minor;
    }

    /// <summary>The number before the dot.</summary>
    public int Major { get; set; }

    /// <summary>The number after the dot.</summary>
    public int Minor { get; set; }

    /// <summary>From "1.5".</summary>
    public static implicit operator AdaptiveSchemaVersion(string versionString) => new(versionString);

    /// <summary>Whether both are the same version.</summary>
    public static bool operator ==(AdaptiveSchemaVersion? version1, AdaptiveSchemaVersion? version2) => Equals(version1, version2);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(AdaptiveSchemaVersion? version1, AdaptiveSchemaVersion? version2) => !Equals(version1, version2);

    /// <inheritdoc/>
    public override string ToString() => $"{Major}.{Minor}";

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AdaptiveSchemaVersion);

    /// <inheritdoc/>
    public bool Equals(AdaptiveSchemaVersion? other) => other is not null && (Major, Minor) == (other.Major, other.Minor);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Major, Minor);
}
