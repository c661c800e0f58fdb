using DeclineBot.Coach;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards.Tests;

/// <summary>Every card, in the states that matter, by name.</summary>
internal static class SampleCards
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(1));
    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static readonly Decline Full = new()
    {
        Revision = 12,
        Standing = Standing.Decided,
        Company = "Northwind Hospital",
        Role = "ward sister",
        OfferedBy = OfferedBy.Agency,
        ContactName = "Maya Lindqvist",
        Origin = Origin.Referral,
        ReferrerName = "Sam",
        Medium = Medium.Phone,
        DecidedAt = Now.AddHours(-14),
        Reason = new Statement("I want to stay close to the burn unit that I helped to plan.", Settled: true, []),
        Thanks = new Statement("Priya's walk through the ward at six in the morning", Settled: true, []),
        StayInTouch = StayInTouch.LinkedIn,
        HiringManagerName = "Tom",
        LetterCame = false,
        OfferEnds = Now.AddDays(3),
        Destination = Destination.Staying,
        CallAt = Now.AddHours(3),
        TimeZone = "Europe/Berlin",
    };

    public static readonly DeclineTexts Texts = new(
    [
        new(SectionIds.CallScript, SectionKind.Call, "Hi Maya, thanks for finding time. I've decided to stay where I am.\n\nI want to stay close to the burn unit."),
        new(SectionIds.PushBacks, SectionKind.Message, "- \"Can we match it?\" It isn't about the terms.\n- \"Why not?\" I've made up my mind, and I'm grateful."),
        new(SectionIds.Voicemail, SectionKind.Message, "Hi Maya, please call me back when you have ten minutes."),
        new(SectionIds.ClosingEmail, SectionKind.Mail, "Hi Maya,\n\nI've decided to decline the offer.\nThank you & Priya.", "Your offer: my answer"),
        new(SectionIds.TellingOrder, SectionKind.Advice, "- Maya first\n- then Sam, the same day"),
    ]);

    public static readonly string Hostile =
        "**bold** _it_ [link](https://example.com) <script>alert(1)</script> &amp; # head\n- item\n1. one\n`code` {{DATE(2026-11-23T10:00:00Z, LONG)}} "
        + "\u202Eמה נשמע 😀👩🏽‍⚕️ " + new string('W', 300) + " <!channel> |table| \"quoted\" \\ end";

    public static IReadOnlyDictionary<string, Card> All { get; } = new Dictionary<string, Card>
    {
        ["welcome"] = WelcomeCard.Build(Copy),
        ["status-empty"] = StatusCard.Build(new Decline(), Now, Berlin, Copy),
        ["status-full"] = StatusCard.Build(Full with { Skipped = [Slot.Medium] }, Now, Berlin, Copy),
        ["texts"] = TextsCard.Build(Full, Texts, Now, Berlin, Copy),
        ["texts-not-yet"] = TextsCard.Build(
            new Decline { Standing = Standing.NotYet, Revision = 3 },
            new([new(SectionIds.TimeRequest, SectionKind.Mail, "Hello,\n\nMay I answer by Friday?", "Your offer")]),
            Now,
            Berlin,
            Copy),
        ["form-empty"] = FormCard.Build(new Decline(), new Dictionary<string, string>(), Copy),
        ["form-wrong"] = FormCard.Build(Full, new Dictionary<string, string> { [FormFields.Decided] = "Say when.", [FormFields.Standing] = "Choose one." }, Copy),
        ["review-findings"] = ReviewCard.Build(Draft, new Suggestion("I've decided to decline. Thank you for the tour of the ward.", null), Copy),
        ["review-question"] = ReviewCard.Build(Draft, new Suggestion(null, "card.form.thanks.label"), Copy),
        ["review-clear"] = ReviewCard.Build(new ReviewResult(new Passage(PassageContext.Draft, "I've decided to decline."), []), null, Copy),
    };

    public static IReadOnlyDictionary<string, Card> Extreme { get; } = new Dictionary<string, Card>
    {
        ["status-hostile"] = StatusCard.Build(Everything(Hostile), Now, Berlin, Copy),
        ["form-hostile"] = FormCard.Build(Everything(Hostile), new Dictionary<string, string>(), Copy),
        ["form-all-wrong"] = FormCard.Build(Everything(Hostile), FormFields.All.ToDictionary(id => id, _ => Hostile), Copy),
        ["texts-hostile"] = TextsCard.Build(Full, Longest(), Now, Berlin, Copy),
        ["review-hostile"] = ReviewCard.Build(
            new ReviewResult(
                new Passage(PassageContext.Draft, Hostile),
                [.. SampleCopy.Rules.Select(id => new Finding(new RuleInfo(id, Severity.Error), new TextSpan(0, Hostile.Length), 0.5))]),
            new Suggestion(Hostile, null),
            Copy),
        ["title-hostile"] = new Card(Hostile, [new Paragraph(Hostile), new Note(Hostile), new Bullet(Hostile, Hostile), new Quote(Hostile)], []),
        ["many-actions"] = new Card("Many", [], [.. Enumerable.Range(1, 14).Select(n => new SubmitAction($"Action {n}", Verbs.Help))]),
    };

    private static Copy Copy => SampleCopy.English;

    private static ReviewResult Draft => new(
        new Passage(PassageContext.Draft, "Thanks for everything. They pay more, so I may have to pass."),
        [
            new(new RuleInfo(RuleIds.UnclearDecision, Severity.Error), new TextSpan(0, 0)),
            new(new RuleInfo(RuleIds.OfferDetails, Severity.Error), new TextSpan(23, 13)),
            new(new RuleInfo(RuleIds.GenericThanks, Severity.Advice), new TextSpan(0, 22), 0.6),
            new(new RuleInfo(RuleIds.NoStayInTouch, Severity.Advice), new TextSpan(0, 0)),
        ]);

    private static Decline Everything(string text) => Full with
    {
        Company = text, Role = text, ContactName = text, ReferrerName = text, HiringManagerName = text,
        Reason = Statement.Unread(text), Thanks = Statement.Unread(text), Aftermath = Aftermath.LetterAnyway, AnswerBy = Now,
    };

    // As long as the texts can get: a script of 225 words, mails and messages of 150, in two of them whatever a person can type.
    private static DeclineTexts Longest() => new(
    [
        .. typeof(SectionIds).GetFields().Take(10).Select((field, index) => new TextSection(
            (string)field.GetRawConstantValue()!,
            index == 0 ? SectionKind.Call : index % 2 == 0 ? SectionKind.Mail : SectionKind.Message,
            string.Join(' ', Enumerable.Repeat("remember", index == 0 ? 225 : 150)) + (index < 3 ? $"\n\n{Hostile}" : ""),
            "Subject")),
    ]);
}
