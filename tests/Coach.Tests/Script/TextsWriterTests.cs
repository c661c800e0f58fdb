using System.Globalization;
using System.Reflection;
using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Tests.Script;

public sealed class TextsWriterTests
{
    private static readonly string[] EveryId =
        [.. typeof(SectionIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!)];

    [Theory]
    [InlineData(Medium.Phone, "call-script push-backs voicemail call-request confirmation closing-email letter-reply linkedin-note telling-order")]
    [InlineData(Medium.EmailOnly, "closing-email call-script push-backs voicemail call-request confirmation letter-reply linkedin-note telling-order")]
    public void Write_Decided_StartsWithTheirMedium(Medium medium, string ids) =>
        Assert.Equal(ids.Split(' '), Ids(Declines.Worked with { Medium = medium }));

    [Theory]
    [InlineData(Standing.NotYet, null, "time-request before-you-decide")]
    [InlineData(Standing.AlreadyAccepted, null, "withdrawal-checks withdrawal-script push-backs withdrawal-email telling-order")]
    [InlineData(Standing.AlreadySaidNo, Aftermath.LetterAnyway, "letter-reply push-backs")]
    [InlineData(Standing.AlreadySaidNo, Aftermath.ManagerCall, "manager-call push-backs")]
    [InlineData(Standing.AlreadySaidNo, Aftermath.WentSilent, "silence-email call-script push-backs")]
    [InlineData(Standing.AlreadySaidNo, Aftermath.Reopen, "reopen-advice")]
    public void Write_OtherPaths_GiveWhatIsNeededNow(Standing standing, Aftermath? aftermath, string ids) =>
        Assert.Equal(ids.Split(' '), Ids(Declines.Worked with { Standing = standing, Aftermath = aftermath }));

    [Fact]
    public void Write_Referral_AddsTheReferrersNote()
    {
        var decline = Declines.Worked with { Origin = Origin.Referral, ReferrerName = "Ravi Rao" };

        Assert.StartsWith("Hi Ravi, ", decline.Text(SectionIds.ReferrerNote), StringComparison.Ordinal);
        Assert.Contains("met through Ravi", decline.Text(SectionIds.CallScript), StringComparison.Ordinal);
        Assert.Contains("- Next: Ravi", decline.Text(SectionIds.TellingOrder), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Cold_IsShorter()
    {
        var usual = WordCount.Of(Declines.Worked.Text(SectionIds.CallScript));
        var cold = WordCount.Of((Declines.Worked with { Origin = Origin.Approached }).Text(SectionIds.CallScript));

        Assert.True(cold < usual - 20, $"{cold} against {usual}");
    }

    [Fact]
    public void Write_Agency_SpeaksOfTheCompanyAndAsksToPassItOn()
    {
        var script = (Declines.Worked with { OfferedBy = OfferedBy.Agency }).Text(SectionIds.CallScript);

        Assert.Contains("the staff engineer role at Acme.", script, StringComparison.Ordinal);
        Assert.Contains("Please pass this on to Acme for me.", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OfferedBy.HiringManager)]
    [InlineData(OfferedBy.Founder)]
    public void Write_ContactIsTheCompany_SaysYou(OfferedBy offeredBy) =>
        Assert.Contains("I won't be joining you at Acme.", (Declines.Worked with { OfferedBy = offeredBy, Role = null }).Text(SectionIds.CallScript), StringComparison.Ordinal);

    [Theory]
    [InlineData(SectionIds.Voicemail)]
    [InlineData(SectionIds.CallRequest)]
    [InlineData(SectionIds.LinkedInNote)]
    public void Write_ContactTexts_NeverHoldTheDecline(string id)
    {
        var text = Declines.Worked.Text(id);

        Assert.DoesNotContain("declin", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("decid", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("another offer", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("platform", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Write_LongNames_KeepTheLinkedInNoteWithin200()
    {
        var decline = Declines.Worked with { ContactName = new string('W', 120), Role = new string('r', 90), Company = new string('c', 90) };

        Assert.InRange(decline.Text(SectionIds.LinkedInNote).Length, 1, 200);
    }

    [Fact]
    public void Write_PlannedCall_NamesItInThePersonsTimeZone()
    {
        var decline = Declines.Worked with { CallAt = new DateTimeOffset(2026, 11, 26, 14, 30, 0, TimeSpan.Zero), TimeZone = "Europe/Berlin" };

        Assert.Contains("Thursday 26 November at 3:30 pm, my time", decline.Text(SectionIds.CallRequest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dr. Singh", "Hi Dr. Singh,")]
    [InlineData("maya chen", "Hi Maya,")]
    [InlineData("Sinéad O'Neil", "Hi Sinéad,")]
    [InlineData("李 伟", "Hi 李 伟,")]
    [InlineData("my friend Ravi Rao", "Hi Ravi,")]
    [InlineData("  ", "Hello,")]
    [InlineData("None", "Hello,")]
    [InlineData(null, "Hello,")]
    public void Write_Name_IsTheOneToCallThemBy(string? name, string greeting) =>
        Assert.StartsWith(greeting, (Declines.Worked with { ContactName = name }).Text(SectionIds.ClosingEmail), StringComparison.Ordinal);

    [Theory]
    [InlineData("a Staff Engineer position", "acme", "the Staff Engineer role at Acme")]
    [InlineData("ML engineer (remote)", "Acme", "the ML engineer role at Acme")]
    [InlineData("the  lead role.", "booking.com", "the lead role at booking.com")]
    public void Write_RoleAndCompany_StandNaturally(string role, string company, string expected) =>
        Assert.Contains(expected, (Declines.Worked with { Role = role, Company = company }).Text(SectionIds.ClosingEmail), StringComparison.Ordinal);

    [Fact]
    public void Write_Twice_GivesTheSame() => Assert.Equal(Declines.Writer.Write(Declines.Worked).Sections, Declines.Writer.Write(Declines.Worked).Sections);

    [Fact]
    public void Copy_EverySection_HasATitle()
    {
        var copy = Copy.Load(CultureInfo.GetCultureInfo("en"), typeof(Decline).Assembly);

        Assert.All(EveryId, id => Assert.NotEmpty(copy[$"texts.{id}.title"]));
    }

    private static IEnumerable<string> Ids(Decline decline) => Declines.Writer.Write(decline).Sections.Select(section => section.Id);
}
