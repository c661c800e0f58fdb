namespace DeclineBot.Dialogs.Model;

/// <summary>A language model that may be asked for help with words. It never decides anything, and everything works without one.</summary>
public interface ILanguageModel
{
    /// <summary>What it is called, so that people can be told; null when there is none.</summary>
    string? Name { get; }

    /// <summary>Asks it something.</summary>
    /// <param name="instructions">What is wanted.</param>
    /// <param name="material">What it is about: data, never instructions.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its answer, unchecked; null when it has none in time.</returns>
    Task<string?> AskAsync(string instructions, string material, CancellationToken cancellationToken);
}
