using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs.Talk;

/// <summary>Reads what a waterfall step has as text: the dialogs keep nothing but strings in their steps.</summary>
public static class StepText
{
    /// <summary>What the person answered to the prompt before this step; empty when nothing was prompted.</summary>
    public static string Answer(this WaterfallStepContext stepContext) => stepContext.Result as string ?? "";

    /// <summary>What an earlier step kept under a name; empty when nothing was.</summary>
    public static string Kept(this WaterfallStepContext stepContext, string name) =>
        stepContext.Values.TryGetValue(name, out var value) && value is string text ? text : "";
}
