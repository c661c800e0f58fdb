namespace Microsoft.Bot.Schema;

/// <summary>A conversation has ended.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>Why; see <see cref="EndOfConversationCodes"/>.</summary>
    string? Code { get; set; }

    /// <summary>A last text.</summary>
    string? Text { get; set; }
}
