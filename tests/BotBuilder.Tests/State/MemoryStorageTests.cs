using Microsoft.Bot.Builder;

namespace DeclineBot.BotBuilder.Tests.State;

public class MemoryStorageTests
{
    private readonly MemoryStorage _sut = new();

    public sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string ETag { get; set; } = null!;
    }

    public sealed class Plain
    {
        public string? Text { get; set; }
    }

    private Task WriteAsync(object item) => _sut.WriteAsync(new Dictionary<string, object> { ["key"] = item }, default);

    private async Task<T> ReadAsync<T>()
        where T : class => (await _sut.ReadAsync<T>(["key"]))["key"];

    [Fact]
    public async Task WriteAsync_NewItem_GetsATag()
    {
        await WriteAsync(new Item { Text = "a", ETag = "anything" });

        Assert.NotEmpty((await ReadAsync<Item>()).ETag);
    }

    [Fact]
    public async Task WriteAsync_TagAsRead_IsTakenAndChanges()
    {
        await WriteAsync(new Item { Text = "a" });
        var read = await ReadAsync<Item>();
        read.Text = "b";

        await WriteAsync(read);

        var again = await ReadAsync<Item>();
        Assert.Equal("b", again.Text);
        Assert.NotEqual(read.ETag, again.ETag);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("stale")]
    public async Task WriteAsync_OtherTagThanStored_Conflicts(string? eTag)
    {
        await WriteAsync(new Item { Text = "a" });

        var e = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Item { Text = "b", ETag = eTag! }));

        Assert.StartsWith("Etag conflict.", e.Message, StringComparison.Ordinal);
        Assert.Equal("a", (await ReadAsync<Item>()).Text);
    }

    [Fact]
    public async Task WriteAsync_Star_WritesOverAnything()
    {
        await WriteAsync(new Item { Text = "a" });
        await WriteAsync(new Item { Text = "b", ETag = "*" });

        Assert.Equal("b", (await ReadAsync<Item>()).Text);
    }

    [Fact]
    public async Task WriteAsync_PlainObjects_NeverConflict()
    {
        await WriteAsync(new Plain { Text = "a" });
        await WriteAsync(new Plain { Text = "b" });

        Assert.Equal("b", (await ReadAsync<Plain>()).Text);
    }

    [Fact]
    public async Task ReadAsync_Objects_AreCopies()
    {
        var written = new Plain { Text = "a" };
        await WriteAsync(written);
        written.Text = "changed";
        (await ReadAsync<Plain>()).Text = "changed too";

        Assert.Equal("a", (await ReadAsync<Plain>()).Text);
    }

    [Fact]
    public async Task DeleteAsync_Keys_AreGone()
    {
        await WriteAsync(new Plain { Text = "a" });

        await _sut.DeleteAsync(["key", "never there"], default);

        Assert.Empty(await _sut.ReadAsync(["key"], default));
    }
}
