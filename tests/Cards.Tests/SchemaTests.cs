using System.Text.Json.Nodes;
using NJsonSchema;
using Xunit.Abstractions;

namespace DeclineBot.Cards.Tests;

public sealed class SchemaTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Render_EveryCard_IsValidByThePublishedSchema()
    {
        if (Repository.FindShared("schemas/adaptive-card-1.5.0.json") is not { } path)
        {
            output.WriteLine("The published schema isn't beside the repository; nothing was validated.");
            return;
        }

        var schema = await JsonSchema.FromFileAsync(path);
        foreach (var name in SampleCards.All.Keys.Concat(SampleCards.Extreme.Keys))
        {
            foreach (var flavour in (AdaptiveCardFlavour[])[AdaptiveCardFlavour.DirectLine, AdaptiveCardFlavour.Teams])
            {
                // The schema neither knows the root property of Teams nor asks for a type.
                var card = JsonNode.Parse(AdaptiveCardRendererTests.Json(name, flavour))!.AsObject();
                card.Remove("msteams");

                Assert.Equal("AdaptiveCard", (string?)card["type"]);
                Assert.Empty(schema.Validate(card.ToJsonString()).Select(error => $"{name}.{flavour}: {error}"));
            }
        }
    }
}
