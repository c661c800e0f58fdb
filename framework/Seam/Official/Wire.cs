using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DeclineBot.Framework.Seam;

/// <summary>How this side reads and writes JSON: names as they stand, nulls left out, dates left as the texts they are.</summary>
internal static class Wire
{
    public static JsonSerializerSettings Settings { get; } = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 128,
    };

    /// <summary>The JSON as a token, with no text turned into a date.</summary>
    public static JToken Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = 128 };
        var token = JToken.ReadFrom(reader);
        return reader.Read() ? throw new JsonReaderException("There is more than one value.") : token;
    }

    /// <summary>A value as a token.</summary>
    public static JToken Token(object value) => value as JToken ?? JToken.FromObject(value, JsonSerializer.Create(Settings));
}
