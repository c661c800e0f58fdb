namespace Microsoft.Bot.Schema;

/// <summary>A request to do something.</summary>
public interface ICommandActivity : IActivity
{
    /// <summary>The command's name.</summary>
    string? Name { get; set; }

    /// <summary>The command's payload.</summary>
    object? Value { get; set; }
}
