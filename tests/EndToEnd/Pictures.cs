using Microsoft.Playwright;

namespace DeclineBot.EndToEnd;

/// <summary>The pictures that README shows.</summary>
internal static class Pictures
{
    /// <summary>Where they are wanted; null when none are.</summary>
    public static string? Folder =>
        Environment.GetEnvironmentVariable("DECLINEBOT_PICTURES") is { Length: > 0 } folder ? Path.GetFullPath(folder, Repository.Root) : null;

    /// <summary>Takes one, when they are wanted.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Folder is { } folder)
        {
            // Nothing under the pointer, and nothing in motion.
            await page.Mouse.MoveAsync(0, 0);
            await page.WaitForTimeoutAsync(600);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
