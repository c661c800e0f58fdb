namespace Microsoft.Bot.Schema;

/// <summary>The body that answers an activity whose replies are awaited in the response.</summary>
public partial class ExpectedReplies
{
    /// <summary>No replies.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>The given replies.</summary>
    public ExpectedReplies(IList<Activity>? activities = default) => Activities = activities;

    /// <summary>The replies in order.</summary>
    public IList<Activity>? Activities { get; set; }
}
