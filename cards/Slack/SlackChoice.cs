namespace DeclineBot.Cards.Slack;

/// <summary>A button below a question that answers it.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Says">What clicking it says.</param>
public sealed record SlackChoice(string Title, string Says);
