using System.Globalization;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Coach.Practice;

namespace DeclineBot.Coach.Tests.Deadlines;

public sealed class ReminderPlanTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly ReminderState Yes = new() { Wanted = true };

    [Theory]
    // Both on one day: the first moves to the evening before.
    [InlineData("2026-11-18 22:00", "HalfDay 11-19 20:00 | LastHours 11-20 20:00")]
    [InlineData("2026-11-18 14:00", "HalfDay 11-19 20:00 | LastHours 11-20 12:00")]
    // 5:00 and 19:00 the day before: one evening, one reminder.
    [InlineData("2026-11-18 07:00", "HalfDay 11-19 19:00")]
    [InlineData("2026-11-18 09:00", "HalfDay 11-19 20:00 | LastHours 11-20 08:00")]
    // The end is at night, and so are two hours before it.
    [InlineData("2026-11-18 23:30", "HalfDay 11-19 20:00 | LastHours 11-20 20:00")]
    [InlineData("2026-11-18 02:00", "HalfDay 11-18 20:00 | LastHours 11-19 20:00")]
    public void For_Decided_WarnsTwiceBeforeTheEnd(string decided, string expected)
    {
        var decline = new Decline { Standing = Standing.Decided, DecidedAt = At(decided) };
        Assert.Equal(expected, Show(ReminderPlan.For(decline, Yes, At(decided).AddHours(1), Berlin)));
    }

    [Fact]
    public void For_OfferEndsSooner_WarnsBeforeThat()
    {
        var decline = new Decline { Standing = Standing.Decided, DecidedAt = At("2026-11-18 10:00"), OfferEnds = At("2026-11-19 17:00") };
        Assert.Equal("LastHours 11-19 15:00", Show(ReminderPlan.For(decline, Yes, At("2026-11-18 20:30"), Berlin)));
    }

    [Fact]
    public void For_NotYetDecided_WarnsBeforeThePromisedDay()
    {
        var decline = new Decline { Standing = Standing.NotYet, AnswerBy = At("2026-11-20 23:59") };
        Assert.Equal("HalfDay 11-19 20:00 | LastHours 11-20 20:00", Show(ReminderPlan.For(decline, Yes, At("2026-11-18 12:00"), Berlin)));
    }

    [Theory]
    [InlineData("2026-11-19 11:00", "CallEvening 11-19 18:00")]
    [InlineData("2026-11-19 17:30", "CallEvening 11-19 18:30")]
    [InlineData("2026-11-19 20:30", "CallEvening 11-20 08:00")]
    public void For_PlannedCall_AsksThatEvening(string call, string expected)
    {
        var decline = new Decline { Standing = Standing.AlreadyAccepted, CallAt = At(call) };
        Assert.Equal(expected, Show(ReminderPlan.For(decline, Yes, At("2026-11-18 12:00"), Berlin)));
    }

    [Fact]
    public void For_CallBeforeTheLastHoursOfThatDay_AsksInsteadOfWarning()
    {
        var decline = new Decline { Standing = Standing.Decided, DecidedAt = At("2026-11-18 22:00"), CallAt = At("2026-11-20 15:00") };
        Assert.Equal(
            "HalfDay 11-19 20:00 | CallEvening 11-20 18:00", Show(ReminderPlan.For(decline, Yes, At("2026-11-19 10:00"), Berlin)));
    }

    [Theory]
    [InlineData("2026-11-19 09:00", "Letter 11-19 17:00")]
    [InlineData("2026-11-19 18:15", "Letter 11-19 19:15")]
    [InlineData("2026-11-19 20:30", "")]
    public void For_Letter_RemindsTheSameDay(string came, string expected)
    {
        var decline = new Decline { Standing = Standing.AlreadySaidNo, Aftermath = Aftermath.LetterAnyway };
        var state = Yes.Notice(decline, At(came));
        Assert.Equal(expected, Show(ReminderPlan.For(decline, state, At(came), Berlin)));
        Assert.DoesNotContain(
            ReminderPlan.For(decline, state.Report(decline, CallOutcome.SaidIt, At(came)), At(came), Berlin), reminder => reminder.Kind == ReminderKind.Letter);
    }

    [Fact]
    public void For_Done_KeepsInTouchOnly()
    {
        var decline = new Decline { Standing = Standing.Decided, DecidedAt = At("2026-11-18 22:00"), CallAt = At("2026-11-20 15:00") };
        var state = Yes.Report(decline, CallOutcome.SaidIt, At("2026-11-19 09:00"));
        Assert.Equal("ThreeMonths 02-19 10:00 | SixMonths 05-19 10:00", Show(ReminderPlan.For(decline, state, At("2026-11-19 09:00"), Berlin)));
        Assert.Empty(ReminderPlan.For(decline with { StayInTouch = StayInTouch.No }, state, At("2026-11-19 09:00"), Berlin));
    }

    [Fact]
    public void For_NobodyPickedUp_GoesOnWarning()
    {
        var decline = new Decline { Standing = Standing.Decided, DecidedAt = At("2026-11-18 22:00"), CallAt = At("2026-11-19 15:00") };
        var state = Yes.Report(decline, CallOutcome.NoAnswer, At("2026-11-19 15:10"));
        Assert.Equal("HalfDay 11-19 20:00 | LastHours 11-20 20:00", Show(ReminderPlan.For(decline, state, At("2026-11-19 15:10"), Berlin)));
    }

    [Theory]
    [InlineData("2026-11-19 11:00", "Asked 11-19 11:00 | LastHours 11-20 20:00")]
    [InlineData("2026-11-19 22:30", "Asked 11-20 08:00")]
    [InlineData("2026-11-21 09:00", "Asked 11-21 09:00")]
    public void For_Snoozed_SaysNothingUntilThen(string until, string expected)
    {
        var decline = new Decline { Standing = Standing.Decided, DecidedAt = At("2026-11-18 22:00") };
        Assert.Equal(expected, Show(ReminderPlan.For(decline, Yes.Snooze(At(until)), At("2026-11-19 10:00"), Berlin)));
    }

    [Fact]
    public void For_SentToday_WaitsUntilTomorrow()
    {
        var before = new Decline { Standing = Standing.Decided, DecidedAt = At("2026-11-18 22:00") };
        var planned = ReminderPlan.For(before, Yes, At("2026-11-19 10:00"), Berlin);
        var after = before with { Standing = Standing.AlreadyAccepted, CallAt = At("2026-11-19 20:05") };
        var state = (Yes with { Planned = planned }).Notice(after, At("2026-11-19 20:01"));
        Assert.Equal("HalfDay 11-19 20:00", Show(state.Sent));
        Assert.Equal("CallEvening 11-20 08:00", Show(ReminderPlan.For(after, state, At("2026-11-19 20:01"), Berlin)));
    }

    [Fact]
    public void For_SaidNoOrNothing_PlansNothing()
    {
        var decline = new Decline { Standing = Standing.Decided, DecidedAt = At("2026-11-18 22:00") };
        Assert.Empty(ReminderPlan.For(decline, new ReminderState(), At("2026-11-19 10:00"), Berlin));
        Assert.Empty(ReminderPlan.For(decline, Yes.Stop(), At("2026-11-19 10:00"), Berlin));
    }

    [Fact]
    public void For_ClockChangesInBetween_CountsHoursAndShowsTheWallClock()
    {
        // On 25 October 2026 the clocks go back at 3:00: 48 hours end at 19:00 what began at 20:00.
        var decline = new Decline { Standing = Standing.Decided, DecidedAt = At("2026-10-23 20:00") };
        Assert.Equal("HalfDay 10-24 20:00 | LastHours 10-25 17:00", Show(ReminderPlan.For(decline, Yes, At("2026-10-23 21:00"), Berlin)));
    }

    [Fact]
    public void Renew_AfterADoneDecline_KeepsTheWishAndTheTouch()
    {
        var decline = new Decline { Standing = Standing.Decided, DecidedAt = At("2026-11-18 22:00") };
        var state = Yes.Report(decline, CallOutcome.SaidIt, At("2026-11-19 09:00")).Renew();
        Assert.Equal("ThreeMonths 02-19 10:00 | SixMonths 05-19 10:00", Show(ReminderPlan.For(new Decline(), state, At("2026-11-20 09:00"), Berlin)));
    }

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return new(time, Berlin.GetUtcOffset(time));
    }

    private static string Show(IEnumerable<PlannedReminder> reminders) => string.Join(" | ", reminders.Select(reminder =>
        string.Create(CultureInfo.InvariantCulture, $"{reminder.Kind} {TimeZoneInfo.ConvertTime(reminder.Due, Berlin):MM-dd HH:mm}")));
}
