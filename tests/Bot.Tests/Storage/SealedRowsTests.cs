using DeclineBot.Bot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace DeclineBot.Bot.Tests.Storage;

public sealed class SealedRowsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Seal_SameTextTwice_LooksDifferentAndOpensAlike()
    {
        using var store = Open();
        var sut = store.Get<SealedRows>();
        var (one, two) = (sut.Seal("p", "Zoë 😀"), sut.Seal("p", "Zoë 😀"));

        Assert.NotEqual(one.Bytes, two.Bytes);
        Assert.Equal("Zoë 😀", sut.Open("p", one));
        Assert.Equal("", sut.Open("p", sut.Seal("p", "")));
    }

    [Fact]
    public void Open_AfterARestart_Opens()
    {
        SealedValue value;
        using (var store = Open())
        {
            value = store.Get<SealedRows>().Seal("p", "text");
        }

        using var later = Open();
        Assert.Equal("text", later.Get<SealedRows>().Open("p", value));
    }

    [Fact]
    public void Open_AnotherPlaceOrDamaged_IsRefused()
    {
        using var store = Open();
        var sut = store.Get<SealedRows>();
        var value = sut.Seal("p", "text");

        Assert.Throws<UnreadableRowException>(() => sut.Open("q", value));
        for (var i = 0; i < value.Bytes.Length; i++)
        {
            var damaged = (byte[])value.Bytes.Clone();
            damaged[i] ^= 1;
            Assert.Throws<UnreadableRowException>(() => sut.Open("p", value with { Bytes = damaged }));
        }

        Assert.Throws<UnreadableRowException>(() => sut.Open("p", value with { Bytes = [] }));
        Assert.Throws<UnreadableRowException>(() => sut.Open("p", value with { Format = SealedRows.Format + 1 }));
    }

    [Fact]
    public void Seal_AfterAMonth_UsesANewKeyAndStillOpensWithTheOld()
    {
        using var store = Open();
        var sut = store.Get<SealedRows>();
        var old = sut.Seal("p", "text");
        _time.Advance(TimeSpan.FromDays(31));
        var young = sut.Seal("p", "text");

        Assert.Equal((1, 2), (DataKey.NumberIn(old.Bytes), DataKey.NumberIn(young.Bytes)));
        Assert.Equal("text", sut.Open("p", old));
        Assert.Equal("text", sut.Open("p", young));
    }

    [Fact]
    public void Open_KeysFolderLost_IsRefusedAndNewValuesAreSealedAnew()
    {
        SealedValue value;
        using (var store = Open())
        {
            value = store.Get<SealedRows>().Seal("p", "text");
        }

        Directory.Delete(_folder.File("keys"), recursive: true);
        using var later = Open();
        var sut = later.Get<SealedRows>();

        Assert.Throws<UnreadableRowException>(() => sut.Open("p", value));
        Assert.Equal("new", sut.Open("p", sut.Seal("p", "new")));
    }

    [Fact]
    public async Task Seal_ManyThreads_NeverMixes()
    {
        using var store = Open();
        var sut = store.Get<SealedRows>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var n = 0; n < 500; n++)
            {
                var text = new string((char)('a' + thread), n);
                Assert.Equal(text, sut.Open($"p{thread}", sut.Seal($"p{thread}", text)));
            }
        })));
    }

    private TestStore Open() => new(_folder, time: _time);
}
