using Spectre.Console;

namespace DeclineBot.Bot.Channels.Terminal;

/// <summary>Wires the terminal.</summary>
public static class TerminalExtensions
{
    // Wider lines are hard to read.
    private const int MaxWidth = 100;

    /// <summary>Adds the channel on this process's own console.</summary>
    public static IServiceCollection AddTerminal(this IServiceCollection services) => services
        .AddSingleton(_ => Open())
        .AddSingleton(_ => new TerminalInput(Console.In, !Console.IsInputRedirected))
        .AddSingleton<TerminalChannel>();

    private static IAnsiConsole Open()
    {
        var console = AnsiConsole.Console;
        console.Profile.Width = Math.Min(console.Profile.Width, MaxWidth);
        return console;
    }
}
