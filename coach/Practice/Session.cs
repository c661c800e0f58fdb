namespace DeclineBot.Coach.Practice;

/// <summary>A rehearsal that is going on: its setup and its answers, from which everything else follows.</summary>
/// <param name="Setup">What it is made of.</param>
/// <param name="Answers">What was answered.</param>
public sealed record Session(RehearsalSetup Setup, IReadOnlyList<Answer> Answers)
{
    /// <summary>How often an answer was taken back and given anew.</summary>
    public int Retakes { get; init; }

    /// <summary>How many hints were asked for.</summary>
    public int Hints { get; init; }

    /// <summary>The bot's words that the person may send as they are, or null.</summary>
    public string? Offered { get; init; }

    /// <summary>Whether the person stopped it.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Whether the person set it aside to go on later.</summary>
    public bool IsPaused { get; init; }

    /// <summary>The session with one more answer.</summary>
    public Session Hear(Answer answer) => this with { Answers = [.. Answers, answer], Offered = null, IsPaused = false };

    /// <summary>The session without its last answer.</summary>
    public Session TakeBack() => Answers.Count == 0 ? this : this with { Answers = [.. Answers.SkipLast(1)], Retakes = Retakes + 1, Offered = null };

    /// <summary>Where it stands.</summary>
    public Scene Play(Rehearsal rehearsal)
    {
        var scene = rehearsal.Play(Setup, Answers);
        return IsStopped && scene.Ending is null ? scene with { Ending = EndingKind.Stopped } : scene;
    }
}
