using DeclineBot.Coach.Words;
using DeclineBot.Dialogs.Model;

namespace DeclineBot.Dialogs.Tests.Model;

public sealed class WordingCheckTests
{
    private const string Reason = "I want to work on embedded systems again, close to the hardware.";
    private const string Line = "Can I ask what it would take to change your mind?";

    private readonly WordingCheck _check = WordingCheck.Load(WordFiles.English);

    [Theory]
    [InlineData("What I want is to work close to the hardware again, on embedded systems.")]
    [InlineData("I'd like to be working on embedded systems again, closer to the hardware.")]
    public void AddsNothing_SameWordsInAnotherOrder_IsTrue(string wording) => Assert.True(_check.AddsNothing(wording, Reason));

    [Theory]
    [InlineData("I want to work on embedded systems again, close to my family.")]
    [InlineData("I want to work on embedded systems again at Siemens.")]
    [InlineData("I want to work on 3 embedded systems again.")]
    [InlineData("I want to work on embedded systems: https://example.com")]
    [InlineData("As an AI, I want to work on embedded systems.")]
    [InlineData("I'm sorry, but I can't help with that.")]
    [InlineData("**I want** to work on embedded systems")]
    [InlineData("{\"text\":\"I want to work on embedded systems\"}")]
    [InlineData("")]
    [InlineData("…")]
    public void AddsNothing_InventedOrGarbage_IsFalse(string wording) => Assert.False(_check.AddsNothing(wording, Reason));

    [Fact]
    public void AddsNothing_MuchLonger_IsFalse() =>
        Assert.False(_check.AddsNothing(string.Join(' ', Enumerable.Repeat("I want to work on embedded systems again.", 6)), Reason));

    [Theory]
    [InlineData("Fair enough, but may I ask: what would it take for you to change your mind?")]
    [InlineData("I hear you. Still, what would have to change, in your mind, for you to stay with us?")]
    public void SaysTheSame_OtherWords_IsTrue(string wording) => Assert.True(_check.SaysTheSame(wording, Line, "Thank you, but my decision is final."));

    [Theory]
    [InlineData("I understand. Good luck with everything!")]
    [InlineData("What if I got you 200,000 to change your mind?")]
    [InlineData("Would Priya be able to change your mind?")]
    [InlineData("Have you looked at the weather today?")]
    [InlineData("As an AI, I'd ask what it would take to change your mind?")]
    public void SaysTheSame_AnotherMeaning_IsFalse(string wording) => Assert.False(_check.SaysTheSame(wording, Line, "Thank you, but my decision is final."));
}
