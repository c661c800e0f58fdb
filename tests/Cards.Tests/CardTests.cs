using DeclineBot.Coach;

namespace DeclineBot.Cards.Tests;

public sealed class CardTests
{
    [Fact]
    public void Welcome_Build_OffersTheThreeWaysIn() =>
        Assert.Equal([Verbs.Prepare, Verbs.Practise, Verbs.Review], SampleCards.All["welcome"].Actions.Cast<SubmitAction>().Select(action => action.Verb));

    [Fact]
    public void Welcome_What_IsTwoSentences() =>
        Assert.Equal(2, SampleCards.All["welcome"].Body.OfType<Paragraph>().Single().Text.Count(sign => sign == '.'));

    [Theory]
    [InlineData(-1, "About 47 of the 48 hours")]
    [InlineData(0, "About 48 of the 48 hours")]
    [InlineData(3, "About 48 of the 48 hours")]
    [InlineData(-47, "Less than two hours")]
    [InlineData(-48, "are over")]
    [InlineData(-200, "are over")]
    public void Status_Decided_SaysHowMuchIsLeft(int hours, string expected)
    {
        var decline = SampleCards.Full with { DecidedAt = SampleCards.Now.AddHours(hours) };
        var card = StatusCard.Build(decline, SampleCards.Now, SampleCards.Berlin, SampleCopy.English);

        Assert.Contains(expected, PlainTextRenderer.Render(card), StringComparison.Ordinal);
    }

    [Fact]
    public void Status_NotDecided_HasNoClock()
    {
        var decline = SampleCards.Full with { Standing = Standing.NotYet };
        var card = StatusCard.Build(decline, SampleCards.Now, SampleCards.Berlin, SampleCopy.English);

        Assert.DoesNotContain("48", PlainTextRenderer.Render(card), StringComparison.Ordinal);
    }

    [Fact]
    public void Status_OpenQuestions_AreNamed()
    {
        var card = StatusCard.Build(new Decline { Standing = Standing.Decided }, SampleCards.Now, SampleCards.Berlin, SampleCopy.English);

        Assert.Contains(SampleCopy.English["slot.Reason"], PlainTextRenderer.Render(card), StringComparison.Ordinal);
        Assert.Equal(Verbs.Prepare, Assert.IsType<SubmitAction>(card.Actions[0]).Verb);
    }

    [Fact]
    public void Texts_Mail_OpensInTheMailProgram()
    {
        var mail = SampleCards.All["texts"].Body.OfType<Section>().SelectMany(section => section.Actions).OfType<LinkAction>().Single();

        Assert.Equal(
            "mailto:?subject=Your%20offer%3A%20my%20answer&body=Hi%20Maya%2C%0D%0A%0D%0AI%27ve%20decided%20to%20decline%20the%20offer.%0D%0AThank%20you%20%26%20Priya.",
            mail.Url.OriginalString);
    }

    [Fact]
    public void Texts_Sections_OnlyTheFirstIsOpen() =>
        Assert.Equal([true, false, false, false, false], SampleCards.All["texts"].Body.OfType<Section>().Select(section => section.IsOpen));

    [Fact]
    public void Texts_Call_HasItsReadingTime() =>
        Assert.Equal("About 20 seconds aloud, with pauses", SampleCards.All["texts"].Body.OfType<Section>().First().Note);

    [Fact]
    public void Texts_Advice_HasNothingToCopy() =>
        Assert.Empty(SampleCards.All["texts"].Body.OfType<Section>().Last().Actions);

    [Fact]
    public void Form_Fields_AreAllThere() => Assert.Equal(
        FormFields.All.Order(),
        SampleCards.All["form-empty"].Body.Select(element => (element as TextInput)?.Id ?? (element as ChoiceInput)?.Id).OfType<string>().Order());

    [Fact]
    public void Form_KnownAnswers_ArePrefilled()
    {
        var card = SampleCards.All["form-wrong"];

        Assert.Equal("Agency", card.Body.OfType<ChoiceInput>().Single(input => input.Id == FormFields.OfferedBy).Value);
        Assert.Equal("no", card.Body.OfType<ChoiceInput>().Single(input => input.Id == FormFields.LetterCame).Value);
        Assert.Equal("2026-11-22 19:30", card.Body.OfType<TextInput>().Single(input => input.Id == FormFields.Decided).Value);
        Assert.Equal("Say when.", card.Body.OfType<TextInput>().Single(input => input.Id == FormFields.Decided).Error);
    }

    [Fact]
    public void Form_SentAgain_ShowsWhatWasTyped()
    {
        var sent = new Dictionary<string, string> { [FormFields.Decided] = "some day", [FormFields.Medium] = "Video" };
        var card = FormCard.Build(SampleCards.Full, new Dictionary<string, string>(), SampleCopy.English, sent);

        Assert.Equal("some day", card.Body.OfType<TextInput>().Single(input => input.Id == FormFields.Decided).Value);
        Assert.Equal("Video", card.Body.OfType<ChoiceInput>().Single(input => input.Id == FormFields.Medium).Value);
        Assert.Null(card.Body.OfType<TextInput>().Single(input => input.Id == FormFields.Company).Value);
    }

    [Fact]
    public void Review_Draft_JudgesTheFourMoves()
    {
        var moves = SampleCards.All["review-findings"].Body.OfType<Facts>().Single().Rows;

        Assert.Equal(["Not said clearly.", "There.", "For nothing in particular.", "Missing."], moves.Select(move => move.Value));
    }

    [Fact]
    public void Review_UncertainFinding_IsAskedNotAsserted() =>
        Assert.Single(SampleCards.All["review-findings"].Body.OfType<Bullet>(), bullet => bullet.Title.EndsWith('?'));

    [Fact]
    public void Copy_OfTheCards_HasNoDoubleSpace() =>
        Assert.All(SampleCopy.English.Keys.Where(key => key.StartsWith("card.", StringComparison.Ordinal)), key =>
            Assert.DoesNotContain("  ", SampleCopy.English[key], StringComparison.Ordinal));
}
