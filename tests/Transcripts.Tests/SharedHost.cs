namespace DeclineBot.Transcripts.Tests;

/// <summary>One host for all transcripts of a channel.</summary>
public abstract class SharedHost : IAsyncLifetime
{
    private readonly Func<Task<ChannelFixture>> _start;
    private ChannelFixture? _fixture;

    private protected SharedHost(Func<Task<ChannelFixture>> start) => _start = start;

    internal ChannelFixture Fixture => _fixture!;

    public async Task InitializeAsync() => _fixture = await _start();

    public async Task DisposeAsync() => await Fixture.DisposeAsync();
}
