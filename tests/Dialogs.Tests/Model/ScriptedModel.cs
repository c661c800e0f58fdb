using DeclineBot.Dialogs.Model;

namespace DeclineBot.Dialogs.Tests.Model;

/// <summary>A language model that always answers the same, and remembers what it was given.</summary>
internal sealed class ScriptedModel(Func<string, string?> answer) : ILanguageModel
{
    public List<string> Materials { get; } = [];

    public string? Name => "stand-in";

    public Task<string?> AskAsync(string instructions, string material, CancellationToken cancellationToken)
    {
        Materials.Add(material);
        return Task.FromResult(answer(instructions));
    }
}
