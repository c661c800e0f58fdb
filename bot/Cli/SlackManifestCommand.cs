using System.CommandLine;
using DeclineBot.Bot.Settings;

namespace DeclineBot.Bot.Cli;

/// <summary>`slack-manifest`: prints the manifest that makes the Slack app.</summary>
public static class SlackManifestCommand
{
    private const int Done = 0;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var words = HostCopy.English;
        var url = new Option<string?>("--url") { Description = words["cli.slack-manifest.url"], HelpName = "ADDRESS" };
        url.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var address }] && Address(address) is null)
            {
                result.AddError(words.Say("cli.slack-manifest.not-https", ("value", address)));
            }
        });
        var socket = new Option<bool>("--socket") { Description = words["cli.slack-manifest.socket"] };
        var command = new Command("slack-manifest", words["cli.slack-manifest.about"]) { url, socket };
        command.SetAction(parsed =>
        {
            var address = parsed.GetValue(url) is { } given ? Address(given) : null;
            Console.Out.Write(SlackManifest.Fill(address, socket: address is null || parsed.GetValue(socket)));
            return Done;
        });
        return command;
    }

    // Slack calls https only. A path is fine: the bot may stand behind a proxy.
    private static string? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "https", Query: "", Fragment: "", UserInfo: "" }
            ? address.AbsoluteUri.TrimEnd('/')
            : null;
}
