using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;

namespace DeclineBot.Bot.Tests.Storage;

/// <summary>What every storage does: the rules of the Bot Framework's own MemoryStorage.</summary>
public abstract class StorageContract
{
    protected abstract IStorage Sut { get; }

    [Fact]
    public async Task ReadAsync_UnknownKey_ReturnsNothing() => Assert.Empty(await Sut.ReadAsync(["missing"], CancellationToken.None));

    [Fact]
    public async Task ReadAsync_NoKeys_IsRefused() => await Assert.ThrowsAsync<ArgumentNullException>(() => Sut.ReadAsync(null!, CancellationToken.None));

    [Fact]
    public async Task WriteAsync_NoChanges_IsRefused() => await Assert.ThrowsAsync<ArgumentNullException>(() => Sut.WriteAsync(null!, CancellationToken.None));

    [Fact]
    public async Task DeleteAsync_NoKeys_IsRefused() => await Assert.ThrowsAsync<ArgumentNullException>(() => Sut.DeleteAsync(null!, CancellationToken.None));

    [Fact]
    public async Task DeleteAsync_UnknownKey_DoesNothing() => await Sut.DeleteAsync(["missing"], CancellationToken.None);

    [Fact]
    public async Task WriteAsync_ThenRead_ReturnsACopy()
    {
        var value = new Dictionary<string, object> { ["name"] = "Zoë 😀 ‏שלום" };
        await WriteAsync("a", value);
        value["name"] = "changed";

        var read = (await Sut.ReadAsync(["a"], CancellationToken.None))["a"];
        Assert.Equal("Zoë 😀 ‏שלום", SubmittedValue.Read(read)["name"]);
    }

    [Fact]
    public async Task WriteAsync_SeveralKeys_AreReadTogether()
    {
        await Sut.WriteAsync(new Dictionary<string, object> { ["a"] = Named("one"), ["b"] = Named("two") }, CancellationToken.None);

        Assert.Equal(["a", "b"], (await Sut.ReadAsync(["a", "b", "c"], CancellationToken.None)).Keys.Order());
    }

    [Fact]
    public async Task WriteAsync_Again_Overwrites()
    {
        await WriteAsync("a", Named("one"));
        await WriteAsync("a", Named("two"));

        Assert.Contains("two", await ReadAsync("a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteAsync_KnownKey_RemovesIt()
    {
        await WriteAsync("a", Named("one"));
        await Sut.DeleteAsync(["a"], CancellationToken.None);

        Assert.Empty(await Sut.ReadAsync(["a"], CancellationToken.None));
    }

    [Fact]
    public async Task WriteAsync_ItemThatIsNew_NeedsNoETag() => await WriteAsync("a", new Item { Name = "one" });

    [Fact]
    public async Task WriteAsync_ItemWithStaleETag_IsRefusedAndChangesNothing()
    {
        await WriteAsync("a", new Item { Name = "one" });

        await Assert.ThrowsAnyAsync<ArgumentException>(() => WriteAsync("a", new Item { Name = "two", ETag = "stale" }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => WriteAsync("a", new Item { Name = "two" }));
        Assert.Contains("one", await ReadAsync("a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_ItemWithTheETagRead_IsWrittenOnce()
    {
        await WriteAsync("a", new Item { Name = "one" });
        var etag = ETagIn(await ReadAsync("a"));

        await WriteAsync("a", new Item { Name = "two", ETag = etag });
        await Assert.ThrowsAnyAsync<ArgumentException>(() => WriteAsync("a", new Item { Name = "three", ETag = etag }));
        Assert.Contains("two", await ReadAsync("a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_ItemWithAnyETag_Overwrites()
    {
        await WriteAsync("a", new Item { Name = "one" });
        await WriteAsync("a", new Item { Name = "two", ETag = "*" });

        Assert.Contains("two", await ReadAsync("a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_ItemAfterRemoval_NeedsNoETag()
    {
        await WriteAsync("a", new Item { Name = "one" });
        await Sut.DeleteAsync(["a"], CancellationToken.None);

        await WriteAsync("a", new Item { Name = "two", ETag = "stale" });
        Assert.Contains("two", await ReadAsync("a"), StringComparison.Ordinal);
    }

    private static Dictionary<string, object> Named(string name) => new() { ["name"] = name };

    private static string ETagIn(string json) => System.Text.Json.JsonDocument.Parse(json).RootElement.EnumerateObject()
        .Single(property => property.Name.Equals("etag", StringComparison.OrdinalIgnoreCase)).Value.GetString()!;

    private Task WriteAsync(string key, object value) => Sut.WriteAsync(new Dictionary<string, object> { [key] = value }, CancellationToken.None);

    private async Task<string> ReadAsync(string key) => CardContent.ToJson((await Sut.ReadAsync([key], CancellationToken.None))[key]);

    public sealed class Item : IStoreItem
    {
        public string Name { get; set; } = "";

        public string ETag { get; set; } = null!;
    }
}
