using AdaptiveCards;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Recognizers.Text;
using PublicApiGenerator;

namespace DeclineBot.BotBuilder.Tests;

/// <summary>Pins each framework project's public API in its PublicApi.txt. With DECLINEBOT_ACCEPT=1 the files are written anew.</summary>
public sealed class PublicApiTests
{
    // Our names begin with Microsoft, too.
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };

    [Theory]
    [InlineData("AdaptiveCards", typeof(AdaptiveCard))]
    [InlineData("BotBuilder", typeof(BotAdapter))]
    [InlineData("Recognizers", typeof(Culture))]
    [InlineData("Seam", typeof(StateJson))]
    [InlineData("Testing", typeof(TestAdapter))]
    public void Project_PublicApi_IsAsPinned(string project, Type any)
    {
        ArgumentNullException.ThrowIfNull(any);
        var file = Path.Combine(Repository.Root, "framework", project, "PublicApi.txt");
        var api = any.Assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("DECLINEBOT_ACCEPT") == "1")
        {
            File.WriteAllText(file, api);
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "", api);
    }
}
