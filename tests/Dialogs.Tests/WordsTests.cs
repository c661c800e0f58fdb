using System.Text.RegularExpressions;
using DeclineBot.Coach;
using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;
using DeclineBot.Dialogs.Commands;

namespace DeclineBot.Dialogs.Tests;

/// <summary>Every line that the code says exists, and nothing that a person reads stands in code.</summary>
public sealed partial class WordsTests
{
    private static readonly Copy Copy = Copy.Load(WordFiles.English, DialogServices.CopySources);

    public static TheoryData<Slot> Slots => [.. Enum.GetValues<Slot>()];

    public static TheoryData<Command> Commands => [.. Enum.GetValues<Command>()];

    [Theory]
    [MemberData(nameof(Slots))]
    public void Copy_ForEverySlot_AsksAndSaysWhy(Slot slot)
    {
        Assert.NotEmpty(Copy[$"slot.{slot}"]);
        Assert.True(Copy.Wordings($"ask.{slot}").Count >= 2);
        Assert.True(Copy.Wordings($"why.{slot}").Count >= 2);
    }

    [Fact]
    public void Copy_ForEveryLiteralKeyInTheSources_Exists()
    {
        var missing = new[] { "dialogs", "cards" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => KeyPattern().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .Where(key => !Copy.Has(key));
        Assert.Empty(missing);
    }

    [Fact]
    public void Copy_Wordings_AreDistinctAndNotBlank() =>
        Assert.All(Copy.Keys, key =>
        {
            var wordings = Copy.Wordings(key);
            Assert.Equal(wordings.Count, wordings.Distinct().Count());
            Assert.All(wordings, wording => Assert.False(string.IsNullOrWhiteSpace(wording), key));
        });

    [Theory]
    [MemberData(nameof(Commands))]
    public void Commands_EachHasWords(Command command)
    {
        var reader = CommandReader.Load(WordFiles.English);
        var sample = command switch
        {
            Command.StartOver => "start over",
            Command.CopyText => "copy voicemail",
            Command.Export => "export my data",
            Command.Delete => "delete my data",
            Command.GoOn => "go on",
            Command.SayForMe => "say it for me",
            Command.HowDidItGo => "how did it go",
            Command.RemindMe => "remind me",
            Command.StopReminders => "stop reminders",
            Command.AreYouReal => "are you a real person?",
            Command.WhoReads => "who can see this?",
            Command.IsItKept => "do you store this?",
            Command.Scold => "you're useless",
            Command.HowAreYou => "How are you?",
            Command.Feelings => "I feel a bit guilty",
            Command.CanIWrite => "Can I just text her?",
            Command.ShouldITell => "should I tell them my new salary?",
            Command.IfAngry => "what if they get angry",
            Command.IfNobodyAnswers => "What if they don't pick up?",
            Command.WhoElse => "what about the hiring manager?",
            Command.HowLong => "how long does this take?",
            Command.TooLong => "this is too long",
            _ => command.ToString(),
        };
        Assert.Equal(command, reader.Read(sample)?.Command);
    }

    [Theory]
    [InlineData("HELP!", Command.Help)]
    [InlineData("  Hi  ", Command.Hello)]
    [InlineData("/decline practise", Command.Practise)]
    [InlineData("go back, please", Command.Back)]
    [InlineData("?", Command.Help)]
    [InlineData("Edit the reason.", Command.Edit)]
    [InlineData("show me the voicemail", Command.CopyText)]
    [InlineData("what do you know about me?", Command.Export)]
    [InlineData("snooze until friday 9am", Command.Snooze)]
    [InlineData("Snooze for two hours, please", Command.Snooze)]
    [InlineData("remind me tomorrow at 8", Command.RemindMe)]
    [InlineData("Done!", Command.HowDidItGo)]
    [InlineData("r u a bot??", Command.AreYouReal)]
    [InlineData("Am I talking to a human or a bot?", Command.AreYouReal)]
    [InlineData("is this private", Command.WhoReads)]
    [InlineData("Can my boss read this?", Command.WhoReads)]
    [InlineData("will you tell my employer?", Command.WhoReads)]
    [InlineData("what do you do with my data?", Command.IsItKept)]
    [InlineData("are you recording this", Command.IsItKept)]
    [InlineData("you are such a stupid bot", Command.Scold)]
    [InlineData("Fuck off!", Command.Scold)]
    [InlineData("you don’t understand anything", Command.Scold)]
    [InlineData("I'm really nervous about the call", Command.Feelings)]
    [InlineData("can I decline by email?", Command.CanIWrite)]
    [InlineData("do I have to call her", Command.CanIWrite)]
    [InlineData("should I tell them where I'm going?", Command.ShouldITell)]
    [InlineData("will they be mad at me", Command.IfAngry)]
    [InlineData("what if it goes to voicemail", Command.IfNobodyAnswers)]
    [InlineData("do I also have to tell the manager?", Command.WhoElse)]
    [InlineData("how many questions are left", Command.HowLong)]
    [InlineData("tldr", Command.TooLong)]
    public void Read_CommandInAnyDress_Recognises(string utterance, Command expected) =>
        Assert.Equal(expected, CommandReader.Load(WordFiles.English).Read(utterance)?.Command);

    [Theory]
    [InlineData("skip the small talk, I want to be near my parents")]
    [InlineData("why would I move")]
    [InlineData("help my mother with the shop")]
    [InlineData("change of plans: we are moving")]
    [InlineData("cancel my move to Berlin")]
    [InlineData("remind me of home, that job would")]
    [InlineData("they are useless at planning")]
    [InlineData("I'd be a bot in that job")]
    [InlineData("you were kind to me on the tour")]
    [InlineData("who can see a future there")]
    [InlineData("it is a waste of my degree")]
    [InlineData("change my mind to yes")]
    [InlineData("")]
    [InlineData("   ")]
    public void Read_AnswerThatBeginsLikeACommand_IsNone(string utterance) =>
        Assert.Null(CommandReader.Load(WordFiles.English).Read(utterance));

    [Theory]
    [InlineData("change the company to Globex", "company", "Globex")]
    [InlineData("Edit the role to “staff engineer”.", "role", "staff engineer")]
    [InlineData("set the recruiter's name to Maya Diaz", "recruiter's name", "Maya Diaz")]
    [InlineData("change when I decided to Monday at 3", "when I decided", "Monday at 3")]
    [InlineData("change the reason to I want to stay close to my parents", "reason", "I want to stay close to my parents")]
    [InlineData("change what I do instead to staying", "what I do instead", "staying")]
    [InlineData("change the thanks", "thanks", null)]
    public void Read_Edit_NamesTheAnswerAndWhatItIsToBe(string utterance, string name, string? value)
    {
        var instruction = CommandReader.Load(WordFiles.English).Read(utterance);

        Assert.Equal(Command.Edit, instruction?.Command);
        Assert.Equal(name, instruction!.Rest?.Replace("the ", "", StringComparison.Ordinal));
        Assert.Equal(value, instruction.Value);
    }

    [Fact]
    public void ReadSection_OfEveryTextTitle_FindsIt()
    {
        var reader = CommandReader.Load(WordFiles.English);
        var ids = typeof(SectionIds).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        var known = File.ReadAllText(Path.Combine(Repository.Root, "dialogs", "Commands", "commands.en.json"));
        Assert.All(ids, id => Assert.Contains($"\"{id}\":", known, StringComparison.Ordinal));
        Assert.Equal(SectionIds.Voicemail, reader.ReadSection("the voicemail"));
    }

    // Literal keys only; keys with a hole in them are covered by the tests of slots, choices and rules.
    [GeneratedRegex("""(?:SayAsync|LineAsync|AsideAsync|OfferMenuAsync)\([^"\n]*"(?<key>[a-zA-Z]+\.[\w.]+)"|copy\["(?<key>[\w.]+)"\]|Copy\["(?<key>[\w.]+)"\]""")]
    private static partial Regex KeyPattern();
}
