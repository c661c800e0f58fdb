using System.Globalization;
using System.Text.Json;
using DeclineBot.Bot.Settings;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Words;

namespace DeclineBot.Bot.Cli;

/// <summary>Reviews one JSON object a line: `{id, context, text, pushback}` in, `{id, labels, stance, findings}` out, with a `note` when a text isn't in English.</summary>
public sealed class JsonLinesReview(Reviewer reviewer, Copy words)
{
    /// <summary>Reviews every line; a bad one is reported with its number and the rest is still done.</summary>
    /// <returns>Whether all lines were good.</returns>
    public bool Run(TextReader input, TextWriter output, TextWriter problems)
    {
        var allGood = true;
        for (var line = 1; input.ReadLine() is { } json; line++)
        {
            if (string.IsNullOrWhiteSpace(json))
            {
                continue;
            }

            if (Problem(json, output) is { } problem)
            {
                allGood = false;
                problems.WriteLine(HostCopy.English.Say(
                    "review.bad-line", ("line", line.ToString(CultureInfo.InvariantCulture)), ("cause", HostCopy.English[problem])));
            }
        }

        output.Flush();
        return allGood;
    }

    // Null when the line was good and its review is written.
    private string? Problem(string json, TextWriter output)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var line = document.RootElement;
            if (line.ValueKind != JsonValueKind.Object)
            {
                return "review.bad-json";
            }

            if (PassageContexts.Named(Text(line, "context")) is not { } context)
            {
                return "review.bad-context";
            }

            if (Text(line, "text") is not { } text)
            {
                return "review.no-text";
            }

            Write(line, reviewer.Review(new Passage(context, text, Text(line, "pushback"))), output);
            return null;
        }
        catch (JsonException)
        {
            return "review.bad-json";
        }
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private void Write(JsonElement line, ReviewResult review, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (line.TryGetProperty("id", out var id))
            {
                writer.WritePropertyName("id");
                id.WriteTo(writer);
            }

            writer.WriteStartArray("labels");
            foreach (var label in review.Labels)
            {
                writer.WriteStringValue(label);
            }

            writer.WriteEndArray();
            if (review.Stance is { } stance)
            {
                writer.WriteString("stance", stance switch { Stance.Firm => "firm", Stance.Wavering => "wavering", _ => "reopened" });
            }

            if (review.IsOtherLanguage)
            {
                writer.WriteString("note", HostCopy.English["review.english"]);
            }

            writer.WriteStartArray("findings");
            foreach (var finding in review.Findings)
            {
                Write(writer, finding, review.Passage.Text);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private void Write(Utf8JsonWriter writer, Finding finding, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("code", finding.Rule.Id);
        writer.WriteNumber("start", finding.Span.Start);
        writer.WriteNumber("length", finding.Span.Length);
        writer.WriteString("quote", finding.Span.Of(text));
        writer.WriteNumber("confidence", Math.Round(finding.Confidence, 3));
        writer.WriteString("advice", words[$"rule.{finding.Rule.Id}.advice"]);
        writer.WriteEndObject();
    }
}
