using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.Number;

namespace DeclineBot.Recognizers.Tests;

public sealed class CultureTests
{
    [Theory]
    [InlineData("en-us", "en-us")]
    [InlineData("EN-US", "en-us")]
    [InlineData("en-gb", "en-*")]
    [InlineData("es-ar", "es-es")]
    [InlineData("vo-id", "vo-id")]
    public void MapToNearestLanguage_AnyCode_GivesNearest(string code, string expected) =>
        Assert.Equal(expected, Culture.MapToNearestLanguage(code));

    [Fact]
    public void RecognizeBoolean_UnknownCulture_FallsBackToEnglish() =>
        Assert.Equal(true, Assert.Single(ChoiceRecognizer.RecognizeBoolean("yes", "vo-id")).Resolution["value"]);

    [Fact]
    public void RecognizeNumber_UnknownCultureWithoutFallback_Throws() =>
        Assert.Throws<ArgumentException>(() => NumberRecognizer.RecognizeNumber("7", "vo-id", NumberOptions.None, fallbackToDefaultCulture: false));
}
