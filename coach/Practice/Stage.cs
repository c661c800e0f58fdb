using DeclineBot.Coach.Review;

namespace DeclineBot.Coach.Practice;

/// <summary>One session while it is played: which beat follows from an answer, and in which wording.</summary>
internal sealed class Stage
{
    private readonly ScenarioBook _book;
    private readonly RehearsalSetup _setup;
    private readonly Dice _dice;
    private readonly HashSet<string> _said = [];
    private readonly List<Exchange> _exchanges = [];
    private List<Line> _lines = [];
    private Scenario _scenario;
    private string _beat = "";
    private EndingKind? _ending;
    private int _at;
    private int _holds;
    private int _firm;
    private bool _cameBack;

    public Stage(ScenarioBook book, RehearsalSetup setup)
    {
        (_book, _setup, _dice) = (book, setup, new Dice(setup.Seed));
        _scenario = book[setup.Plan[0]];
        var start = setup.StartBeat is { } beat && _scenario.Beats.TryGetValue(beat, out var found) && found.Ends is null ? beat : _scenario.Start;
        Enter(start);
    }

    public Scene Scene => new([.. _exchanges], _scenario, _beat, [.. _lines], _ending);

    public void Hear(Answer answer)
    {
        if (_ending is not null)
        {
            return;
        }

        var beat = _scenario.Beats[_beat];
        var choice = ChoiceOf(beat, answer.Text);
        var isChoice = choice is not null || beat.Choices.Contains(answer.Text, StringComparer.OrdinalIgnoreCase);
        var kind = choice ?? AnswerKinds.Of(answer, heldBefore: _holds > 0).First(beat.Next.ContainsKey);
        _exchanges.Add(new(_scenario.Id, _beat, _lines[^1], answer, kind, isChoice));
        if (!isChoice)
        {
            _holds = answer.Holds ? _holds + 1 : 0;
            _firm = answer.Stance == Stance.Firm ? _firm + 1 : 0;
        }

        _lines = [];
        Enter(beat.Next[kind]);
        if (_ending is null && _exchanges.Count >= Rehearsal.MostAnswers)
        {
            _lines = [];
            Enter(_firm >= 2 ? ScenarioBook.TimeUpBeat : ScenarioBook.WornOutBeat);
        }
    }

    private void Enter(string id)
    {
        var beat = Allowed(ref id);
        _beat = id;
        if (_scenario.Beats[id].Ends is not { } ending)
        {
            Say(beat);
            return;
        }

        Say(beat);
        if (ending is EndingKind.Held or EndingKind.Cold or EndingKind.MovedOn && _at + 1 < _setup.Plan.Count)
        {
            _scenario = _book[_setup.Plan[++_at]];
            _holds = 0;
            Enter(_scenario.Start);
            return;
        }

        _ending = ending;
        if (ending == EndingKind.Held && !_scenario.InWriting)
        {
            Say(_scenario.Beats[ScenarioBook.GoodbyeBeat]);
        }
    }

    // The other side never lets go of somebody who isn't firm, comes back when relentless, and loses patience rather than repeat a line.
    private Beat Allowed(ref string id)
    {
        if (id == ScenarioBook.YieldBeat && IsComingBack())
        {
            _cameBack = true;
            id = ScenarioBook.OnceMoreBeat;
        }

        for (var tries = 0; tries < 4; tries++)
        {
            var beat = _scenario.Beats[id];
            if (beat.Ends == EndingKind.Cold && _firm < 2)
            {
                id = ScenarioBook.WornOutBeat;
            }
            else if (Fresh(beat).Length == 0)
            {
                id = beat.Spent ?? (_firm >= 2 ? ScenarioBook.ColdBeat : ScenarioBook.WornOutBeat);
            }
            else
            {
                break;
            }
        }

        return _scenario.Beats[id];
    }

    private bool IsComingBack() =>
        _setup.Difficulty == Difficulty.Relentless && !_cameBack && _at == _setup.Plan.Count - 1 && _scenario.Beats.ContainsKey(ScenarioBook.OnceMoreBeat);

    private void Say(Beat beat)
    {
        var fresh = Fresh(beat);
        var wordings = fresh.Length > 0 ? fresh : [.. Wordings(beat)];
        var wording = wordings[_dice.Roll(_said.Count + _exchanges.Count, wordings.Length)];
        _said.Add(wording);
        _lines.Add(new(IsTold(beat) ? null : _scenario.Speaker ?? _setup.Player, _scenario.InWriting, wording));
    }

    private bool IsTold(Beat beat) => _scenario.IsNarrated && (beat.Ends is null or EndingKind.Rested or EndingKind.Chased or EndingKind.WornOut);

    private string[] Fresh(Beat beat) => [.. Wordings(beat).Where(wording => !_said.Contains(wording))];

    private IReadOnlyList<string> Wordings(Beat beat)
    {
        var player = (_scenario.Speaker ?? _setup.Player).ToString();
        var voice = $"{char.ToLowerInvariant(player[0])}{player[1..]}";
        return _setup.Difficulty >= Difficulty.Pushy && beat.Harder.Count > 0 ? beat.Harder
            : beat.Voices.TryGetValue(voice, out var own) ? own
            : beat.Says;
    }

    private static string? ChoiceOf(Beat beat, string text)
    {
        var plain = text.Trim().TrimEnd('.', '!', '?').Replace('’', '\'').ToLowerInvariant();
        return beat.Hears.FirstOrDefault(heard => heard.Value.Contains(plain)).Key;
    }
}
