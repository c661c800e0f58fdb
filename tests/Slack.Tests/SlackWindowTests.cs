using System.Text.Json;

namespace DeclineBot.Slack.Tests;

/// <summary>The fake Slack's windows behave as Slack's do, so that what is shown in them counts.</summary>
public sealed class SlackWindowTests
{
    private static readonly JsonElement View = JsonElement.Parse("""{"type":"modal","title":{"type":"plain_text","text":"Title"},"blocks":[{"type":"divider"}]}""");

    [Fact]
    public void Open_TriggerUsedOrLateOrUnknown_OpensNothing()
    {
        var views = new FakeViews();
        views.Trigger("t1", "U1", TimeSpan.Zero);
        views.Trigger("t2", "U1", TimeSpan.Zero);

        Assert.Equal("", views.Open("t1", View, TimeSpan.FromSeconds(3), isPush: false).Error);
        Assert.Equal("exchanged_trigger_id", views.Open("t1", View, TimeSpan.FromSeconds(3), isPush: false).Error);
        Assert.Equal("expired_trigger_id", views.Open("t2", View, TimeSpan.FromSeconds(3.1), isPush: false).Error);
        Assert.Equal("invalid_trigger_id", views.Open("t3", View, TimeSpan.Zero, isPush: false).Error);
        Assert.Single(views.StackOf("U1"));
    }

    [Fact]
    public void Push_FourthWindow_IsRefused()
    {
        var views = new FakeViews();
        for (var number = 0; number < 4; number++)
        {
            views.Trigger($"t{number}", "U1", TimeSpan.Zero);
        }

        Assert.Equal(["", "", "", "push_limit_reached"], Enumerable.Range(0, 4).Select(number => views.Open($"t{number}", View, TimeSpan.Zero, isPush: number > 0).Error));
        Assert.Equal(FakeViews.Most, views.StackOf("U1").Count);
        views.Close("U1");
        Assert.Equal("", views.Open("t3", View, TimeSpan.Zero, isPush: true).Error);
    }

    [Fact]
    public void Update_OvertakenHashOrClosedWindow_ChangesNothing()
    {
        var views = new FakeViews();
        views.Trigger("t1", "U1", TimeSpan.Zero);
        var view = views.Open("t1", View, TimeSpan.Zero, isPush: false).View!;
        var hash = view.Hash;

        Assert.Equal("", views.Update(view.Id, hash, View).Error);
        Assert.Equal("hash_conflict", views.Update(view.Id, hash, View).Error);
        views.Close("U1");
        Assert.Equal("not_found", views.Update(view.Id, "", View).Error);
    }

    [Fact]
    public async Task Form_CorrectedInTheSameWindow_IsTaken()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        await anna.ShortcutAsync("prepare");
        await SlackServer.UntilAsync(() => anna.Windows is [var only] && only.Content.GetRawText().Contains("submit-form", StringComparison.Ordinal));
        var window = anna.Windows.Single();
        Dictionary<string, string> fields = new() { ["standing"] = "Decided", ["company"] = "Acme", ["role"] = "nurse", ["decided"] = "when pigs fly" };

        var wrong = await anna.SubmitAsync(window.Content, fields);
        var stillOpen = anna.Windows.Count;
        var right = await anna.SubmitAsync(window.Content, new Dictionary<string, string>(fields) { ["decided"] = "last night" });

        Assert.Equal("errors", wrong!.Value.GetProperty("response_action").GetString());
        Assert.Equal(1, stillOpen);
        Assert.Null(right);
        Assert.Empty(anna.Windows);
        Assert.Contains(await anna.SayAsync("status"), message => message.Text.Contains("Acme", StringComparison.Ordinal));
    }
}
