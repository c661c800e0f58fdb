using DeclineBot.Coach;
using DeclineBot.Dialogs.Questions;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs;

/// <summary>Changes one part of the offer alone: "change the company to Globex" says nothing of the role.</summary>
public sealed class OfferEdits(Listener listener, Voice voice)
{
    private const int LongestName = 80;

    /// <summary>Keeps the value.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="part">"company" or "role"; null for any other answer.</param>
    /// <param name="value">What it is to be.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when it is none of these, or the value can't be one.</returns>
    public async Task<bool> TryKeepAsync(ITurnContext turnContext, string? part, string value, CancellationToken cancellationToken)
    {
        // "Globex, data engineer" says both.
        if (part is null || value.Length > LongestName || value.Contains(',', StringComparison.Ordinal) || !value.Any(char.IsLetter))
        {
            return false;
        }

        var decline = await listener.KeepAsync(
            turnContext, Slot.Offer, known => part == "role" ? known with { Role = value } : known with { Company = value }, cancellationToken);
        if (await listener.IsOpenAsync(turnContext, cancellationToken))
        {
            await voice.SayAsync(turnContext, "edit.done", cancellationToken, ("now", string.Join(", ", new[] { decline.Company, decline.Role }.OfType<string>())));
        }

        return true;
    }
}
