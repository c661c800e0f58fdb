using DeclineBot.Coach.Script;

namespace DeclineBot.Coach.Tests.Script;

public sealed class WorkedExampleTests
{
    [Fact]
    public void Write_WorkedExample_GivesTheTextsWeSign()
    {
        var texts = Declines.Writer.Write(Declines.Worked);

        Snapshot.Matches("worked-example", Print(texts));
    }

    [Fact]
    public void Write_WorkedExample_TakesAboutNinetySeconds()
    {
        var seconds = SpeakingTime.Of(Declines.Worked.Text(SectionIds.CallScript)).TotalSeconds;

        Assert.InRange(seconds, 75, 105);
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Write_Person_GivesTheTextsWeSign(string name)
    {
        var texts = Declines.Writer.Write(Persons[name]);

        Snapshot.Matches(name, Print(texts));
    }

    public static TheoryData<string> People() => [.. Persons.Keys];

    private static Dictionary<string, Decline> Persons { get; } = new()
    {
        ["agency-cold"] = new()
        {
            Standing = Standing.Decided, Company = "Globex", Role = "head of sales", OfferedBy = OfferedBy.Agency, ContactName = "Tom",
            Origin = Origin.Approached, Medium = Medium.Phone, Reason = Declines.Says("because my mother is ill and I need to be in Leeds"),
            Thanks = Declines.Says("how quickly you answered"), StayInTouch = StayInTouch.LinkedIn,
        },
        ["referral-video"] = new()
        {
            Standing = Standing.Decided, Company = "Hooli", Role = "data scientist", OfferedBy = OfferedBy.Recruiter, ContactName = "Priya",
            Origin = Origin.Referral, ReferrerName = "Ravi", Medium = Medium.Video, Destination = Destination.Staying, HiringManagerName = "Ken O'Neil",
            Reason = Declines.Says("stay with my current team"), Thanks = Declines.Says("she moved my onsite around my exam"), StayInTouch = StayInTouch.Email,
        },
        ["founder-in-writing"] = new()
        {
            Standing = Standing.Decided, Company = "Pied Piper", OfferedBy = OfferedBy.Founder, ContactName = "Richard Hale", Origin = Origin.Applied,
            Medium = Medium.EmailOnly, Destination = Destination.Neither, Reason = Declines.Says("to be nearer my kids"),
            Thanks = Declines.Says("thank you for being so open about the runway"), StayInTouch = StayInTouch.No,
        },
        ["withdrawal"] = new()
        {
            Standing = Standing.AlreadyAccepted, Company = "Umbrella", Role = "lab technician", OfferedBy = OfferedBy.Recruiter, ContactName = "Dr. Singh",
            Medium = Medium.Phone, Reason = Declines.Says("my partner got a job in Lisbon"), Thanks = Declines.Says("everyone's honesty"),
        },
        ["manager-call"] = new()
        {
            Standing = Standing.AlreadySaidNo, Aftermath = Aftermath.ManagerCall, Company = "Umbrella", Role = "QA lead", OfferedBy = OfferedBy.Recruiter,
            ContactName = "Sam", HiringManagerName = "Dana", Destination = Destination.Staying, Reason = Declines.Says("it's the commute"),
            Thanks = Declines.Says("Dana's walk-through of the data platform"),
        },
        ["went-silent"] = new()
        {
            Standing = Standing.AlreadySaidNo, Aftermath = Aftermath.WentSilent, Company = "Initech", Role = "QA lead", OfferedBy = OfferedBy.Recruiter,
            ContactName = "李伟", Reason = Declines.Says("going back to university"), Thanks = Declines.Says("the chat with Priya about the roadmap"),
        },
        ["letter-anyway"] = new()
        {
            Standing = Standing.AlreadySaidNo, Aftermath = Aftermath.LetterAnyway, Company = "Initech", OfferedBy = OfferedBy.Recruiter, ContactName = "Lena",
        },
        ["reopen"] = new() { Standing = Standing.AlreadySaidNo, Aftermath = Aftermath.Reopen },
        ["not-yet"] = new()
        {
            Standing = Standing.NotYet, Company = "Initech", Role = "QA lead", OfferedBy = OfferedBy.Recruiter, ContactName = "Lena", TimeZone = "Europe/Berlin",
            AnswerBy = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero), OfferEnds = new(2026, 11, 25, 23, 30, 0, TimeSpan.Zero),
        },
        ["nothing-but-the-decision"] = new() { Standing = Standing.Decided },
    };

    private static string Print(DeclineTexts texts) => string.Join("\n\n", texts.Sections.Select(section =>
        $"## {section.Id} ({section.Kind}{(section.Kind == SectionKind.Call ? $", {SpeakingTime.Of(section.Text).TotalSeconds:0} s" : "")})\n"
        + (section.Subject is null ? "" : $"Subject: {section.Subject}\n") + section.Text));
}
