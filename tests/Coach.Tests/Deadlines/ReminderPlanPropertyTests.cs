using CsCheck;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Coach.Practice;

namespace DeclineBot.Coach.Tests.Deadlines;

/// <summary>Whatever happened, wherever the person is: nobody is disturbed at night, twice a day, too late or against their wish.</summary>
public sealed class ReminderPlanPropertyTests
{
    private const int Runs = 3_000;
    private static readonly DateTimeOffset Year = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static Gen<TimeZoneInfo> AnyZone { get; } = Gen.Int[0, 8].Select(at => TimeZoneInfo.FindSystemTimeZoneById(
        new[] { "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Kiritimati", "Africa/Cairo", "UTC" }[at]));

    private static Gen<DateTimeOffset> AnyTime { get; } = Gen.Int[0, 366 * 24 * 12].Select(minutes => Year.AddMinutes(5.0 * minutes));

    private static Gen<DateTimeOffset?> Around(DateTimeOffset now) =>
        Gen.Int[-100 * 12, 100 * 12].Select(Gen.Bool, (minutes, isKnown) => isKnown ? now.AddMinutes(5.0 * minutes) : (DateTimeOffset?)null);

    private static Gen<(Decline Decline, ReminderState State, DateTimeOffset Now, TimeZoneInfo Zone)> Any { get; } =
        from now in AnyTime
        from zone in AnyZone
        from standing in Gen.Enum<Standing>()
        from times in Around(now).Array[7]
        from flags in Gen.Bool.Array[4]
        select (
            new Decline
            {
                Standing = standing,
                DecidedAt = times[0] < now ? times[0] : null,
                OfferEnds = times[1],
                CallAt = times[2],
                AnswerBy = times[3],
                LetterCame = flags[0],
            },
            new ReminderState
            {
                Wanted = true,
                LetterAt = flags[0] ? times[4] ?? now : null,
                SnoozedUntil = times[5],
                AskedFor = times[6],
                DoneAt = flags[1] && flags[2] ? now.AddDays(-1) : null,
                Earlier = flags[3] ? [now.AddDays(-80), now.AddDays(-79)] : [],
            },
            now,
            zone);

    [Fact]
    public void For_Anything_IsNeverAtNight() => Any.Sample(any =>
        Assert.All(ReminderPlan.For(any.Decline, any.State, any.Now, any.Zone), reminder =>
        {
            var due = TimeZoneInfo.ConvertTime(reminder.Due, any.Zone);
            var last = TimeZoneInfo.ConvertTime(reminder.Until.AddTicks(-1), any.Zone);
            Assert.InRange(due.Hour, 8, 20);
            Assert.InRange(last.Hour, 8, 20);
            Assert.Equal(due.Date, last.Date);
        }), iter: Runs);

    [Fact]
    public void For_Anything_IsAtMostOneADay() => Any.Sample(any =>
    {
        var days = ReminderPlan.For(any.Decline, any.State, any.Now, any.Zone).Select(reminder => TimeZoneInfo.ConvertTime(reminder.Due, any.Zone).Date).ToList();
        Assert.Equal(days.Count, days.Distinct().Count());
    }, iter: Runs);

    [Fact]
    public void For_Anything_IsStillToComeAndBeforeWhatItWarnsOf() => Any.Sample(any =>
        Assert.All(ReminderPlan.For(any.Decline, any.State, any.Now, any.Zone), reminder =>
        {
            Assert.True(reminder.Due > any.Now);
            Assert.True(reminder.Until > reminder.Due);
            if (reminder.Kind is ReminderKind.HalfDay or ReminderKind.LastHours)
            {
                Assert.True(reminder.Until <= reminder.About);
            }
        }), iter: Runs);

    [Fact]
    public void For_Done_OnlyKeepsInTouch() => Any.Sample(any =>
        Assert.All(
            ReminderPlan.For(any.Decline, any.State.Report(any.Decline, CallOutcome.SaidIt, any.Now), any.Now, any.Zone),
            reminder => Assert.True(reminder.Kind is ReminderKind.ThreeMonths or ReminderKind.SixMonths)), iter: Runs);

    [Fact]
    public void For_NotSaidYes_IsEmpty() => Any.Select(Gen.Bool.Select(said => said ? false : (bool?)null), (any, wanted) => (any, wanted)).Sample(
        (any, wanted) => Assert.Empty(ReminderPlan.For(any.Decline, any.State with { Wanted = wanted }, any.Now, any.Zone)), iter: Runs);

    // Turn after turn, hour after hour: what was sent isn't sent again, and no day has two but those asked for.
    [Fact]
    public void For_PlannedAnewEveryFewHours_SendsEverythingOnceAndOneADay() => Any.Select(Gen.Int[1, 30], (any, step) => (any, step)).Sample((any, step) =>
    {
        var (decline, state, now, zone) = any;
        for (var turn = 0; turn < 40; turn++)
        {
            state = state.Notice(decline, now);
            state = state with { Planned = ReminderPlan.For(decline, state, now, zone) };
            now = now.AddHours(step);
        }

        Assert.Equal(state.Sent.Count, state.Sent.DistinctBy(sent => (sent.Kind, sent.About)).Count());
        var days = state.Sent.Where(sent => sent.Kind != ReminderKind.Asked).Select(sent => TimeZoneInfo.ConvertTime(sent.Due, zone).Date).ToList();
        Assert.Equal(days.Count, days.Distinct().Count());
    }, iter: Runs / 10);

    [Fact]
    public void For_PlannedAnewWithoutANewFact_StaysTheSame() => Any.Sample(any =>
    {
        var first = ReminderPlan.For(any.Decline, any.State, any.Now, any.Zone);
        var state = any.State with { Planned = first };
        var later = first is [var next, ..] ? next.Due.AddMinutes(-1) : any.Now;
        if (later > any.Now)
        {
            Assert.Equal(first, ReminderPlan.For(any.Decline, state.Notice(any.Decline, later), later, any.Zone));
        }
    }, iter: Runs);
}
