using System.Collections.Frozen;
using System.Globalization;
using DeclineBot.Dialogs.Teams;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs;

/// <summary>The bot in every language that it has words in: the locale of an activity chooses, and English is the rest.</summary>
/// <param name="english">The bot in English.</param>
/// <param name="languages">The others, each made when somebody first speaks it.</param>
/// <param name="make">Makes the bot of a language.</param>
public sealed class LanguageBot(IBot english, IEnumerable<CultureInfo> languages, Func<CultureInfo, IBot> make) : IBot
{
    private readonly FrozenDictionary<string, Lazy<IBot>> _others =
        languages.ToFrozenDictionary(language => language.TwoLetterISOLanguageName, language => new Lazy<IBot>(() => make(language)), StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        // "de-CH" is German.
        var language = TeamsActivity.LocaleOf(turnContext.Activity)?.Split('-', '_')[0] ?? "";
        return (_others.TryGetValue(language, out var bot) ? bot.Value : english).OnTurnAsync(turnContext, cancellationToken);
    }
}
