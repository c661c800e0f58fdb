namespace DeclineBot.Coach.Practice;

/// <summary>What to practise next.</summary>
/// <param name="Scenario">The scenario, or null for a whole call.</param>
/// <param name="Beat">The beat to begin with, or null for the scenario's start.</param>
/// <param name="Difficulty">How hard, or null for as before.</param>
public sealed record Drill(string? Scenario, string? Beat = null, Difficulty? Difficulty = null);
