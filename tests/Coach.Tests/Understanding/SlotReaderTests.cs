using System.Diagnostics;
using System.Globalization;
using CsCheck;
using DeclineBot.Coach.Understanding;

namespace DeclineBot.Coach.Tests.Understanding;

public sealed class SlotReaderTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    // A Wednesday morning.
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 30, 0, TimeSpan.FromHours(1));

    /// <summary>The rows of heard.txt: what was asked, what was said, what is heard.</summary>
    public static TheoryData<string, string, string> Rows()
    {
        using var reader = new StreamReader(typeof(SlotReaderTests).Assembly.GetManifestResourceStream("heard.txt")!);
        var rows = new TheoryData<string, string, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('|', StringSplitOptions.TrimEntries);
                rows.Add(cells[0], cells[1], cells[2]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Read_Utterance_HearsWhatTheRowSays(string asked, string utterance, string expected) =>
        Assert.Equal(expected, Describe(Read(utterance, asked.Length == 0 ? null : Enum.Parse<Slot>(asked)).Values));

    [Fact]
    public void Read_Opening_NamesItsSlots() => Assert.Equal(
        [Slot.Standing, Slot.Offer, Slot.Who, Slot.Decided],
        Read("I need to turn down Acme's offer for a staff engineer role, it came through an agency, decided last night").Slots);

    [Fact]
    public void Read_AnyInput_DoesNotThrow() =>
        Gen.Select(Gen.OneOf(Gen.String, Gen.Char[" ,.?!-'&\n(Aaé1\uD800"].Array[0, 30].Select(units => new string(units))), Gen.Enum<Slot>())
            .Sample((utterance, asked) =>
            {
                Read(utterance, asked);
                Read(utterance, null);
            }, iter: 3_000);

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData(" \n ")]
    [InlineData("'s")]
    [InlineData("\uD800 ’s & - . ? 🙂")]
    public void Read_Nothing_HearsNothing(string utterance)
    {
        foreach (var asked in Enum.GetValues<Slot>().Cast<Slot?>().Append(null))
        {
            Assert.Empty(Read(utterance, asked).Slots);
        }
    }

    [Theory]
    [InlineData("Acme ")]
    [InlineData("a ")]
    [InlineData("the the ")]
    [InlineData("turn down Acme's offer for a staff engineer role ")]
    [InlineData("not ")]
    [InlineData("I, ")]
    [InlineData("staff engineer ")]
    public void Read_LongText_StaysQuick(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        Read(text);

        var watch = Stopwatch.StartNew();
        Read(text, Slot.Offer);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Load_English_IsComplete()
    {
        var data = LanguageData.Load("en");

        Assert.All(Names<Standing>().Concat(Names<Aftermath>()).Concat(Names<OfferedBy>()).Concat(Names<Origin>()).Concat(Names<Medium>())
            .Concat(Names<Destination>()).Concat(Names<StayInTouch>()), key => Assert.Contains(key, data.Keys));
    }

    [Fact]
    public void Load_UnknownCulture_SaysWhichFileIsMissing() =>
        Assert.Contains("words.xx.json", Assert.Throws<InvalidDataException>(() => LanguageData.Load("xx")).Message, StringComparison.Ordinal);

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{typeof(T).Name}.{name}");

    private static Heard Read(string utterance, Slot? asked = null) => SlotReader.Read(utterance, asked, Now, Berlin);

    private static string Describe(Decline heard)
    {
        (string Name, object? Value)[] values =
        [
            ("Standing", heard.Standing), ("Aftermath", heard.Aftermath), ("Company", heard.Company), ("Role", heard.Role),
            ("OfferedBy", heard.OfferedBy), ("Contact", heard.ContactName), ("Origin", heard.Origin), ("Referrer", heard.ReferrerName),
            ("Medium", heard.Medium), ("DecidedAt", Time(heard.DecidedAt)), ("InTouch", heard.StayInTouch), ("Manager", heard.HiringManagerName),
            ("Letter", heard.LetterCame), ("Ends", Time(heard.OfferEnds)), ("AnswerBy", Time(heard.AnswerBy)), ("Instead", heard.Destination),
            ("CallAt", Time(heard.CallAt)),
        ];
        var known = values.Where(value => value.Value is not null).Select(value => $"{value.Name}={value.Value}");
        return string.Join("; ", known) is { Length: > 0 } all ? all : "-";
    }

    private static string? Time(DateTimeOffset? time) => time?.ToString("ddd HH:mm", CultureInfo.InvariantCulture);
}
