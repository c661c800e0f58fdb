using Microsoft.Playwright;

namespace DeclineBot.EndToEnd;

/// <summary>A person in front of the Agents Playground.</summary>
internal sealed class PlaygroundBrowser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private PlaygroundBrowser(IPlaywright playwright, IBrowser browser, IPage page)
    {
        _playwright = playwright;
        _browser = browser;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Opens its page, which installs the app for the person.</summary>
    public static async Task<PlaygroundBrowser> OpenAsync(Uri address)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Needs.Browser, Headless = true, Args = ChatBrowser.Flags });
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1000, Height = 800 }, Locale = "en-US", TimezoneId = "Europe/Berlin", DeviceScaleFactor = 2 });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Needs.Patience);
        Assertions.SetDefaultExpectTimeout(Needs.Patience);

        // Its fonts and animations come from elsewhere; the test calls nobody.
        await page.RouteAsync(url => !url.StartsWith(address.AbsoluteUri, StringComparison.Ordinal) && url.StartsWith("http", StringComparison.Ordinal), route => route.AbortAsync());
        await page.GotoAsync(address.AbsoluteUri);
        var person = new PlaygroundBrowser(playwright, browser, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync();
        return person;
    }

    /// <summary>Types a line and sends it.</summary>
    public async Task SayAsync(string text)
    {
        await Page.Locator("[contenteditable=true]").Last.ClickAsync();
        await Page.Keyboard.InsertTextAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Clicks the newest button with these words.</summary>
    public async Task ClickAsync(string title)
    {
        var button = Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last;
        await button.ScrollIntoViewIfNeededAsync();
        await button.ClickAsync();
    }

    /// <summary>Waits until the newest place that says this can be seen.</summary>
    public Task WaitForAsync(string text) => Assertions.Expect(Page.GetByText(text).Filter(new() { Visible = true }).Last).ToBeVisibleAsync();

    /// <summary>How many places say this.</summary>
    public Task<int> CountAsync(string text) => Page.GetByText(text).CountAsync();

    /// <summary>Waits until so many places say this, or more.</summary>
    public Task WaitForCountAsync(string text, int count) => Assertions.Expect(Page.GetByText(text).Nth(count - 1)).ToBeAttachedAsync();

    /// <summary>Waits until no button with these words is left.</summary>
    public Task WaitUntilGoneAsync(string title) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true })).ToHaveCountAsync(0);

    /// <summary>Saves a picture for README, when pictures are wanted.</summary>
    public Task PictureAsync(string name) => Pictures.TakeAsync(Page, name);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
