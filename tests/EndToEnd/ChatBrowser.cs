using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace DeclineBot.EndToEnd;

/// <summary>A person in front of the page: says things, clicks buttons, waits for words.</summary>
internal sealed class ChatBrowser : IAsyncDisposable
{
    /// <summary>For a browser in a container, that calls nobody.</summary>
    public static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private ChatBrowser(IPlaywright playwright, IBrowser browser, IPage page)
    {
        _playwright = playwright;
        _browser = browser;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                Complaints.Enqueue($"{response.Status} {response.Request.Method} {response.Url} {response.Request.PostData}");
            }
        };
        page.Request += (_, request) => Requests.Enqueue(request.Url);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of: scripts that fail, things that the page's policy forbids.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public ConcurrentQueue<string> Requests { get; } = new();

    public static async Task<ChatBrowser> OpenAsync(Uri address, int width = 1000, int height = 800, ColorScheme scheme = ColorScheme.Light)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Needs.Browser, Headless = true, Args = Flags });
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "en-US",
            TimezoneId = "Europe/Berlin",
            DeviceScaleFactor = 2,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var chat = new ChatBrowser(playwright, browser, await context.NewPageAsync());
        chat.Page.SetDefaultTimeout(Needs.Patience);
        Assertions.SetDefaultExpectTimeout(Needs.Patience);
        await chat.Page.GotoAsync(address.AbsoluteUri);
        await chat.WaitForAnswerAsync(1);
        return chat;
    }

    /// <summary>Types a line and sends it.</summary>
    public async Task SayAsync(string text)
    {
        var box = Page.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    /// <summary>Clicks the newest button with these words.</summary>
    public async Task ClickAsync(string title)
    {
        var button = Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last;
        await button.ScrollIntoViewIfNeededAsync();
        await button.ClickAsync();
    }

    /// <summary>Waits until the newest place that says this can be seen.</summary>
    public Task WaitForAsync(string text) =>
        Assertions.Expect(Page.GetByText(text).Filter(new() { Visible = true }).Last).ToBeVisibleAsync();

    /// <summary>Waits until a button with these words is offered.</summary>
    public Task WaitForButtonAsync(string title) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last).ToBeVisibleAsync();

    /// <summary>Waits until the bot has answered so many times, its welcome included.</summary>
    public Task WaitForAnswerAsync(int times) =>
        Assertions.Expect(Page.Locator(".webchat__basic-transcript__activity:has(.webchat__bubble:not(.webchat__bubble--from-user))").Nth(times - 1)).ToBeVisibleAsync();

    /// <summary>Loads the page again.</summary>
    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await WaitForAnswerAsync(1);
    }

    /// <summary>Does something that opens a mail, and returns the address that is handed to the mail program.</summary>
    public async Task<Uri> MailFromAsync(Func<Task> open)
    {
        var asked = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var session = await Page.Context.NewCDPSessionAsync(Page);
        await session.SendAsync("Page.enable");
        session.Event("Page.frameRequestedNavigation").OnEvent += (_, navigation) =>
        {
            if (navigation?.GetProperty("url").GetString() is { } url && url.StartsWith("mailto:", StringComparison.Ordinal))
            {
                asked.TrySetResult(new Uri(url));
            }
        };
        await open();
        return await asked.Task.WaitAsync(TimeSpan.FromMilliseconds(Needs.Patience));
    }

    /// <summary>What is on the clipboard.</summary>
    public Task<string> ClipboardAsync() => Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");

    /// <summary>Saves a picture for README, when pictures are wanted.</summary>
    public Task PictureAsync(string name) => Pictures.TakeAsync(Page, name);

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
