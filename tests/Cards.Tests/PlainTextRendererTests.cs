namespace DeclineBot.Cards.Tests;

public sealed class PlainTextRendererTests
{
    [Fact]
    public void Render_EveryElement_StandsInOrder()
    {
        var card = new Card(
            "Title",
            [
                new Paragraph("One."),
                new Note("Two."),
                new Quote("Three"),
                new Bullet("Four", "five"),
                new Facts([new("Six", "seven"), new("Eight", "nine")]),
                new Section("s", "Ten", "Eleven", [], IsOpen: false) { Note = "twelve" },
                new TextInput("i", "Label", "e.g.", "value", 10, IsMultiline: false, "wrong"),
                new ChoiceInput("c", "Choose", [new("Yes", "y"), new("No", "n")], "n"),
            ],
            [new SubmitAction("Go", Verbs.Help)]);

        Assert.Equal(
            "Title\n\nOne.\n\nTwo.\n\n“Three”\n\n- Four: five\n\nSix: seven\nEight: nine\n\nTen (twelve)\nEleven\n\nLabel: value\nwrong\n\nChoose: No",
            PlainTextRenderer.Render(card));
    }

    [Fact]
    public void Render_EveryCard_SaysSomething() =>
        Assert.All(SampleCards.All.Values, card => Assert.StartsWith(card.Title, PlainTextRenderer.Render(card), StringComparison.Ordinal));
}
