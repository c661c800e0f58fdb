namespace Microsoft.Bot.Schema;

/// <summary>A hand-over to someone else.</summary>
public interface IHandoffActivity : IActivity;
