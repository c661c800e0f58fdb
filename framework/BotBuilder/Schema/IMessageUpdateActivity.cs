namespace Microsoft.Bot.Schema;

/// <summary>A message that replaces an earlier one.</summary>
public interface IMessageUpdateActivity : IMessageActivity;
