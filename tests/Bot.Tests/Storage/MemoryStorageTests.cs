using Microsoft.Bot.Builder;

namespace DeclineBot.Bot.Tests.Storage;

public sealed class MemoryStorageTests : StorageContract
{
    protected override IStorage Sut { get; } = new MemoryStorage();
}
