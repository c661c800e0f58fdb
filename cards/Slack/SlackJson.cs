using System.Text.Encodings.Web;
using System.Text.Json;

namespace DeclineBot.Cards.Slack;

/// <summary>How JSON is written for Slack.</summary>
internal static class SlackJson
{
    public static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
