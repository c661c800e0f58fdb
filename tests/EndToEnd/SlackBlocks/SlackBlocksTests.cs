using System.Text.Json;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace DeclineBot.EndToEnd.SlackBlocks;

/// <summary>
/// Draws what the bot sends to Slack, for README. The page is our own, since Slack's is not to be had; that the blocks
/// are Slack's is shown elsewhere, by its schema and its limits.
/// </summary>
public sealed class SlackBlocksTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("product-texts.Slack", "slack-texts", 820)]
    [InlineData("product-home.Slack", "slack-home", 650)]
    [InlineData("product-form.SlackModal", "slack-form", 820)]
    public async Task Draw_Blocks_ShowsEveryWordOfThem(string name, string picture, int height)
    {
        if (!Needs.AreMet(output))
        {
            return;
        }

        var json = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "Cards.Tests", "Expectations", $"{name}.json"));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Needs.Browser, Headless = true, Args = ChatBrowser.Flags });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 760, Height = height }, DeviceScaleFactor = 2 });
        await page.SetContentAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "EndToEnd", "SlackBlocks", "blocks.html")));
        await page.EvaluateAsync($"draw({json})");

        var drawn = await page.Locator("main").TextContentAsync();
        Assert.All(Words(JsonDocument.Parse(json).RootElement), word => Assert.Contains(word, drawn, StringComparison.Ordinal));
        await Pictures.TakeAsync(page, picture);
    }

    // What stands in a field is its value, and a link's address is not shown.
    private static IEnumerable<string> Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ValueEquals("plain_text_input") => [],
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.GetString() is "plain_text" or "text" => [element.GetProperty("text").GetString()!],
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name != "placeholder").SelectMany(property => Words(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Words),
        _ => [],
    };
}
