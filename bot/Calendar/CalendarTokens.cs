using DeclineBot.Bot.Channels;
using Microsoft.AspNetCore.DataProtection;

namespace DeclineBot.Bot.Calendar;

/// <summary>The tokens in calendar links: they hold the entry itself, for seven days.</summary>
public sealed class CalendarTokens(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private readonly ProtectedToken<CalendarEntry> _tokens = new(protection, "DeclineBot.Calendar.v1", time);

    /// <summary>A token for an entry.</summary>
    public string Issue(CalendarEntry entry) => _tokens.Issue(entry, Lifetime);

    /// <summary>The token's entry, and whether its time has passed; null when it isn't ours.</summary>
    public (CalendarEntry Content, bool IsExpired)? Read(string token) => _tokens.Read(token);
}
