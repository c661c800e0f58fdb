using System.Text;
using System.Text.Json;
using DeclineBot.Bot.Channels;

namespace DeclineBot.Bot.Tests.Channels;

public sealed class JsonBodyTests
{
    [Theory]
    [InlineData("""{"a":"plain"}""", "plain")]
    [InlineData("""{"a":"\ud83d\udc4b"}""", "👋")]
    [InlineData("""{"a":"\uD83D\uDC4B!"}""", "👋!")]
    [InlineData("""{"a":"cut \ud83d"}""", "cut \uFFFD")]
    [InlineData("""{"a":"\udc4b cut"}""", "\uFFFD cut")]
    [InlineData("""{"a":"\ud83d\ud83d\udc4b"}""", "\uFFFD👋")]
    [InlineData("""{"a":"\ud83d\n"}""", "\uFFFD\n")]
    [InlineData("""{"a":"\\ud83d"}""", "\\ud83d")]
    [InlineData("""{"a":"\\\ud83d"}""", "\\\uFFFD")]
    [InlineData("""{"a":"\ud7ff\ue000"}""", "\uD7FF\uE000")]
    public void Repair_HalvesOfCharacters_BecomeTheUnknownOne(string json, string expected) =>
        Assert.Equal(expected, JsonDocument.Parse(JsonBody.Repair(Encoding.UTF8.GetBytes(json))).RootElement.GetProperty("a").GetString());

    [Fact]
    public void Repair_BytesThatAreNoText_BecomeTheUnknownOne() =>
        Assert.Equal("a\uFFFDb", JsonDocument.Parse(JsonBody.Repair([(byte)'"', (byte)'a', 0xC3, (byte)'b', (byte)'"'])).RootElement.GetString());

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("\"\\")]
    [InlineData("\"\\u")]
    [InlineData("\"\\ud8")]
    [InlineData("\"\\ud83d")]
    [InlineData("\"\\ud83d\\")]
    [InlineData("nul")]
    public void Repair_NoJson_IsNone(string text) => Assert.Null(JsonBody.Repair(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(100_000, false)]
    public void Repair_NestedDeeply_IsNone(int depth, bool expected) =>
        Assert.Equal(expected, JsonBody.Repair(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth))) is not null);
}
