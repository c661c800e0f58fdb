namespace Microsoft.Bot.Builder;

/// <summary>What a state property is called.</summary>
public interface IStatePropertyInfo
{
    /// <summary>The property's name.</summary>
    string Name { get; }
}
