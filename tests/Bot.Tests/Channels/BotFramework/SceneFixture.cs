namespace DeclineBot.Bot.Tests.Channels.BotFramework;

/// <summary>One scene for a class of tests that leave it as it was.</summary>
public sealed class SceneFixture : IAsyncLifetime
{
    internal Scene Scene { get; private set; } = null!;

    public async Task InitializeAsync() => Scene = await Scene.StartAsync();

    public async Task DisposeAsync() => await Scene.DisposeAsync();
}
