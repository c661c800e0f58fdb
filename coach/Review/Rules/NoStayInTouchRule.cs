using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags a draft that neither asks nor offers to stay in touch.</summary>
public sealed class NoStayInTouchRule() : MissingRule(RuleIds.NoStayInTouch, Severity.Advice, instead: RuleIds.NoStayInTouch)
{
    /// <inheritdoc/>
    protected override bool IsMissing(DraftParts parts) => parts.Touch.Count == 0;
}
