using System.CommandLine;
using System.CommandLine.Help;
using DeclineBot.Bot.Settings;
using DeclineBot.Coach.Words;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Cli;

/// <summary>What stands behind `dotnet run --project bot --`. Exit codes: 0 done, 1 can't, 2 not understood.</summary>
public static class CommandLine
{
    private const int Cannot = 1;
    private const int NotUnderstood = 2;

    private static Copy Copy => HostCopy.English;

    /// <summary>Does what the arguments say.</summary>
    public static async Task<int> RunAsync(
        string[] arguments, Func<string[], CancellationToken, Task<int>> serve, Func<string[], CancellationToken, Task<int>> chat)
    {
        var parted = SettingArguments.Part(arguments);
        string[] settings = [.. parted.Settings];
        var root = new RootCommand(Copy["cli.about"]);
        root.SetAction((_, cancellationToken) => serve(settings, cancellationToken));
        var chatting = new Command("chat", Copy["cli.chat"]);
        chatting.SetAction((_, cancellationToken) => chat(settings, cancellationToken));
        root.Subcommands.Add(chatting);
        root.Subcommands.Add(ReviewCommand.Create());
        root.Subcommands.Add(SlackManifestCommand.Create());
        root.Subcommands.Add(TeamsPackageCommand.Create());
        ListSettings(root);

        var parsed = root.Parse(parted.Rest);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(parsed.UnmatchedTokens is [var word, ..]
                ? Copy.Say("cli.unknown", ("word", word))
                : Copy.Say("cli.wrong", ("cause", string.Join(' ', parsed.Errors[0].Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))).ConfigureAwait(false);
            return NotUnderstood;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (Exception refused) when (MessageOf(refused) is { } message)
        {
            await Console.Error.WriteLineAsync(message).ConfigureAwait(false);
            return Cannot;
        }
    }

    private static string? MessageOf(Exception refused) => refused switch
    {
        SettingException setting => setting.Message,
        OptionsValidationException invalid => string.Join(Environment.NewLine, invalid.Failures),
        InvalidOperationException { InnerException: FormatException or ArgumentException } unread when ExampleFor(unread.Message) is { } example =>
            Copy.Say("setting.not-read", ("cause", unread.Message), ("example", example)),
        _ => null,
    };

    // The framework names the setting between quotes.
    private static string? ExampleFor(string message) =>
        SettingArguments.Names.FirstOrDefault(name => message.Contains($"'{name}'", StringComparison.OrdinalIgnoreCase)) is { } name && Copy.Has($"setting.example.{name}")
            ? Copy[$"setting.example.{name}"]
            : null;

    private static void ListSettings(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithSettings((HelpAction)help.Action!);
    }
}
