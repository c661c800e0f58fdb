using System.Text.RegularExpressions;
using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Review;
using static DeclineBot.Coach.Tests.Practice.PracticeSuts;

namespace DeclineBot.Coach.Tests.Practice;

/// <summary>The scenario files: complete, and every way in them leads to an end.</summary>
public sealed partial class ScenarioDataTests
{
    private static readonly string[] Names = ["name", "manager", "company"];

    public static TheoryData<string> Ids => [.. Book.All.Select(scenario => scenario.Id)];

    [Fact]
    public void Book_HoldsEveryScenario() => AssertNone(
    [
        .. Book.All.Select(scenario => scenario.Id).Except(ScenarioIds.All.Append(ScenarioIds.Opening)).Select(id => $"'{id}' has a file and isn't in ScenarioIds.All: nobody can choose it."),
        .. ScenarioIds.All.Where(id => !Book.Has(id)).Select(id => $"'{id}' is in ScenarioIds.All and has no file Scenarios/{id}.en.json with this id."),
    ]);

    // A button says its title, and a person what they remember of it.
    [Fact]
    public void Scenario_ItsTitleAndItsId_ChooseIt()
    {
        var reader = SetupReader.Load(English);
        AssertNone(ScenarioIds.All.SelectMany(id => new[] { Copy[$"scenario.{id}.title"], id }, (id, said) => (id, said))
            .Where(pair => reader.Read(pair.said)?.Scenario != pair.id)
            .Select(pair => $"“{pair.said}” doesn't choose '{pair.id}': add it to \"{pair.id}\" in setup.en.json, in small letters and without its question mark."));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scenario_EveryBeat_HasThreeWordingsInEveryVoice(string id) => AssertNone(Book[id].Beats.SelectMany(beat => Problems($"{id}/{beat.Key}", beat.Value)));

    private static IEnumerable<string> Problems(string place, Beat beat)
    {
        var voices = beat.Voices.Select(voice => ($"voices/{voice.Key}", voice.Value)).Append(("says", beat.Says));
        foreach (var (voice, wordings) in beat.Harder.Count > 0 ? voices.Append(("harder", beat.Harder)) : voices)
        {
            if (wordings.Distinct().Count() < 3 || wordings.Distinct().Count() < wordings.Count)
            {
                yield return $"{place}/{voice} has {wordings.Distinct().Count()} different wordings of {wordings.Count}; it takes three, and none twice.";
            }

            foreach (var hole in wordings.SelectMany(wording => Hole().Matches(wording)).Where(hole => !Names.Contains(hole.Groups[1].Value)))
            {
                yield return $"{place}/{voice} holds {hole.Value}; only {string.Join(", ", Names)} are filled in.";
            }
        }

        foreach (var player in beat.Voices.Keys.Where(player => !Enum.TryParse<OfferedBy>(player, ignoreCase: true, out _)))
        {
            yield return $"{place}/voices: '{player}' is none of {string.Join(", ", Enum.GetNames<OfferedBy>())}.";
        }

        if (beat.Models.Count is 1 or 2)
        {
            yield return $"{place}/models has {beat.Models.Count}; it takes none, or three.";
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scenario_EveryBeat_AnswersEveryKind(string id) => AssertNone(Book[id].Beats.Where(beat => beat.Value.Ends is null).SelectMany(beat =>
    {
        var (place, next, hears) = ($"{id}/{beat.Key}", beat.Value.Next, beat.Value.Hears);
        return new List<string>(
        [
            .. next.Keys.Except(AnswerKinds.InOrder.Concat(hears.Keys)).Select(kind => $"{place}/next: '{kind}' is no kind of answer, and isn't in its \"hears\"."),
            .. hears.Keys.Append(AnswerKinds.Any).Except(next.Keys).Select(kind => $"{place}/next doesn't say where '{kind}' leads."),
            .. next.Values.Append(beat.Value.Spent).OfType<string>().Distinct().Where(target => !Book[id].Beats.ContainsKey(target))
                .Select(target => $"{place} leads to '{target}', which is a beat neither of {id}.en.json nor of common.en.json."),
        ]);
    }));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scenario_LettingGo_FollowsOnlyFromHolding(string id) => AssertNone(Book[id].Beats.Where(beat => beat.Value.Ends is null).SelectMany(beat => beat.Value.Next
        .Where(way => way.Key != AnswerKinds.Held && Book[id].Beats.GetValueOrDefault(way.Value)?.Ends is EndingKind.Held)
        .Select(way => $"{id}/{beat.Key}: '{way.Key}' leads to '{way.Value}', which lets go; only '{AnswerKinds.Held}' may.")));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Scenario_HasHintsAndModels(string id)
    {
        Assert.True(Book[id].Hints.Count >= 2, $"{id} has {Book[id].Hints.Count} hints; it takes two, the gentler one first.");
        Assert.True(Book[id].Models.Count >= 3, $"{id} has {Book[id].Models.Count} models; it takes three.");
        Assert.NotEmpty(Copy[$"scenario.{id}.title"]);
        Assert.All(Book[id].WithReason, wording => Assert.Contains("{reason}", wording, StringComparison.Ordinal));
    }

    // The words that the coach would say itself must pass its own review.
    [Theory]
    [MemberData(nameof(Ids))]
    public void Scenario_EveryModel_HoldsByTheCoachsOwnReview(string id)
    {
        var scenario = Book[id];
        var models = scenario.Models.Concat(scenario.Staying).Concat(scenario.Beats.Values.SelectMany(beat => beat.Models));
        var failing = models.Distinct()
            .Select(model => (Model: model, Answer: Reader.Read(Review.Suts.Reviewer.Review(new Passage(PassageContext.Reply, model, id)))))
            .Where(read => read.Answer.Stance != Stance.Firm || read.Answer.Marks.Count > 0 || !read.Answer.Gracious || read.Answer.Sentences > scenario.Sentences)
            .Select(read => $"“{read.Model}” is read as {read.Answer.Stance}, {(read.Answer.Gracious ? "kind" : "curt")}, of {read.Answer.Sentences} sentences, with [{string.Join(", ", read.Answer.Marks.Select(mark => mark.Code))}]; it takes Firm, kind, at most {scenario.Sentences}, with none.");
        AssertNone(failing);
    }

    private static void AssertNone(IEnumerable<string> problems)
    {
        var told = string.Join('\n', problems);
        Assert.True(told.Length == 0, told);
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Hole();
}
