using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using DeclineBot.Bot.Settings;

namespace DeclineBot.Bot.Cli;

/// <summary>The usual help, and below it the settings.</summary>
public sealed class HelpWithSettings(HelpAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(HostCopy.English["cli.settings"]);
        foreach (var name in SettingArguments.Names)
        {
            output.WriteLine($"  {HostCopy.English[$"cli.setting.{name}"]}");
        }

        return result;
    }
}
