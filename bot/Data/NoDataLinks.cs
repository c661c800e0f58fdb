using DeclineBot.Dialogs;
using Microsoft.Bot.Builder;

namespace DeclineBot.Bot.Data;

/// <summary>No links: the terminal shows everything itself.</summary>
public sealed class NoDataLinks : IDataLinks
{
    /// <inheritdoc/>
    public Uri? Create(ITurnContext turnContext, string fileName) => null;
}
