using DeclineBot.Bot.Channels.BotFramework;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

public sealed class BotFrameworkOptionsTests
{
    private const string Id = "--MicrosoftAppId=11111111-2222-3333-4444-555555555555";
    private const string Tenant = "--MicrosoftAppTenantId=aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private const string Secret = "--MicrosoftAppPassword=x";

    [Theory]
    [InlineData("MicrosoftAppId", Secret)]
    [InlineData("MicrosoftAppId", Tenant)]
    [InlineData("MicrosoftAppId", "--MicrosoftAppId=my bot", Tenant, Secret)]
    [InlineData("MicrosoftAppType", Id, Tenant, Secret, "--MicrosoftAppType=Single")]
    [InlineData("MicrosoftAppTenantId", Id, Secret)]
    [InlineData("MicrosoftAppTenantId", Id, Secret, "--MicrosoftAppTenantId=a/../b")]
    [InlineData("MicrosoftAppPassword", Id, Tenant)]
    [InlineData("MicrosoftAppPassword", Id, Tenant, Secret, "--MicrosoftAppCertificateThumbprint=00")]
    [InlineData("MicrosoftAppType", Id, Secret, "--MicrosoftAppType=UserAssignedMSI")]
    [InlineData("MicrosoftAppCertificatePath", Id, Tenant, "--MicrosoftAppCertificatePath=/nowhere/app.pfx")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", Id, Tenant, Secret, "--ToBotFromChannelOpenIdMetadataUrl=http://login.example/")]
    [InlineData("ToChannelFromBotLoginUrl", Id, Tenant, Secret, "--ToChannelFromBotLoginUrl=http://127.0.0.1/")]
    public void Value_WrongSettings_NamesTheOneThatIsWrongWithAnExample(string named, params string[] settings)
    {
        using var parts = new BotFrameworkParts(settings);

        var problem = Assert.Single(Assert.Throws<OptionsValidationException>(() => parts.Get<IOptions<BotFrameworkOptions>>().Value).Failures);

        Assert.StartsWith($"{named} is ", problem, StringComparison.Ordinal);
        Assert.Contains($"Example: ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("=x", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData(Id, Tenant, Secret)]
    [InlineData(Id, "--MicrosoftAppTenantId=contoso.onmicrosoft.com", "--MicrosoftAppCertificateThumbprint=00", "--MicrosoftAppType=SingleTenant")]
    [InlineData(Id, "--MicrosoftAppType=UserAssignedMSI")]
    [InlineData(Id, Tenant, "--MicrosoftAppType=UserAssignedMSI")]
    [InlineData(Id, Secret, "--MicrosoftAppType=MultiTenant")]
    public void Value_RightSettings_AreTaken(params string[] settings)
    {
        using var parts = new BotFrameworkParts(settings);

        Assert.NotNull(parts.Get<IOptions<BotFrameworkOptions>>().Value);
    }
}
