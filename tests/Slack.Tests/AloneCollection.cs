namespace DeclineBot.Slack.Tests;

/// <summary>Tests that look at what the whole process holds: no others run meanwhile.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
