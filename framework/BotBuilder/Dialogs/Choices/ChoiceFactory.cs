using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Writes choices into messages.</summary>
public class ChoiceFactory
{
    /// <summary>Shows the choices as suits the channel.</summary>
    public static IMessageActivity ForChannel(string? channelId, IList<Choice>? list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>Shows the choices as suits the channel and the kind of conversation: buttons where they fit, else text.</summary>
    public static IMessageActivity ForChannel(string? channelId, IList<Choice>? list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null, string? conversationType = default, IList<string>? toList = default)
    {
        list ??= [];
        channelId ??= string.Empty;

        // Empty titles are shown as the value, so it's the value that has to fit.
        var fits = list.All(choice => (choice.Action?.Title is { Length: > 0 } title ? title : choice.Value).Length <= Channel.MaxActionTitleLength(channelId));
        var suggested = Channel.SupportsSuggestedActions(channelId, list.Count, conversationType);
        var buttons = Channel.SupportsCardActions(channelId, list.Count);

        return (fits, suggested, buttons) switch
        {
            (true, true, _) => SuggestedAction(list, text, speak, toList),
            (true, false, true) => HeroCard(list, text, speak),
            (true, false, false) when list.Count <= 3 => Inline(list, text, speak, options),
            _ => List(list, text, speak, options),
        };
    }

    /// <summary>Writes the choices into the sentence: (1) red, (2) green, or (3) blue.</summary>
    public static Activity Inline(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        choices ??= [];
        var written = new StringBuilder(text).Append(' ');
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
            {
                var last = index == choices.Count - 1;
                written.Append(
                    !last ? options?.InlineSeparator ?? ", "
                    : index == 1 ? options?.InlineOr ?? " or "
                    : options?.InlineOrMore ?? ", or ");
            }

            if (options?.IncludeNumbers ?? true)
            {
                written.Append(CultureInfo.InvariantCulture, $"({index + 1}) ");
            }

            written.Append(choices[index].Title);
        }

        return MessageFactory.Text(written.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Writes the choices below each other.</summary>
    public static Activity List(IList<string>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>Writes the choices below each other.</summary>
    public static Activity List(IList<Choice>? choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        var numbered = options?.IncludeNumbers ?? true;
        var lines = (choices ?? []).Select((choice, index) => numbered ? $"{index + 1}. {choice.Title}" : $"- {choice.Title}");
        return MessageFactory.Text($"{text}\n\n   {string.Join("\n   ", lines)}", speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows the choices as suggested actions.</summary>
    public static IMessageActivity SuggestedAction(IList<string>? choices, string? text = null, string? speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    /// <summary>Shows the choices as suggested actions to these people.</summary>
    public static IMessageActivity SuggestedAction(IList<string>? choices, string? text = null, string? speak = null, IList<string>? toList = default) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    /// <summary>Shows the choices as suggested actions.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice>? choices, string? text = null, string? speak = null) =>
        SuggestedAction(choices, text, speak, null);

    /// <summary>Shows the choices as suggested actions to these people.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice>? choices, string? text = null, string? speak = null, IList<string>? toList = default) =>
        MessageFactory.SuggestedActions(Actions(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>Shows the choices as buttons on a card.</summary>
    public static IMessageActivity HeroCard(IList<Choice>? choices, string? text = null, string? speak = null) =>
        MessageFactory.Attachment(new HeroCard(text: text, buttons: Actions(choices)).ToAttachment(), null, speak, InputHints.ExpectingInput);

    /// <summary>A choice of each text.</summary>
    public static IList<Choice> ToChoices(IList<string>? choices) => [.. (choices ?? []).Select(choice => new Choice(choice))];

    private static List<CardAction> Actions(IList<Choice>? choices) =>
        [.. (choices ?? []).Select(choice => choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value })];
}
