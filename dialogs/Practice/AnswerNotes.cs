using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Review;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Practice;

/// <summary>The coach's note on an answer: what it did to the talk, the words, and a better line. Where the coach is unsure, it asks.</summary>
public sealed class AnswerNotes(Rehearsing rehearsing, Voice voice)
{
    private const int MostQuoted = 70;

    /// <summary>Writes the note.</summary>
    public async Task<string> WriteAsync(ITurnContext turnContext, Session session, Exchange exchange, CancellationToken cancellationToken)
    {
        if (exchange.Answer.Assisted)
        {
            return await voice.LineAsync(turnContext, "practise.note.assisted", cancellationToken);
        }

        var problem = ProblemOf(exchange);
        if (problem is null)
        {
            return exchange.Answer.Doubts is [var doubt, ..] && voice.Copy.Has($"practise.doubt.{doubt.Code}")
                ? await voice.LineAsync(turnContext, $"practise.doubt.{doubt.Code}", cancellationToken, ("quote", Quote(doubt.Quote)))
                : await voice.LineAsync(turnContext, $"practise.note.{(exchange.Kind == AnswerKinds.Held ? "held" : "good")}", cancellationToken);
        }

        var mark = exchange.Answer.Marks.FirstOrDefault(mark => mark.Code == problem);
        var better = await rehearsing.ModelAsync(
            turnContext, session.Setup, exchange.Scenario, exchange.Beat, session.Answers.Count, cancellationToken);
        return await voice.LineAsync(
            turnContext, $"practise.note.{problem}", cancellationToken, ("quote", Quote(mark?.Quote ?? exchange.Answer.Text)), ("better", better));
    }

    private string? ProblemOf(Exchange exchange) =>
        AnswerKinds.Flags.FirstOrDefault(exchange.Answer.Has)
        ?? exchange.Answer.Stance switch
        {
            Stance.Reopened => AnswerKinds.Reopened,
            Stance.Wavering => AnswerKinds.Wavering,
            _ when !exchange.Answer.Gracious => AnswerKinds.Curt,
            _ => Score.Meets(exchange, Criterion.Brief, rehearsing.Book) ? null : "long",
        };

    private static string Quote(string text)
    {
        var plain = text.Trim().TrimEnd('.').ReplaceLineEndings(" ");
        return plain.Length <= MostQuoted ? plain : $"{plain[..(MostQuoted - 1)].TrimEnd()}…";
    }
}
