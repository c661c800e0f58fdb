using Newtonsoft.Json;

namespace DeclineBot.Framework.Seam;

/// <summary>Tells a payload that isn't what its name promises from other failures.</summary>
public static class MalformedPayload
{
    /// <summary>Whether reading such a payload is what failed. Channel data that is no object fails by a cast.</summary>
    public static bool Caused(Exception failure) => failure is JsonException or InvalidCastException;
}
