using DeclineBot.Bot.Settings;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Words;

namespace DeclineBot.Bot.Cli;

/// <summary>A review for people: each finding with the words it rests on and why it matters, then a better version.</summary>
public sealed class PrintedReview(Reviewer reviewer, Suggester suggester, Copy words)
{
    private static Copy Own => HostCopy.English;

    /// <summary>Reviews a passage and prints what the coach says.</summary>
    public void Write(Passage passage, TextWriter output)
    {
        var review = reviewer.Review(passage);
        if (review.IsOtherLanguage)
        {
            output.WriteLine(Own["review.english"]);
            return;
        }

        if (review.Stance is { } stance)
        {
            output.WriteLine(Own[$"review.stance.{stance}"]);
            output.WriteLine();
        }

        if (review.Findings.Count == 0)
        {
            output.WriteLine(Own["review.clear"]);
            return;
        }

        foreach (var finding in review.Findings)
        {
            Write(finding, passage.Text, output);
        }

        Write(suggester.Suggest(review), output);
    }

    private void Write(Finding finding, string text, TextWriter output)
    {
        var rule = $"rule.{finding.Rule.Id}";
        output.WriteLine(finding.IsCertain ? words[$"{rule}.title"] : words[$"{rule}.ask"]);
        if (finding.Span.Length > 0)
        {
            output.WriteLine($"  {Own.Say("review.quote", ("quote", finding.Span.Of(text).ReplaceLineEndings(" ")))}");
        }

        if (finding.IsCertain)
        {
            output.WriteLine($"  {words[$"{rule}.why"]}");
        }

        output.WriteLine($"  {(finding.IsCertain ? words[$"{rule}.advice"] : Own.Say("review.unsure", ("advice", words[$"{rule}.advice"])))}");
        output.WriteLine();
    }

    private void Write(Suggestion suggestion, TextWriter output)
    {
        if (suggestion.Text is { } better)
        {
            output.WriteLine(Own["review.better"]);
            output.WriteLine($"  {better.ReplaceLineEndings("\n  ")}");
        }

        if (suggestion.QuestionKey is { } question)
        {
            output.WriteLine(Own.Say("review.question", ("question", words[question])));
        }
    }
}
