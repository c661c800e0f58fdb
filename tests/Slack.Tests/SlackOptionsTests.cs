using DeclineBot.Bot.Channels.Slack;
using DeclineBot.Bot.Settings;
using Microsoft.Extensions.Options;

namespace DeclineBot.Slack.Tests;

public sealed class SlackOptionsTests
{
    [Theory]
    [InlineData("Slack:SigningSecret", "xoxb-1", "xoxb-1", "", "", "")]
    [InlineData("Slack:BotToken", "secret", "xoxp-1", "", "", "")]
    [InlineData("Slack:BotToken", "secret", "xoxb-", "", "", "")]
    [InlineData("Slack:AppToken", "", "xoxb-1", "xoxb-2", "", "")]
    [InlineData("Slack:ClientSecret", "secret", "", "", "1.2", "")]
    [InlineData("PublicAddress", "secret", "", "", "1.2", "s")]
    [InlineData("set one of them", "secret", "xoxb-1", "", "1.2", "s")]
    [InlineData("Slack:BotToken", "secret", "", "", "", "")]
    [InlineData("Slack:AppToken", "", "xoxb-1", "", "", "")]
    public void Validate_WrongSetting_NamesItAndGivesAnExample(string named, string secret, string bot, string app, string clientId, string clientSecret)
    {
        var result = Validate(new SlackOptions { SigningSecret = secret, BotToken = bot, AppToken = app, ClientId = clientId, ClientSecret = clientSecret });

        Assert.True(result.Failed);
        Assert.Contains(result.Failures!, failure => failure.Contains(named, StringComparison.Ordinal) && failure.Contains("Example:", StringComparison.Ordinal));
        Assert.All(result.Failures!, failure => Assert.DoesNotContain("xoxb-1 ", failure, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("secret", "xoxb-1", "")]
    [InlineData("", "xoxb-1", "xapp-1")]
    [InlineData("secret", "xoxe.xoxb-1", "xapp-1")]
    public void Validate_RightSettings_Passes(string secret, string bot, string app) =>
        Assert.True(Validate(new SlackOptions { SigningSecret = secret, BotToken = bot, AppToken = app }).Succeeded);

    [Theory]
    [InlineData("http://slack.example/api/")]
    [InlineData("slack")]
    public void Validate_ApiElsewhere_IsRefused(string url) => Assert.True(Validate(new SlackOptions { ApiUrl = url }).Failed);

    private static ValidateOptionsResult Validate(SlackOptions options) => new SlackOptionsValidator(Options.Create(new ServerOptions())).Validate(null, options);
}
