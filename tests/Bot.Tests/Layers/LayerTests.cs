using System.Xml.Linq;

namespace DeclineBot.Bot.Tests.Layers;

/// <summary>Holds the directions of the layers: coach ← cards ← dialogs ← bot, with framework/ under them.</summary>
public sealed class LayerTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["coach"] = ["Recognizers"],
        ["cards"] = ["Coach", "AdaptiveCards"],
        ["dialogs"] = ["Coach", "Cards", "Seam", "BotBuilder", "AdaptiveCards"],
        ["bot"] = ["Coach", "Cards", "Dialogs", "Seam", "BotBuilder"],
        ["framework/Recognizers"] = [],
        ["framework/AdaptiveCards"] = [],
        ["framework/BotBuilder"] = ["Recognizers"],
        ["framework/Testing"] = ["BotBuilder"],
        ["framework/Seam"] = ["BotBuilder"],
    };

    public static TheoryData<string> Layers => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Layers))]
    public void Project_ReferencesOnly_TheLayersBelowIt(string folder)
    {
        var project = XDocument.Load(Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj").Single());
        var references = project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .Concat(project.Descendants("BotSdkReference").SelectMany(reference => reference.Attribute("Include")!.Value.Split(';')));
        Assert.Empty(references.Except(Allowed[folder]));
    }

    [Fact]
    public void Projects_OutsideTests_AreAllInALayer()
    {
        var projects = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(folder => !folder.StartsWith("tests/", StringComparison.Ordinal) && folder != "benchmarks");
        Assert.Empty(projects.Except(Allowed.Keys));
    }

    [Fact]
    public void Framework_NamesNothingOfTheProduct() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "framework"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .SelectMany(File.ReadLines),
            line => line.Contains("DeclineBot.Coach", StringComparison.Ordinal)
                || line.Contains("DeclineBot.Cards", StringComparison.Ordinal)
                || line.Contains("DeclineBot.Dialogs", StringComparison.Ordinal));
}
