using System.Globalization;
using DeclineBot.Cards.Slack;
using DeclineBot.Coach;
using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards.Tests.Slack;

/// <summary>The cards with the coach's own texts and words, as people get them.</summary>
public sealed class SlackProductTests
{
    private static readonly Copy Words = Copy.Load(CultureInfo.GetCultureInfo("en"), typeof(Copy).Assembly, typeof(Card).Assembly);
    private static readonly BlockKitRenderer Renderer = new(Words);

    private static readonly Decline Northwind = new()
    {
        Revision = 9,
        Standing = Standing.Decided,
        Company = "Northwind",
        Role = "platform engineer",
        OfferedBy = OfferedBy.Recruiter,
        ContactName = "Maya",
        Origin = Origin.Applied,
        Medium = Medium.Phone,
        DecidedAt = SampleCards.Now.AddHours(-14),
        Reason = new Statement("I want to build the platform that other teams stand on.", Settled: true, []),
        Thanks = new Statement("the conversation with Dana about the data-platform strategy", Settled: true, []),
        StayInTouch = StayInTouch.LinkedIn,
        Destination = Destination.AnotherOffer,
        TimeZone = "Europe/Berlin",
    };

    [Fact]
    public void Texts_OfADecline_MatchTheirSnapshot() => Snapshot.Match("product-texts.Slack", SlackCards.Json(Renderer.Render(Texts(Northwind))));

    [Fact]
    public void Home_OfADecline_MatchesItsSnapshot() => Snapshot.Match(
        "product-home.Slack",
        Renderer.RenderHome([StatusCard.Build(Northwind, SampleCards.Now, SampleCards.Berlin, Words), WelcomeCard.Build(Words)]));

    [Fact]
    public void Form_OfADecline_MatchesItsSnapshot() => Snapshot.Match(
        "product-form.SlackModal",
        Renderer.RenderModal(FormCard.Build(Northwind, new Dictionary<string, string>(), Words)));

    [Fact]
    public void Welcome_InWords_MatchesItsSnapshot() => Snapshot.Match("product-welcome.Slack", SlackCards.Json(Renderer.Render(WelcomeCard.Build(Words))));

    [Fact]
    public void Texts_LongestAnswers_AreAFewMessagesThatSlackTakes()
    {
        var said = string.Concat(Enumerable.Repeat("closer to & é ", 40))[..FormFields.TextLength].Trim();
        var messages = Renderer.Render(Texts(Northwind with { Reason = new Statement(said, Settled: true, []), Thanks = new Statement(said, Settled: true, []) }));

        Assert.InRange(messages.Count, 1, 6);
        Assert.All(messages, message => Assert.Null(SlackCards.FaultOf(message)?.ToJson()));
    }

    [Fact]
    public void Copy_ForModals_FitsTheirTitles() =>
        Assert.All(new[] { "slack.modal.title", "slack.modal.submit", "slack.modal.close" }, key => Assert.InRange(Words[key].Length, 1, SlackLimits.ModalTitle));

    private static Card Texts(Decline decline) => TextsCard.Build(decline, new TextsWriter(Words).Write(decline), SampleCards.Now, SampleCards.Berlin, Words);
}
