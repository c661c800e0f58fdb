using System.Text.Json;
using System.Text.Json.Nodes;
using DeclineBot.Coach;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards.Tests;

/// <summary>The cards that only Teams shows, by name and with what shows them.</summary>
internal static class TeamsCards
{
    public static IReadOnlyDictionary<string, (Card Card, AdaptiveCardFlavour Flavour)> All { get; } = new Dictionary<string, (Card, AdaptiveCardFlavour)>
    {
        ["answers"] = (QuestionCard.Build(["In-house recruiter", "Agency recruiter", "Hiring manager", "Founder"], 7, Copy), AdaptiveCardFlavour.Teams),
        ["answers-many"] = (QuestionCard.Build([.. Enumerable.Range(1, 9).Select(n => $"Answer {n}")], 7, Copy), AdaptiveCardFlavour.Teams),
        ["welcome-settled"] = (SettledCard.Of(WelcomeCard.Build(Copy), "Prepare a decline", Copy), AdaptiveCardFlavour.Teams),
        ["outdated"] = (OutdatedCard.Build(Copy), AdaptiveCardFlavour.Teams),
        ["form-offer"] = (FormOfferCard.Build(Copy), AdaptiveCardFlavour.Teams),
        ["form-window"] = (FormCard.Build(SampleCards.Full, new Dictionary<string, string>(), Copy), AdaptiveCardFlavour.TeamsDialog),
        ["draft"] = (DraftCard.Ask("Hi Maya, thanks for the offer.", null, Copy), AdaptiveCardFlavour.TeamsDialog),
        ["draft-short"] = (DraftCard.Ask("No.", "Please paste the whole draft.", Copy), AdaptiveCardFlavour.TeamsDialog),
        ["draft-result"] = (DraftCard.Result(Review("Thanks for everything. They pay more, so I may have to pass.", RuleIds.OfferDetails), new("I've decided to decline.", null), Fits, Copy), AdaptiveCardFlavour.TeamsDialog),
    };

    public static IReadOnlyDictionary<string, (Card Card, AdaptiveCardFlavour Flavour)> Extreme { get; } = new Dictionary<string, (Card, AdaptiveCardFlavour)>
    {
        ["form-longest"] = (FormCard.Build(Longest, FormFields.All.ToDictionary(field => field, _ => new string('€', 80)), Copy), AdaptiveCardFlavour.TeamsDialog),
        ["draft-longest"] = (DraftCard.Ask(LongestDraft, new string('€', 200), Copy), AdaptiveCardFlavour.TeamsDialog),
        ["draft-result-longest"] = (
            DraftCard.Result(Review(LongestDraft[..DraftCard.MostCharacters], [.. SampleCopy.Rules]), new(LongestDraft[..DraftCard.MostCharacters], "card.form.thanks.label"), Fits, Copy),
            AdaptiveCardFlavour.TeamsDialog),
    };

    public static string Json(string name)
    {
        var (card, flavour) = All.TryGetValue(name, out var found) ? found : Extreme[name];
        return AdaptiveCardRenderer.Render(card, flavour).ToJson();
    }

    private static Copy Copy => SampleCopy.English;

    private static string LongestDraft => string.Concat(Enumerable.Repeat("Wir haben „Größe“ 👩🏽‍⚕️ gezeigt. \n", 300));

    private static Decline Longest => SampleCards.Full with
    {
        Company = new('W', FormFields.NameLength), Role = new('W', FormFields.NameLength), ContactName = new('W', FormFields.NameLength),
        ReferrerName = new('W', FormFields.NameLength), HiringManagerName = new('W', FormFields.NameLength),
        Reason = Statement.Unread(new('€', FormFields.TextLength)), Thanks = Statement.Unread(new('€', FormFields.TextLength)),
    };

    private static bool Fits(Card card) => JsonSerializer.Serialize(JsonNode.Parse(AdaptiveCardRenderer.Render(card, AdaptiveCardFlavour.TeamsDialog).ToJson())).Length * 2 <= 80 * 1024;

    private static ReviewResult Review(string draft, params string[] rules) => new(
        new Passage(PassageContext.Draft, draft),
        [.. rules.Select((rule, at) => new Finding(new RuleInfo(rule, Severity.Error), new TextSpan(at, Math.Min(600, draft.Length - at))))]);
}
