namespace DeclineBot.Coach.Practice;

/// <summary>The role-play as a pure function: the same setup and the same answers always give the same scene.</summary>
public sealed class Rehearsal(ScenarioBook book)
{
    /// <summary>The most answers of a session; then it ends.</summary>
    public const int MostAnswers = 12;

    /// <summary>Plays a session up to where it stands. Answers after its end change nothing.</summary>
    public Scene Play(RehearsalSetup setup, IEnumerable<Answer> answers)
    {
        var stage = new Stage(book, setup);
        foreach (var answer in answers)
        {
            stage.Hear(answer);
        }

        return stage.Scene;
    }
}
