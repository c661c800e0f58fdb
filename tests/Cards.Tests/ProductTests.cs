using System.Globalization;
using System.Text.Json;
using DeclineBot.Coach;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards.Tests;

/// <summary>The cards with the coach's own texts and words.</summary>
public sealed class ProductTests
{
    private static readonly Copy Words = Copy.Load(CultureInfo.GetCultureInfo("en"), typeof(Copy).Assembly, typeof(Card).Assembly);

    public static TheoryData<Standing, Aftermath?> Paths => new()
    {
        { Standing.Decided, null },
        { Standing.NotYet, null },
        { Standing.AlreadyAccepted, null },
        { Standing.AlreadySaidNo, Aftermath.LetterAnyway },
        { Standing.AlreadySaidNo, Aftermath.ManagerCall },
        { Standing.AlreadySaidNo, Aftermath.WentSilent },
        { Standing.AlreadySaidNo, Aftermath.Reopen },
    };

    [Theory]
    [MemberData(nameof(Paths))]
    public void Texts_EveryPathWithTheLongestAnswers_StaysBelowTheMessageLimits(Standing standing, Aftermath? aftermath)
    {
        var decline = SampleCards.Full with
        {
            Standing = standing,
            Aftermath = aftermath,
            AnswerBy = SampleCards.Now.AddDays(2),
            Company = Long(FormFields.NameLength),
            Role = Long(FormFields.NameLength),
            Reason = new Statement(Long(FormFields.TextLength), Settled: true, []),
            Thanks = new Statement(Long(FormFields.TextLength), Settled: true, []),
        };
        var card = TextsCard.Build(decline, new TextsWriter(Words).Write(decline), SampleCards.Now, SampleCards.Berlin, Words);

        Assert.InRange(SizeOf(card, AdaptiveCardFlavour.Teams), 1, 80 * 1024);
        Assert.InRange(SizeOf(card, AdaptiveCardFlavour.DirectLine), 1, 200 * 1024);
    }

    [Fact]
    public void Copy_EverySectionAndRule_HasItsWords()
    {
        var sections = typeof(SectionIds).GetFields().Select(field => $"texts.{field.GetRawConstantValue()}.title");
        var rules = RuleIds.All.SelectMany(id => new[] { $"rule.{id}.title", $"rule.{id}.why", $"rule.{id}.advice" });

        Assert.All(sections.Concat(rules), key => Assert.True(Words.Has(key), key));
    }

    private static string Long(int length) => string.Concat(Enumerable.Repeat("closer to é ", 1 + (length / 12)))[..length].Trim();

    private static int SizeOf(Card card, AdaptiveCardFlavour flavour)
    {
        using var document = JsonDocument.Parse(AdaptiveCardRenderer.Render(card, flavour).ToJson());
        return JsonSerializer.Serialize(document.RootElement).Length * 2;
    }
}
