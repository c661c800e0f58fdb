using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation as a chain of what the person sends and what the bot must answer.</summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly Task _testTask;
    private readonly BotCallbackHandler _callback;

    /// <summary>A conversation with the bot behind the callback.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
    {
        _adapter = adapter;
        _callback = callback!;
        _testTask = Task.CompletedTask;
    }

    /// <summary>A conversation with a bot.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>A flow that goes on after the task.</summary>
    public TestFlow(Task task, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        _testTask = task ?? Task.CompletedTask;
        _callback = flow._callback;
        _adapter = flow._adapter;
    }

    /// <summary>A flow that goes on after the task that the function starts.</summary>
    public TestFlow(Func<Task>? getTask, TestFlow flow)
        : this(getTask?.Invoke() ?? Task.CompletedTask, flow)
    {
    }

    /// <summary>Ends when the conversation has run, or fails where it went astray.</summary>
    public Task StartTestAsync() => _testTask;

    /// <summary>The person says something.</summary>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    /// <summary>The person sends an activity.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    /// <summary>The person comes into the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded!.Add(_adapter.Conversation.User);
        return _adapter.ProcessActivityAsync((Activity)update, _callback, CancellationToken.None);
    });

    /// <summary>Waits, in milliseconds.</summary>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Waits.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>The bot answers with that text.</summary>
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = 3000) =>
        AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>The bot answers with an activity of that type and text.</summary>
    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string? description = null, uint timeout = 3000) =>
        AssertReply(expected, equalityComparer: null, description, timeout);

    /// <summary>The bot answers with an activity of that type that the comparer takes for equal.</summary>
    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity>? equalityComparer, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(reply => CheckReply(expected, reply, equalityComparer, description), description, timeout);
    }

    /// <summary>The bot answers with what the function accepts; it throws when it doesn't.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity((await NextReplyAsync(timeout).ConfigureAwait(false))!));
    }

    /// <summary>The bot answers with a text that contains that one.</summary>
    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = 3000) => AssertReply(
        reply =>
        {
            var text = reply.AsMessageActivity()?.Text;
            if (text is null || !text.Contains(expected, StringComparison.Ordinal))
            {
                throw Astray(description, expected, text ?? "Not a Message Activity");
            }
        },
        description,
        timeout);

    /// <summary>The bot answers with one of those texts.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply =>
            {
                var text = reply.AsMessageActivity()?.Text;
                if (!candidates.Contains(text))
                {
                    throw new InvalidOperationException(description ?? $"Text \"{text}\" does not match one of candidates: {string.Join("\n", candidates)}");
                }
            },
            description,
            timeout);
    }

    /// <summary>The bot answers nothing for that time, in milliseconds.</summary>
    public TestFlow AssertNoReply([CallerMemberName] string? description = null, uint timeout = 3000) => Then(async () =>
    {
        try
        {
            if (await NextReplyAsync(timeout).ConfigureAwait(false) is { } reply)
            {
                throw new InvalidOperationException($"{reply} is responded when waiting for no reply:'{description}'");
            }
        }
        catch (TaskCanceledException)
        {
            // Silence is what was expected.
        }
    });

    /// <summary>The person says something and the bot answers with that text.</summary>
    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The person says something and the bot answers with that activity.</summary>
    public TestFlow Test(string userSays, Activity expected, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    /// <summary>The person says something and the bot answers with what the function accepts.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>A whole conversation: the bot's activities are expected, all others sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => IsReply(activity) ? flow.AssertReply(activity, description, timeout) : flow.Send(activity));
    }

    /// <summary>A whole conversation whose replies the function checks.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, [CallerMemberName] string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) => IsReply(activity)
            ? flow.AssertReply(actual => validateReply(activity, actual), description, timeout)
            : flow.Send(activity));
    }

    private static void CheckReply(IActivity expected, IActivity reply, IEqualityComparer<IActivity>? equalityComparer, string? description)
    {
        var expectedText = expected.AsMessageActivity()?.Text;
        var text = reply.AsMessageActivity()?.Text;
        if (expected.Type != reply.Type)
        {
            throw new InvalidOperationException($"{description ?? expectedText?.Trim()}: Type should match");
        }

        if (!(equalityComparer?.Equals(expected, reply) ?? expectedText?.Trim() == text?.Trim()))
        {
            throw equalityComparer is null ? Astray(description, expectedText, text) : Astray(null, expected, reply);
        }
    }

    private static InvalidOperationException Astray(string? description, object? expected, object? received) =>
        new($"{(description is null ? string.Empty : description + ":\n")}Expected:{expected}\nReceived:{received}");

    private static bool IsReply(IActivity activity) => string.Equals(RoleTypes.Bot, activity.From?.Role, StringComparison.OrdinalIgnoreCase);

    private async Task<IActivity?> NextReplyAsync(uint timeout)
    {
        // Whoever steps through a test needs all the time there is.
        using var patience = new CancellationTokenSource(System.Diagnostics.Debugger.IsAttached ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(timeout));
        return await _adapter.GetNextReplyAsync(patience.Token).ConfigureAwait(false);
    }

    private TestFlow Then(Func<Task> step) => new(
        async () =>
        {
            await _testTask.ConfigureAwait(false);
            await step().ConfigureAwait(false);
        },
        this);
}
