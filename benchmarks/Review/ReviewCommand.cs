using DeclineBot.Coach.Review;

namespace DeclineBot.Benchmarks.Review;

/// <summary>`review [FOLDER]`: the coach's quality and speed on labelled texts that it hasn't learned from.</summary>
internal static class ReviewCommand
{
    private static readonly string Usual = Path.Combine("..", "shared", "coaching", "dev");

    public static int Run(string[] args, TextWriter output)
    {
        var folder = args is [var given, ..] ? given : Usual;
        if (!Directory.Exists(folder))
        {
            output.WriteLine($"There are no labelled texts in {Path.GetFullPath(folder)}.");
            return 2;
        }

        var reviewer = Reviewer.CreateDefault();
        var texts = LabelledText.Read(folder);
        QualityReport.Write([.. texts.Select(text => new Reviewed(text, reviewer.Review(text.Passage)))], output);
        SpeedReport.Write(reviewer, texts, output);
        return 0;
    }
}
