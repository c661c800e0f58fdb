namespace Microsoft.Bot.Builder;

/// <summary>What has properties.</summary>
public interface IPropertyManager
{
    /// <summary>An accessor for the property of that name.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
