using System.Text.Json;

namespace DeclineBot.Framework.Seam;

/// <summary>Tells a payload that isn't what its name promises from other failures.</summary>
public static class MalformedPayload
{
    /// <summary>Whether reading such a payload is what failed.</summary>
    public static bool Caused(Exception failure) => failure is JsonException;
}
