using System.Globalization;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Script;

/// <summary>One decline in words: the names, the decision, the reason, the thanks, the ask to stay in touch.</summary>
internal sealed class Wording
{
    private readonly Copy _copy;
    private readonly SentenceWords _words;

    public Wording(Copy copy, SentenceWords words, Decline decline)
    {
        _copy = copy;
        _words = words;
        Decline = decline;
        Name = PersonName.ToCallBy(decline.ContactName, words);
        Referrer = PersonName.ToCallBy(decline.ReferrerName, words);
        Manager = decline.OfferedBy == OfferedBy.HiringManager ? Name : PersonName.ToCallBy(decline.HiringManagerName, words);
        Role = OfferName.Role(decline.Role, words);
        Company = OfferName.Company(decline.Company);
        Reason = decline.Reason is { Text: { } reason } && HasWords(reason) ? new ReasonSentence(copy, words).Write(reason, decline.Destination) : null;
        Thanks = decline.Thanks is { Text: { } thanks } && HasWords(thanks) ? new ThanksSentence(copy, words).Write(thanks, Name, decline.ContactName) : null;
    }

    public Decline Decline { get; }

    public string? Name { get; }

    public string? Referrer { get; }

    public string? Manager { get; }

    public string? Role { get; }

    public string? Company { get; }

    public string? Reason { get; }

    public string? Thanks { get; }

    /// <summary>The hiring manager and the founder are the company: they are "you".</summary>
    public bool IsCompany => Decline.OfferedBy is OfferedBy.HiringManager or OfferedBy.Founder;

    public bool IsAgency => Decline.OfferedBy == OfferedBy.Agency;

    public bool IsReferral => Decline.Origin == Origin.Referral;

    public bool IsCold => Decline.Origin == Origin.Approached;

    public string DestinationKey => Decline.Destination switch
    {
        Destination.AnotherOffer => "another-offer",
        Destination.Staying => "staying",
        _ => "neither",
    };

    public string MailGreeting => Named("script.mail.greeting", Name);

    /// <summary>The offer as a noun: "the staff engineer role at Acme".</summary>
    public string Offer => Scoped("script.offer");

    /// <summary>The hiring manager's share of the thanks, when the thanks doesn't name them and they aren't the listener.</summary>
    public string? ManagerToo =>
        Thanks is not null && !IsCompany && !IsAgency && Manager is { } manager && manager != Name && !Thanks.Contains(manager.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)
            ? _copy.Say("script.thanks.manager-too", ("manager", manager))
            : null;

    public string this[string key] => _copy[key];

    /// <summary>The same decline as somebody else hears it.</summary>
    public Wording For(Decline decline) => new(_copy, _words, decline);

    /// <summary>The decision as a sentence of its own.</summary>
    public string Decision(bool inMail) => Scoped($"script.decision.{DestinationKey}", withBoth: inMail || IsAgency);

    /// <summary>A line that exists with a name and without one.</summary>
    public string Named(string key, string? name, string slot = "name") =>
        name is null ? _copy[$"{key}.unnamed"] : _copy.Say($"{key}.named", (slot, name));

    /// <summary>A line about the company, by name or without one.</summary>
    public string WithCompany(string key) =>
        Company is null ? _copy[$"{key}.none"] : _copy.Say($"{key}.company", ("company", Company));

    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => _copy.Say(key, values);

    public IReadOnlyList<string> Lines(string key) => _copy.Wordings(key);

    /// <summary>The most telling wording of a line about the offer that keeps within a first sentence's length.</summary>
    public string Scoped(string key, bool withBoth = true)
    {
        var lines = Scopes(withBoth).Where(scope => _copy.Has($"{key}.{scope}"))
            .Select(scope => _copy.Say($"{key}.{scope}", ("role", Role ?? ""), ("company", Company ?? ""))).ToList();
        return lines.FirstOrDefault(line => WordCount.Of(line) <= Layout.FirstSentenceWords) ?? lines[^1];
    }

    /// <summary>The ask to stay in touch, in the words of a call, a short call or an e-mail; null when it was left out.</summary>
    public string? Stay(string manner) => Decline.StayInTouch switch
    {
        StayInTouch.LinkedIn => _copy[$"script.stay.{manner}.linked-in"],
        StayInTouch.Email => _copy[$"script.stay.{manner}.email"],
        _ => null,
    };

    public string? Referral(string manner) => IsReferral ? Named($"script.referral.{manner}", Referrer, "referrer") : null;

    /// <summary>The wish for their search; the whole goodbye to those with whom the person won't stay in touch.</summary>
    public string Search => _copy[IsFarewell ? "script.search.farewell" : "script.search.luck"];

    public bool IsFarewell => Decline.StayInTouch == StayInTouch.No;

    /// <summary>A day in the person's time zone: "Friday 27 November".</summary>
    public string Day(DateTimeOffset at) => Local(at).ToString(_copy["script.format.day"], _copy.Culture);

    /// <summary>A day and a time in the person's time zone: "Friday 27 November at 3 pm".</summary>
    public string Moment(DateTimeOffset at)
    {
        var local = Local(at);
        var time = local.ToString(_copy[local.Minute == 0 ? "script.format.hour" : "script.format.minute"], CultureInfo.InvariantCulture).ToLowerInvariant();
        return _copy.Say("script.format.moment", ("day", Day(at)), ("time", time));
    }

    private DateTimeOffset Local(DateTimeOffset at) =>
        Decline.TimeZone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? TimeZoneInfo.ConvertTime(at, zone) : at;

    private IEnumerable<string> Scopes(bool withBoth)
    {
        if (Role is not null)
        {
            if (Company is not null && withBoth && !IsCompany)
            {
                yield return "role-company";
            }

            yield return "role";
        }

        if (Company is not null)
        {
            if (IsCompany)
            {
                yield return "you-company";
            }

            yield return "company";
        }

        if (IsCompany)
        {
            yield return "you";
        }

        yield return "none";
    }

    private static bool HasWords(string text) => text.Any(char.IsLetterOrDigit);
}
