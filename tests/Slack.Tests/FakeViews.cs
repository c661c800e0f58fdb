using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DeclineBot.Slack.Tests;

/// <summary>
/// The windows that people have open: a stack of three at most for each person. A trigger opens one, once and within three
/// seconds; a hash that has been overtaken changes nothing.
/// </summary>
internal sealed class FakeViews
{
    /// <summary>The most windows one above the other.</summary>
    public const int Most = 3;

    private static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string User, TimeSpan Until, bool IsUsed)> _triggers = [];
    private readonly Dictionary<string, List<FakeView>> _stacks = [];
    private readonly List<FakeView> _opened = [];
    private int _count;

    /// <summary>Every window that was opened, in order, as it is now or was last.</summary>
    public IReadOnlyList<FakeView> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _opened];
            }
        }
    }

    /// <summary>What a person has open, the topmost last.</summary>
    public IReadOnlyList<FakeView> StackOf(string user)
    {
        lock (_lock)
        {
            return [.. StackIn(user)];
        }
    }

    /// <summary>Notes a trigger of a person's.</summary>
    public void Trigger(string trigger, string user, TimeSpan now)
    {
        lock (_lock)
        {
            _triggers[trigger] = (user, now + TriggerLife, false);
        }
    }

    /// <summary>`views.open` and, above what is open, `views.push`.</summary>
    public (FakeView? View, string Error) Open(string trigger, JsonElement content, TimeSpan now, bool isPush)
    {
        lock (_lock)
        {
            if (!_triggers.TryGetValue(trigger, out var known))
            {
                return (null, "invalid_trigger_id");
            }

            var error = known.IsUsed ? "exchanged_trigger_id" : known.Until < now ? "expired_trigger_id" : null;
            var stack = StackIn(known.User);
            error ??= isPush && stack.Count == 0 ? "not_found" : isPush && stack.Count >= Most ? "push_limit_reached" : null;
            if (error is not null)
            {
                return (null, error);
            }

            _triggers[trigger] = known with { IsUsed = true };
            if (!isPush)
            {
                // A new window takes the place of whatever was open.
                stack.Clear();
            }

            var view = new FakeView($"V{(++_count).ToString(CultureInfo.InvariantCulture)}", known.User) { Content = content };
            stack.Add(view);
            _opened.Add(view);
            return (view, "");
        }
    }

    /// <summary>`views.update`.</summary>
    public (FakeView? View, string Error) Update(string id, string hash, JsonElement content)
    {
        lock (_lock)
        {
            if (Find(id) is not { } view)
            {
                return (null, "not_found");
            }

            if (hash.Length > 0 && hash != view.Hash)
            {
                return (null, "hash_conflict");
            }

            view.Change(content);
            return (view, "");
        }
    }

    /// <summary>What becomes of a submitted window by the answer to its submission; returns the word of what was wrong with the answer.</summary>
    public string? Submitted(string id, JsonElement? answer)
    {
        lock (_lock)
        {
            if (Find(id) is not { } view)
            {
                return null;
            }

            var stack = StackIn(view.User);
            var said = answer ?? default;
            switch (said.ValueKind == JsonValueKind.Object ? said.GetProperty("response_action").GetString() : null)
            {
                case null:
                    stack.Remove(view);
                    return null;
                case "clear":
                    stack.Clear();
                    return null;
                case "errors":
                    // Each must stand below a field that is there.
                    var blocks = view.Content.GetProperty("blocks").EnumerateArray().Where(block => block.GetProperty("type").GetString() == "input").Select(block => block.GetProperty("block_id").GetString()).ToHashSet();
                    return said.GetProperty("errors").EnumerateObject().FirstOrDefault(error => !blocks.Contains(error.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } stray ? $"no input {stray.Name}" : null;
                case "update":
                    var next = said.GetProperty("view");
                    view.Change(next);
                    return BlockLimits.OfView(next)?.ToJson();
                case "push" when stack.Count < Most:
                    var pushed = new FakeView($"V{(++_count).ToString(CultureInfo.InvariantCulture)}", view.User) { Content = said.GetProperty("view") };
                    stack.Add(pushed);
                    _opened.Add(pushed);
                    return BlockLimits.OfView(pushed.Content)?.ToJson();
                case var other:
                    return $"invalid response_action {other}";
            }
        }
    }

    /// <summary>Closes the topmost window.</summary>
    public void Close(string user)
    {
        lock (_lock)
        {
            if (StackIn(user) is [.., _] stack)
            {
                stack.RemoveAt(stack.Count - 1);
            }
        }
    }

    private List<FakeView> StackIn(string user) => _stacks.TryGetValue(user, out var stack) ? stack : _stacks[user] = [];

    private FakeView? Find(string id) => _stacks.Values.SelectMany(stack => stack).FirstOrDefault(view => view.Id == id);
}

/// <summary>A window.</summary>
internal sealed class FakeView(string id, string user)
{
    private int _changes;

    public string Id => id;

    public string User => user;

    public JsonElement Content { get; set; }

    /// <summary>Another one with every change.</summary>
    public string Hash => $"1700000000.{id}.{_changes.ToString(CultureInfo.InvariantCulture)}";

    public void Change(JsonElement content)
    {
        _changes++;
        Content = content;
    }

    /// <summary>The window as Slack tells of it.</summary>
    public JsonObject ToJson()
    {
        var json = JsonObject.Create(Content)!.DeepClone().AsObject();
        (json["id"], json["hash"]) = (Id, Hash);
        return json;
    }
}
