namespace Microsoft.Bot.Schema;

/// <summary>A programmatic action that goes with a request.</summary>
public partial class SemanticAction
{
    /// <summary>An action with nothing set.</summary>
    public SemanticAction()
    {
    }

    /// <summary>The action of that id.</summary>
    public SemanticAction(string? id = default, IDictionary<string, Entity>? entities = default)
    {
        Id = id;
        Entities = entities;
    }

    /// <summary>The action's id.</summary>
    public string? Id { get; set; }

    /// <summary>Its entities by name.</summary>
    public IDictionary<string, Entity>? Entities { get; set; }

    /// <summary>Start, continue or done.</summary>
    public string? State { get; set; }
}
