namespace Microsoft.Bot.Schema;

/// <summary>The bot was added to or removed from someone's contacts.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    /// <summary>Add or remove.</summary>
    string? Action { get; set; }
}
