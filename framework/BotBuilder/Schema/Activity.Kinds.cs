using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Schema;

/// <content>How an activity of a kind is made, and how one is seen as its kind.</content>
public partial class Activity :
    IActivity,
    IConversationUpdateActivity,
    IContactRelationUpdateActivity,
    IInstallationUpdateActivity,
    IMessageActivity,
    IMessageUpdateActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    ISuggestionActivity,
    ITypingActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IInvokeActivity,
    ITraceActivity,
    IHandoffActivity,
    ICommandActivity,
    ICommandResultActivity
{
    /// <summary>A message.</summary>
    public static IMessageActivity CreateMessageActivity() =>
        new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    /// <summary>A change of a contact relation.</summary>
    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() => new Activity(ActivityTypes.ContactRelationUpdate);

    /// <summary>A change of a conversation's members or topic.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    /// <summary>A sign that an answer is being written.</summary>
    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    /// <summary>A hand-over to someone else.</summary>
    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    /// <summary>The end of a conversation.</summary>
    public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

    /// <summary>A named event.</summary>
    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    /// <summary>A request that is answered in its response.</summary>
    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    /// <summary>A trace, seen by development tools only.</summary>
    public static ITraceActivity CreateTraceActivity(string name, string? valueType = null, object? value = null, [CallerMemberName] string? label = null) =>
        new Activity(ActivityTypes.Trace)
        {
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    /// <summary>This, if it is a message.</summary>
    public IMessageActivity? AsMessageActivity() => As(ActivityTypes.Message);

    /// <summary>This, if it is a change of a contact relation.</summary>
    public IContactRelationUpdateActivity? AsContactRelationUpdateActivity() => As(ActivityTypes.ContactRelationUpdate);

    /// <summary>This, if it is an installation or its removal.</summary>
    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => As(ActivityTypes.InstallationUpdate);

    /// <summary>This, if it is a change of a conversation.</summary>
    public IConversationUpdateActivity? AsConversationUpdateActivity() => As(ActivityTypes.ConversationUpdate);

    /// <summary>This, if it is a typing sign.</summary>
    public ITypingActivity? AsTypingActivity() => As(ActivityTypes.Typing);

    /// <summary>This, if it is the end of a conversation.</summary>
    public IEndOfConversationActivity? AsEndOfConversationActivity() => As(ActivityTypes.EndOfConversation);

    /// <summary>This, if it is an event.</summary>
    public IEventActivity? AsEventActivity() => As(ActivityTypes.Event);

    /// <summary>This, if it is an invoke.</summary>
    public IInvokeActivity? AsInvokeActivity() => As(ActivityTypes.Invoke);

    /// <summary>This, if it is a message's change.</summary>
    public IMessageUpdateActivity? AsMessageUpdateActivity() => As(ActivityTypes.MessageUpdate);

    /// <summary>This, if it is a message's deletion.</summary>
    public IMessageDeleteActivity? AsMessageDeleteActivity() => As(ActivityTypes.MessageDelete);

    /// <summary>This, if it is a reaction to a message.</summary>
    public IMessageReactionActivity? AsMessageReactionActivity() => As(ActivityTypes.MessageReaction);

    /// <summary>This, if it is a suggestion.</summary>
    public ISuggestionActivity? AsSuggestionActivity() => As(ActivityTypes.Suggestion);

    /// <summary>This, if it is a trace.</summary>
    public ITraceActivity? AsTraceActivity() => As(ActivityTypes.Trace);

    /// <summary>This, if it is a hand-over.</summary>
    public IHandoffActivity? AsHandoffActivity() => As(ActivityTypes.Handoff);

    /// <summary>This, if it is a command.</summary>
    public ICommandActivity? AsCommandActivity() => As(ActivityTypes.Command);

    /// <summary>This, if it is a command's result.</summary>
    public ICommandResultActivity? AsCommandResultActivity() => As(ActivityTypes.CommandResult);

    /// <summary>Whether its type is the given one or a subtype of it ("message/…").</summary>
    protected bool IsActivity(string activityType)
    {
        ArgumentNullException.ThrowIfNull(activityType);
        return Type is { } type
            && type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
            && (type.Length == activityType.Length || type[activityType.Length] == '/');
    }

    private Activity? As(string activityType) => IsActivity(activityType) ? this : null;
}
