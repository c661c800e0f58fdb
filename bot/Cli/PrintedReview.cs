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
        var title = words[$"rule.{finding.Rule.Id}.title"];
        output.WriteLine(finding.IsCertain ? title : Own.Say("review.unsure", ("title", title)));
        if (finding.Span.Length > 0)
        {
            output.WriteLine($"  {Own.Say("review.quote", ("quote", finding.Span.Of(text).ReplaceLineEndings(" ")))}");
        }

        output.WriteLine($"  {words[$"rule.{finding.Rule.Id}.why"]}");
        output.WriteLine($"  {words[$"rule.{finding.Rule.Id}.advice"]}");
        output.WriteLine();
    }

    private void Write(Suggestion suggestion, TextWriter output)
    {
        if (suggestion.Text is { } better)
        {
            output.WriteLine(Own["review.better"]);
            output.WriteLine($"  {better.ReplaceLineEndings("\n  ")}");
        }
        else if (suggestion.QuestionKey is { } question)
        {
            output.WriteLine(Own.Say("review.question", ("question", words[question])));
        }
    }
}
