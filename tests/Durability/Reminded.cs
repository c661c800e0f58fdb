namespace DeclineBot.Durability;

/// <summary>Somebody who plans with the bot and is reminded later, on some channel.</summary>
internal abstract class Reminded
{
    /// <summary>Says something.</summary>
    public abstract Task SayAsync(HostProcess host, string line);

    /// <summary>What the bot has said to them, in order.</summary>
    public abstract Task<IReadOnlyList<string>> HeardAsync(HostProcess host);

    /// <summary>Somebody on a channel of the connector's.</summary>
    public static Reminded Over(FakeConnector connector, string channel, string conversation) => new OverConnector(connector, channel, conversation);

    /// <summary>Somebody at the page.</summary>
    public static Reminded AtThePage(string secret) => new Page(secret);

    private sealed class OverConnector(FakeConnector connector, string channel, string conversation) : Reminded
    {
        public override Task SayAsync(HostProcess host, string line) => new ChannelMessage(connector.ServiceUrl, conversation, line) { Channel = channel }.SendAsync(host);

        public override Task<IReadOnlyList<string>> HeardAsync(HostProcess host) => Task.FromResult(connector.TextsIn(conversation));
    }

    private sealed class Page(string secret) : Reminded
    {
        private DirectLinePerson? _person;

        public override async Task SayAsync(HostProcess host, string line)
        {
            _person ??= await DirectLinePerson.ComeAsync(host, secret, _ => { });
            await _person.SayAsync(line, "Anna");
        }

        public override Task<IReadOnlyList<string>> HeardAsync(HostProcess host) => _person!.HeardAsync(host);
    }
}
