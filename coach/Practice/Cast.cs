using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Practice;

/// <summary>The names in a rehearsal: the person's own offer's where they are known, else those of an example.</summary>
public sealed class Cast
{
    private readonly Copy _copy;
    private readonly Decline? _own;
    private readonly RehearsalSetup _setup;
    private readonly SentenceWords _words;

    /// <summary>The cast of a rehearsal.</summary>
    public Cast(RehearsalSetup setup, Decline decline, Copy copy)
    {
        (_setup, _copy) = (setup, copy);
        _own = setup.OwnOffer ? decline : null;
        _words = SentenceWords.Load(copy.Culture);
    }

    /// <summary>The company, or null when the person's own offer has none yet.</summary>
    public string? Company => _own is null ? _copy["cast.company"] : OfferName.Company(_own.Company);

    /// <summary>What a player is called.</summary>
    public string NameOf(OfferedBy player) => Own(player) ?? _copy[$"cast.{player}.name"];

    /// <summary>A line with its names.</summary>
    public string Fill(Line line)
    {
        var filled = line.Text
            .Replace("{name}", NameOf(line.Speaker ?? _setup.Player), StringComparison.Ordinal)
            .Replace("{manager}", Manager, StringComparison.Ordinal)
            .Replace("{company}", Company ?? _copy["cast.noCompany"], StringComparison.Ordinal);
        return char.ToUpperInvariant(filled[0]) + filled[1..];
    }

    private string Manager => _setup.Player == OfferedBy.HiringManager ? _copy["cast.director"]
        : Own(OfferedBy.HiringManager) ?? (_own is null ? _copy[$"cast.{OfferedBy.HiringManager}.name"] : _copy["cast.manager"]);

    private string? Own(OfferedBy player) => _own is null ? null
        : player == _own.OfferedBy && PersonName.ToCallBy(_own.ContactName, _words) is { } contact ? contact
        : player == OfferedBy.HiringManager ? PersonName.ToCallBy(_own.HiringManagerName, _words)
        : null;
}
