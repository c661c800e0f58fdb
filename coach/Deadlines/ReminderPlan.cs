namespace DeclineBot.Coach.Deadlines;

/// <summary>
/// Which reminders a decline still needs, and when: only for who said yes, never at night, one a day at most, none
/// after what it warns of. It is made anew whenever something changes.
/// </summary>
public static class ReminderPlan
{
    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);
    private static readonly TimeSpan TwoHours = TimeSpan.FromHours(2);
    private static readonly TimeSpan ThreeHours = TimeSpan.FromHours(3);
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);
    private static readonly TimeSpan LateAfternoon = TimeSpan.FromHours(17);
    private static readonly TimeSpan AfterWork = TimeSpan.FromHours(18);
    private static readonly TimeSpan MidMorning = TimeSpan.FromHours(10);

    /// <summary>The reminders to come, in order.</summary>
    /// <param name="decline">What is known.</param>
    /// <param name="state">What the person wants, what has happened, and what was sent.</param>
    /// <param name="now">The time.</param>
    /// <param name="zone">Where the person is.</param>
    public static IReadOnlyList<PlannedReminder> For(Decline decline, ReminderState state, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (state.Wanted != true)
        {
            return [];
        }

        var hours = new WakingHours(zone);
        var taken = state.Sent.Select(sent => hours.DayOf(sent.Due)).ToHashSet();
        var planned = new List<PlannedReminder>();
        foreach (var wish in Wishes(decline, state, hours).Where(wish => !state.Sent.Any(sent => sent.Kind == wish.Kind && sent.About == wish.About)))
        {
            // What the person asks for themselves comes also on a day that had its reminder.
            var isAsked = wish.Kind == ReminderKind.Asked;
            var earliest = isAsked || state.SnoozedUntil is not { } snoozed || snoozed < now ? now : snoozed;
            if (wish.Times.Cast<DateTimeOffset?>().FirstOrDefault(time => IsFree(time!.Value)) is { } due)
            {
                taken.Add(hours.DayOf(due));
                var night = hours.NightAfter(due);
                planned.Add(new(wish.Kind, wish.About, due, wish.End < night ? wish.End : night));
            }

            bool IsFree(DateTimeOffset time) =>
                time > earliest && time < wish.End && !hours.AreOver(time)
                && (isAsked ? planned.All(other => hours.DayOf(other.Due) != hours.DayOf(time)) : !taken.Contains(hours.DayOf(time)));
        }

        return [.. planned.OrderBy(reminder => reminder.Due)];
    }

    /// <summary>When the time to answer ends: the 48 hours or the day that was promised, and never after the offer; null when nobody waits.</summary>
    public static DateTimeOffset? EndOf(Decline decline)
    {
        var promised = decline.Standing switch
        {
            Standing.Decided when decline.DecidedAt is { } decided => new DeclineClock(decided).Due,
            Standing.NotYet => decline.AnswerBy,
            _ => null,
        };
        return decline.Standing is not (Standing.Decided or Standing.NotYet) ? null
            : promised is { } due && decline.OfferEnds is { } ends ? (due < ends ? due : ends)
            : promised ?? decline.OfferEnds;
    }

    // The most urgent first: it has the first choice of days.
    private static IEnumerable<Wish> Wishes(Decline decline, ReminderState state, WakingHours hours) =>
    [
        .. Asked(state, hours),
        .. Open(decline, state, hours).OrderBy(wish => wish.Kind),
        .. state.DoneAt is { } done && decline.StayInTouch != StayInTouch.No ? Touch(done, hours) : [],
        .. state.Earlier.SelectMany(earlier => Touch(earlier, hours)),
    ];

    private static IEnumerable<Wish> Asked(ReminderState state, WakingHours hours) =>
        from at in new[] { state.SnoozedUntil, state.AskedFor }
        where at is not null
        select new Wish(ReminderKind.Asked, at.Value, DateTimeOffset.MaxValue, [hours.NotBefore(at.Value)]);

    private static IEnumerable<Wish> Open(Decline decline, ReminderState state, WakingHours hours)
    {
        var call = decline.CallAt != state.SettledCall ? decline.CallAt : null;
        if (call is { } begins)
        {
            yield return CallEvening(begins, hours);
        }

        if (state is { LetterAt: { } letter, LetterAnswered: false })
        {
            yield return Letter(letter, hours);
        }

        if (state.DoneAt is null && EndOf(decline) is { } end)
        {
            var last = hours.Before(end - TwoHours, end);
            var half = hours.Before(end - HalfADay, end);
            yield return new(ReminderKind.HalfDay, end, end, [half, hours.EveningBeforeDayOf(half)]);

            // An early end moves both to one evening, where one is enough. And who has the call behind them by then is asked how it went instead.
            var isTwin = last < end - TwoHours && last - half < ThreeHours;
            if (!isTwin && (call is not { } planned || planned >= last || hours.DayOf(planned) != hours.DayOf(last)))
            {
                yield return new(ReminderKind.LastHours, end, end, [last]);
            }
        }
    }

    // The day after is still early enough to ask; later it would only be odd.
    private static Wish CallEvening(DateTimeOffset begins, WakingHours hours)
    {
        var day = hours.DayOf(begins);
        var evening = hours.At(day, AfterWork);
        var morning = hours.At(day.AddDays(1), WakingHours.Morning);
        return new(
            ReminderKind.CallEvening,
            begins,
            hours.At(day.AddDays(2), TimeSpan.Zero),
            [hours.NotBefore(evening - AnHour > begins ? evening : begins + AnHour), morning]);
    }

    private static Wish Letter(DateTimeOffset came, WakingHours hours)
    {
        var afternoon = hours.At(hours.DayOf(came), LateAfternoon);
        return new(
            ReminderKind.Letter,
            came,
            hours.At(hours.DayOf(came).AddDays(1), TimeSpan.Zero),
            [afternoon - AnHour > came ? afternoon : came + AnHour]);
    }

    private static IEnumerable<Wish> Touch(DateTimeOffset done, WakingHours hours) =>
        from month in new[] { (Kind: ReminderKind.ThreeMonths, Count: 3), (Kind: ReminderKind.SixMonths, Count: 6) }
        let day = hours.DayOf(done).AddMonths(month.Count)
        select new Wish(
            month.Kind, done, hours.At(day.AddDays(7), TimeSpan.Zero), [.. Enumerable.Range(0, 7).Select(later => hours.At(day.AddDays(later), MidMorning))]);

    /// <summary>A reminder and the times that would do, the best first.</summary>
    private sealed record Wish(ReminderKind Kind, DateTimeOffset About, DateTimeOffset End, IReadOnlyList<DateTimeOffset> Times);
}
