using Xunit.Sdk;

namespace DeclineBot.Bot.Tests.Storage;

/// <summary>A promise of every store: where the store that a class tests needs PostgreSQL and there is none, it is left out.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("DeclineBot.Bot.Tests.Storage.StoreFactDiscoverer", "DeclineBot.Bot.Tests")]
public sealed class StoreFactAttribute : FactAttribute;
