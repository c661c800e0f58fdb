using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs;

/// <summary>Makes links to the files that `export my data` offers.</summary>
public interface IDataLinks
{
    /// <summary>A link to a file of the turn's conversation that works once and for some minutes; null when the person can't reach this program.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="fileName">One of the names in <see cref="DataExport"/>.</param>
    Uri? Create(ITurnContext turnContext, string fileName);
}
