using System.Globalization;
using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Tests.Script;

/// <summary>What the tests of the texts start from.</summary>
internal static class Declines
{
    public static TextsWriter Writer { get; } = new(Copy.Load(CultureInfo.GetCultureInfo("en"), typeof(Decline).Assembly));

    /// <summary>The person of the worked example: joins a platform team, thanks for the data-platform talk.</summary>
    public static Decline Worked { get; } = new()
    {
        Standing = Standing.Decided,
        Company = "Acme",
        Role = "staff engineer",
        OfferedBy = OfferedBy.Recruiter,
        ContactName = "Maya",
        Origin = Origin.Applied,
        Medium = Medium.Phone,
        Destination = Destination.AnotherOffer,
        HiringManagerName = "Dana",
        Reason = Says("The role I'm taking is closer to the platform-focused work I'm trying to move into at this stage of my career"),
        Thanks = Says("the conversation with Dana about the data-platform strategy"),
        StayInTouch = StayInTouch.LinkedIn,
    };

    public static Statement Says(string text) => new(text, Settled: true, []);

    public static string Text(this Decline decline, string id) =>
        Writer.Write(decline).Find(id)?.Text ?? throw new Xunit.Sdk.XunitException($"No {id}.");

    /// <summary>The sentence that the coach makes of a reason, as the confirming e-mail holds it.</summary>
    public static string ReasonOf(string reason, Destination? destination = Destination.AnotherOffer)
    {
        var bare = new Decline { Destination = destination, Medium = Medium.Phone };
        var without = bare.Text(SectionIds.Confirmation).Split("\n\n")[1];
        return (bare with { Reason = Says(reason) }).Text(SectionIds.Confirmation).Split("\n\n")[1][without.Length..].Trim();
    }

    /// <summary>The sentence that the coach makes of a thanks, as the confirming e-mail holds it.</summary>
    public static string ThanksOf(string thanks, string? contact = null) =>
        new Decline { ContactName = contact, Thanks = Says(thanks) }.Text(SectionIds.Confirmation).Split("\n\n")[2];

    public static IReadOnlyList<string> Data(string file) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Script", "Data", file)).Where(line => line.Length > 0).ToList();
}
