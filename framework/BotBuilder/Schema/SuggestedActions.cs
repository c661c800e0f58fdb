namespace Microsoft.Bot.Schema;

/// <summary>Buttons that vanish after an answer.</summary>
public class SuggestedActions
{
    /// <summary>No buttons.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>The given buttons for the given recipients.</summary>
    public SuggestedActions(IList<string>? to = default, IList<CardAction>? actions = default)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>The given buttons for the given recipients.</summary>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to.ToArray(), actions.ToArray())
    {
    }

    /// <summary>Ids of those who see them; nobody named means everybody.</summary>
    public IList<string>? To { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Actions { get; set; }
}
