namespace DeclineBot.Dialogs.Model;

/// <summary>The language model of a bot that has none.</summary>
public sealed class NoLanguageModel : ILanguageModel
{
    /// <inheritdoc/>
    public string? Name => null;

    /// <inheritdoc/>
    public Task<string?> AskAsync(string instructions, string material, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
