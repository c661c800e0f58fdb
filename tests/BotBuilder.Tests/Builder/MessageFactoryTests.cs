using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Builder;

public class MessageFactoryTests
{
    [Fact]
    public void Text_Always_AcceptsInput()
    {
        var message = MessageFactory.Text("hi", "spoken");

        Assert.Equal((ActivityTypes.Message, "hi", "spoken", InputHints.AcceptingInput), (message.Type, message.Text, message.Speak, message.InputHint));
    }

    [Fact]
    public void SuggestedActions_Texts_BecomeButtonsThatSayThem()
    {
        var message = MessageFactory.SuggestedActions(["a", "b"], "choose", null, null, ["una"]);

        Assert.Equal(["una"], message.SuggestedActions!.To!);
        Assert.All(message.SuggestedActions.Actions!, action => Assert.Equal((ActionTypes.ImBack, action.Title), (action.Type, action.Value)));
        Assert.Equal("choose", message.Text);
    }

    [Fact]
    public void Carousel_Attachments_KeepTheirOrderSideBySide()
    {
        var message = MessageFactory.Carousel([new Attachment(name: "1"), new Attachment(name: "2")]);

        Assert.Equal(AttachmentLayoutTypes.Carousel, message.AttachmentLayout);
        Assert.Equal(["1", "2"], message.Attachments!.Select(attachment => attachment.Name));
    }

    [Fact]
    public void ContentUrl_NoAddress_IsRefused() => Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl(" ", "image/png"));
}
