using System.CommandLine;
using DeclineBot.Bot.Settings;
using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Review.Language;
using DeclineBot.Coach.Review.Model;
using DeclineBot.Coach.Words;

namespace DeclineBot.Bot.Cli;

/// <summary>`review`: what the coach says of a text, for people or, with --jsonl, for programs. Nothing else is started for it.</summary>
public static class ReviewCommand
{
    private const int Done = 0;
    private const int NotUnderstood = 2;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var words = HostCopy.English;
        var file = new Argument<FileInfo?>("FILE") { Description = words["cli.review.file"], Arity = ArgumentArity.ZeroOrOne };
        var context = new Option<string>("--context") { Description = words["cli.review.context"], DefaultValueFactory = _ => "draft" };
        context.AcceptOnlyFromAmong([.. PassageContexts.Names]);
        var pushBack = new Option<string?>("--push-back") { Description = words["cli.review.push-back"], HelpName = "ID" };
        pushBack.AcceptOnlyFromAmong([.. ScenarioIds.All]);
        var jsonl = new Option<bool>("--jsonl") { Description = words["cli.review.jsonl"] };
        var command = new Command("review", words["cli.review.about"]) { file, context, pushBack, jsonl };
        command.SetAction(parsed => Run(parsed.GetValue(file), (input, output) =>
        {
            var lexicon = Lexicon.Load();
            var reviewer = new Reviewer(lexicon, Judge.Load());
            var coachWords = Copy.Load(words.Culture, typeof(Reviewer).Assembly);
            if (parsed.GetValue(jsonl))
            {
                return new JsonLinesReview(reviewer, coachWords).Run(input, output, Console.Error);
            }

            var passage = new Passage(PassageContexts.Named(parsed.GetValue(context))!.Value, input.ReadToEnd().Trim(), parsed.GetValue(pushBack));
            if (passage.Text.Length == 0)
            {
                Console.Error.WriteLine(words["review.empty"]);
                return false;
            }

            new PrintedReview(reviewer, new Suggester(lexicon, reviewer), coachWords).Write(passage, output);
            return true;
        }));
        return command;
    }

    private static int Run(FileInfo? file, Func<TextReader, TextWriter, bool> review)
    {
        try
        {
            using var input = new StreamReader(file?.OpenRead() ?? Console.OpenStandardInput());
            using var output = new StreamWriter(Console.OpenStandardOutput());
            return review(input, output) ? Done : NotUnderstood;
        }
        catch (Exception cause) when (file is not null && cause is (IOException or UnauthorizedAccessException))
        {
            Console.Error.WriteLine(HostCopy.English.Say("review.no-file", ("file", file!.FullName), ("cause", cause.Message)));
            return NotUnderstood;
        }
    }
}
