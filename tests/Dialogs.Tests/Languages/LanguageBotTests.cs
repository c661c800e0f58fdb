using DeclineBot.Dialogs.Tests.Transcripts;

namespace DeclineBot.Dialogs.Tests.Languages;

/// <summary>A language that has a few lines only: sample.copy.de.json.</summary>
public sealed class LanguageBotTests
{
    private readonly Conversation _conversation = new(translations: typeof(LanguageBotTests).Assembly);

    [Theory]
    [InlineData("de")]
    [InlineData("de-CH")]
    [InlineData("DE_at")]
    public async Task OnTurn_InALanguageThatHasALine_SaysItAndTheOthersInEnglish(string locale)
    {
        _conversation.Locale = locale;

        Assert.Equal(["Wie steht es um dieses Angebot? {Ich sage ab | I haven't decided yet | I already accepted | I already said no}"], await _conversation.SayAsync("prepare"));
        Assert.Equal("Which company is it, and what's the role?", Assert.Single(await _conversation.SayAsync("Ich sage ab")).Split(" {")[0]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("en-GB")]
    [InlineData("fr-FR")]
    [InlineData("-")]
    public async Task OnTurn_InAnother_IsEnglish(string? locale)
    {
        _conversation.Locale = locale;

        Assert.StartsWith("Where do you stand with this offer?", Assert.Single(await _conversation.SayAsync("prepare")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnTurn_WhenTheLanguageChanges_TheConversationGoesOn()
    {
        await _conversation.SayAsync("prepare");
        _conversation.Locale = "de";

        Assert.StartsWith("Which company is it", Assert.Single(await _conversation.SayAsync("Ich sage ab")), StringComparison.Ordinal);
    }
}
