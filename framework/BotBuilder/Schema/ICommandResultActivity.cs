namespace Microsoft.Bot.Schema;

/// <summary>What came of a command.</summary>
public interface ICommandResultActivity : IActivity
{
    /// <summary>The command's name.</summary>
    string? Name { get; set; }

    /// <summary>The result.</summary>
    object? Value { get; set; }
}
