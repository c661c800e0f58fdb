namespace DeclineBot.Transcripts.Tests;

/// <summary>A person who talks with the bot on a channel, by what that channel's clients send and show.</summary>
internal interface IPersonOnAChannel
{
    /// <summary>Where the person is.</summary>
    string Zone { set; }

    /// <summary>What another conversation of theirs begins with.</summary>
    Task BeginAsync(Transcript transcript);

    Task JoinAsync();

    Task SayAsync(string text);

    /// <summary>Clicks a button of one of the cards so far.</summary>
    Task ClickAsync(Click click, IReadOnlyList<Cards.Card> cards);

    /// <summary>Ends it for good, in the way that the channel has.</summary>
    Task LeaveAsync();

    /// <summary>What has been shown since the last time, when all is answered.</summary>
    Task<IReadOnlyList<Shown>> ReadAsync();

    /// <summary>Leaves nothing behind that the next conversation would meet.</summary>
    Task EndAsync();
}
