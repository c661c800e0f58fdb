using System.CommandLine;
using System.CommandLine.Parsing;
using DeclineBot.Bot.Settings;

namespace DeclineBot.Bot.Cli;

/// <summary>`package`: writes the app package that is uploaded to Teams.</summary>
public static class TeamsPackageCommand
{
    private const int Done = 0;
    private const int Cannot = 1;

    // Teams takes no tunnels as an app's domain; they belong into the bot's registration.
    private static readonly string[] Tunnels =
        [".ngrok.io", ".ngrok.app", ".ngrok.dev", ".ngrok-free.app", ".ngrok-free.dev", ".devtunnels.ms", ".trycloudflare.com", ".loca.lt", ".localhost.run", ".lhr.life", ".serveo.net"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var appId = new Option<string>("--app-id") { Description = HostCopy.English["cli.package.app-id"], HelpName = "GUID", Required = true };
        var domain = new Option<string>("--domain") { Description = HostCopy.English["cli.package.domain"], HelpName = "HOST", Required = true };
        var file = new Option<FileInfo>("--out") { Description = HostCopy.English["cli.package.out"], HelpName = "FILE", DefaultValueFactory = _ => new FileInfo("declinebot-teams.zip") };
        appId.Validators.Add(result => Refuse(result, value => Guid.TryParse(value, out var id) && id != Guid.Empty ? null : "cli.package.bad-app-id"));
        domain.Validators.Add(result => Refuse(result, ProblemOf));
        var command = new Command("package", HostCopy.English["cli.package.about"]) { appId, domain, file };
        command.SetAction(parsed => Write(Guid.Parse(parsed.GetValue(appId)!), parsed.GetValue(domain)!.ToLowerInvariant(), parsed.GetValue(file)!));
        return command;
    }

    /// <summary>The copy key of what is wrong with a domain, or null.</summary>
    public static string? ProblemOf(string domain) =>
        Uri.CheckHostName(domain) != UriHostNameType.Dns || !domain.Contains('.', StringComparison.Ordinal) || domain.EndsWith('.') ? "cli.package.bad-domain"
        : Tunnels.Any(tunnel => domain.EndsWith(tunnel, StringComparison.OrdinalIgnoreCase)) ? "cli.package.tunnel"
        : null;

    private static void Refuse(OptionResult result, Func<string, string?> problemOf)
    {
        if (result.Tokens is [{ Value: var value }] && problemOf(value) is { } key)
        {
            result.AddError(HostCopy.English.Say(key, ("value", value)));
        }
    }

    private static int Write(Guid appId, string domain, FileInfo file)
    {
        try
        {
            using var output = file.Create();
            TeamsPackage.Write(output, appId, domain);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(HostCopy.English.Say("cli.package.not-written", ("file", file.FullName), ("cause", cause.Message)));
            return Cannot;
        }

        Console.WriteLine(HostCopy.English.Say("cli.package.written", ("file", file.FullName)));
        return Done;
    }
}
