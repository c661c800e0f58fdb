namespace Microsoft.Bot.Schema;

/// <summary>A named event.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>The event's name.</summary>
    string? Name { get; set; }

    /// <summary>The event's payload.</summary>
    object? Value { get; set; }

    /// <summary>Another conversation that it relates to.</summary>
    ConversationReference? RelatesTo { get; set; }
}
