using CsCheck;

namespace DeclineBot.Coach.Tests.Script;

/// <summary>Declines of every kind: all choices, missing answers, many names, and real reasons and thanks.</summary>
internal static class GeneratedDeclines
{
    public static readonly string[] Names =
    [
        "Maya", "maya chen", "Dr. Singh", "Sinéad O'Neil", "José", "李", "李 伟", "Jean-Luc de la Fontaine-Montmorency", "Bartholomew Featherstonehaugh-Cholmondeley",
        "Ngozi", "Mr Osei", "Prof. Lindqvist", "J. Smith", "Øyvind", "Ana María", "Будимир", "Will",
    ];

    public static readonly string[] Roles =
    [
        "staff engineer", "Head of Sales", "a Senior Analyst position", "the QA lead role", "ward sister", "Sous-chef", "ML/AI engineer (remote)", "C++ developer",
        "senior principal distributed systems and data platform reliability engineer for the payments organisation", "vet",
    ];

    public static readonly string[] Companies =
    [
        "Acme", "acme", "St. Mary's Hospital", "Booking.com", "O'Reilly & Sons", "Ängström AB", "株式会社サンプル", "Yahoo!", "The Very Long Name of an International Foundation for the Advancement of Marine Sciences",
    ];

    public static IReadOnlyList<string> Reasons { get; } = [.. Declines.Data("reason.txt"), .. Declines.Data("reason-fragments.txt")];

    public static IReadOnlyList<string> Thanks { get; } = [.. Declines.Data("thanks.txt"), .. Declines.Data("thanks-fragments.txt")];

    private static Gen<DateTimeOffset?> MaybeTime { get; } =
        Gen.Int[-1, 20_000].Select(minutes => minutes < 0 ? (DateTimeOffset?)null : new DateTimeOffset(2026, 11, 23, 6, 0, 0, TimeSpan.Zero).AddMinutes(minutes));

    public static Gen<Decline> Any { get; } =
        from standing in Maybe(Enum.GetValues<Standing>())
        from aftermath in Maybe(Enum.GetValues<Aftermath>())
        from offer in Gen.Select(MaybeText(Companies), MaybeText(Roles))
        from who in Gen.Select(Maybe(Enum.GetValues<OfferedBy>()), MaybeText(Names))
        from origin in Gen.Select(Maybe(Enum.GetValues<Origin>()), MaybeText(Names))
        from medium in Maybe(Enum.GetValues<Medium>())
        from words in Gen.Select(MaybeText(Reasons), MaybeText(Thanks))
        from touch in Gen.Select(Maybe(Enum.GetValues<StayInTouch>()), Maybe(Enum.GetValues<Destination>()))
        from manager in MaybeText(Names)
        from times in Gen.Select(MaybeTime, MaybeTime, MaybeTime)
        select new Decline
        {
            Standing = standing, Aftermath = aftermath, Company = offer.Item1, Role = offer.Item2, OfferedBy = who.Item1, ContactName = who.Item2,
            Origin = origin.Item1, ReferrerName = origin.Item2, Medium = medium, Reason = Said(words.Item1), Thanks = Said(words.Item2),
            StayInTouch = touch.Item1, Destination = touch.Item2, HiringManagerName = manager,
            AnswerBy = times.Item1, OfferEnds = times.Item2, CallAt = times.Item3, TimeZone = "Europe/Berlin",
        };

    private static Gen<T?> Maybe<T>(T[] values) where T : struct => Gen.Int[-1, values.Length - 1].Select(at => at < 0 ? (T?)null : values[at]);

    private static Gen<string?> MaybeText(IReadOnlyList<string> values) =>
        Gen.Int[-values.Count / 5, values.Count - 1].Select(at => at < 0 ? null : values[at]);

    private static Statement? Said(string? text) => text is null ? null : Declines.Says(text);
}
