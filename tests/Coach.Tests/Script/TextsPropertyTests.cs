using System.Text.RegularExpressions;
using CsCheck;
using DeclineBot.Coach.Script;

namespace DeclineBot.Coach.Tests.Script;

public sealed partial class TextsPropertyTests
{
    private const int Runs = 3_000;

    [Fact]
    public void Write_AnyDecline_ShowsNoSeam() => GeneratedDeclines.Any.Sample(decline =>
    {
        foreach (var section in Declines.Writer.Write(decline).Sections)
        {
            var text = section.Text;
            var own = $"{decline.Reason?.Text} {decline.Thanks?.Text}";
            Assert.False(Seam().Match(text) is { Success: true } seam && !own.Contains(seam.Value.Trim(), StringComparison.Ordinal), $"{section.Id}: {text}");
            Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
            Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.True(EndsLine(line), $"{section.Id}: {line}"));
            Assert.Equal(section.Kind == SectionKind.Mail, section.Subject is not null);
            Assert.DoesNotMatch(Seam(), section.Subject ?? "");
        }
    }, iter: Runs);

    [Fact]
    public void Write_AnyDecline_KeepsItsLengths() => GeneratedDeclines.Any.Sample(decline =>
    {
        foreach (var section in Declines.Writer.Write(decline).Sections)
        {
            var words = WordCount.Of(section.Text);
            var most = section.Kind switch { SectionKind.Mail => 150, SectionKind.Call => 225, _ => int.MaxValue };
            Assert.True(words <= most, $"{section.Id} has {words} words: {section.Text}");
            if (section.Id == SectionIds.LinkedInNote)
            {
                Assert.True(section.Text.Length <= 200, section.Text);
            }

            if (section.Id == SectionIds.LetterReply)
            {
                Assert.True(section.Text.Split('\n').Length <= 3, section.Text);
            }
        }
    }, iter: Runs);

    [Fact]
    public void Write_AnyDecline_StatesTheDecisionFirst() => GeneratedDeclines.Any.Sample(decline =>
    {
        foreach (var section in Declines.Writer.Write(decline).Sections)
        {
            var opening = section.Id switch
            {
                SectionIds.CallScript or SectionIds.WithdrawalScript => CallOpening(),
                SectionIds.ManagerCall => ManagerOpening(),
                SectionIds.Confirmation or SectionIds.ClosingEmail or SectionIds.SilenceEmail or SectionIds.WithdrawalEmail => MailOpening(),
                _ => null,
            };
            Assert.True(opening is null || opening.IsMatch(section.Text), $"{section.Id}: {section.Text}");
            if (section.Kind == SectionKind.Mail && opening is not null)
            {
                var first = FirstSentence(section.Text.Split("\n\n")[1], decline);
                Assert.True(WordCount.Of(first) <= 25, first);
            }
        }
    }, iter: Runs);

    [Fact]
    public void Write_AnyDecline_SaysThePersonsWordsWhole() => GeneratedDeclines.Any.Sample(decline =>
    {
        foreach (var section in Declines.Writer.Write(decline).Sections.Where(section => section.Id is SectionIds.CallScript or SectionIds.Confirmation or SectionIds.ClosingEmail))
        {
            Assert.All(ContentWords(decline.Reason?.Text), word => Assert.Contains(word, section.Text, StringComparison.OrdinalIgnoreCase));
        }
    }, iter: 1_500);

    [Fact]
    public void Write_AnyDecline_HoldsNoDeclineWhereNoneBelongs() => GeneratedDeclines.Any.Sample(decline =>
    {
        foreach (var section in Declines.Writer.Write(decline).Sections.Where(section =>
            section.Id is SectionIds.Voicemail or SectionIds.CallRequest or SectionIds.LinkedInNote or SectionIds.TimeRequest))
        {
            Assert.DoesNotMatch(DeclineWords(), section.Text);
            Assert.DoesNotMatch(DeclineWords(), section.Subject ?? "");
        }
    }, iter: 1_500);

    [Fact]
    public void Write_AnyCharacters_KeepsItsShape() => Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String, Gen.String).Sample((reason, thanks, name, role, company) =>
    {
        var decline = Declines.Worked with
        {
            Reason = Declines.Says(reason), Thanks = Declines.Says(thanks), ContactName = name, HiringManagerName = name, ReferrerName = name, Role = role, Company = company,
        };
        foreach (var section in Declines.Writer.Write(decline).Sections)
        {
            Assert.DoesNotContain("  ", section.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n\n\n", section.Text, StringComparison.Ordinal);
        }
    }, iter: Runs);

    // Letters in a row of four and more: what tidying may not touch.
    private static IEnumerable<string> ContentWords(string? text) =>
        text is null ? [] : LongWord().Matches(text).Select(match => match.Value)
            .Where(word => word.ToLowerInvariant() is not ("because" or "order" or "hello" or "basically" or "here" or "goes" or "wanna" or "gonna" or "probably" or "maybe" or "bcoz"
                or "thats" or "didnt" or "doesnt" or "cant" or "dont" or "since"));

    private static bool EndsLine(string line) => line.TrimEnd('"', '”', ')', '\'', '’', '»')[^1] is '.' or '!' or '?' or '…' || (line.EndsWith(',') && line.StartsWith('H'));

    private static string FirstSentence(string paragraph, Decline decline)
    {
        foreach (var name in new[] { decline.Company, decline.Role, decline.ContactName }.OfType<string>())
        {
            paragraph = paragraph.Replace(name, name.Replace('.', '-').Replace('!', '-'), StringComparison.Ordinal);
        }

        return paragraph[..(paragraph.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? end : paragraph.Length)];
    }

    [GeneratedRegex(@"[{}$]|  | [,.;:!?](?:\s|$)|\bnull\b|\bNone\b|\(\s*\)|,\s*[,.]|\bi\b(?!['’.-])|(?<!\.)\.\.(?!\.)|\n ")]
    private static partial Regex Seam();

    [GeneratedRegex(@"^Hi(?: [^\n]+?)?, thanks for (?:taking my call|making time for this|making time for a call)\. I wanted you to hear it from me: I've decided ")]
    private static partial Regex CallOpening();

    [GeneratedRegex(@"^Hi(?: [^\n]+?)?, thanks for calling me yourself\. I've decided ")]
    private static partial Regex ManagerOpening();

    [GeneratedRegex(@"^(?:Hi [^\n]+|Hello),\n\n(?:As I said on our call, )?I've decided ")]
    private static partial Regex MailOpening();

    [GeneratedRegex(@"declin|decid|another offer|turn(?:ing)? .*down|won't be|not to take|accept", RegexOptions.IgnoreCase)]
    private static partial Regex DeclineWords();

    [GeneratedRegex(@"(?<![\p{L}'’&+=])\p{L}{4,}(?![\p{L}'’])")]
    private static partial Regex LongWord();
}
