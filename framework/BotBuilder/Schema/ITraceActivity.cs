namespace Microsoft.Bot.Schema;

/// <summary>A trace, seen by development tools only.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>The trace's name.</summary>
    string? Name { get; set; }

    /// <summary>What it shows.</summary>
    string? Label { get; set; }

    /// <summary>The type of the value.</summary>
    string? ValueType { get; set; }

    /// <summary>What is traced.</summary>
    object? Value { get; set; }

    /// <summary>Another conversation that it relates to.</summary>
    ConversationReference? RelatesTo { get; set; }
}
