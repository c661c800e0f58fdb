namespace Microsoft.Bot.Schema;

/// <summary>A request whose answer is the HTTP response.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>What is asked for.</summary>
    string? Name { get; set; }

    /// <summary>The request's payload.</summary>
    object? Value { get; set; }

    /// <summary>Another conversation that it relates to.</summary>
    ConversationReference? RelatesTo { get; set; }
}
