using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Talk;

/// <summary>
/// Which question's buttons are the ones to press: the last one asked in the turn. A button of an older question is out
/// of date.
/// </summary>
public sealed class AskedQuestion
{
    private AskedQuestion(int? id) => Id = id;

    /// <summary>The question, or null when the last one had no buttons that stay.</summary>
    public int? Id { get; }

    /// <summary>The last question of this turn, or null when none was asked.</summary>
    public static AskedQuestion? Of(ITurnContext turnContext) => turnContext.TurnState.Get<AskedQuestion>();

    /// <summary>Notes that a question is asked, and numbers it; all of one turn have the number of that turn.</summary>
    public static int Note(ITurnContext turnContext, bool hasLastingButtons)
    {
        var id = NumberOf(turnContext.Activity.Id);
        turnContext.TurnState[typeof(AskedQuestion).FullName!] = new AskedQuestion(hasLastingButtons ? id : null);
        return id;
    }

    // FNV-1a, cut to what a positive int holds: the same turn run again after a crash has the same number.
    private static int NumberOf(string? activityId)
    {
        var hash = 2166136261u;
        foreach (var sign in activityId ?? "")
        {
            hash = (hash ^ sign) * 16777619u;
        }

        return (int)(hash & int.MaxValue);
    }
}
