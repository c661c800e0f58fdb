using System.Diagnostics;

namespace DeclineBot.Durability;

/// <summary>Has a server write down all it can: every log at the most verbose level, every span and measurement; and all its files in one folder.</summary>
internal sealed class Watch(string folder)
{
    /// <summary>Everything is logged.</summary>
    public static readonly string[] Verbose =
    [
        "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:LogLevel:System=Trace",
        "--Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Trace", "--Logging:LogLevel:Microsoft.AspNetCore.Routing=Trace",
        "--Logging:Console:LogLevel:Default=Trace", "--Logging:Console:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Trace", "--Logging:Console:FormatterOptions:IncludeScopes=true",
    ];

    /// <summary>The file that holds spans and measurements.</summary>
    public string Witnessed => Path.Combine(folder, "witnessed.txt");

    /// <summary>Changes how a server is started.</summary>
    public void Begin(ProcessStartInfo start)
    {
        start.WorkingDirectory = Directory.CreateDirectory(Path.Combine(folder, "work")).FullName;
        start.Environment["PROOF_BOT"] = "DeclineBot";
        start.Environment["PROOF_WITNESS"] = Witnessed;
        // It would leave a socket among the files.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var name in (string[])["TMPDIR", "TEMP", "TMP", "HOME", "XDG_DATA_HOME", "LOCALAPPDATA"])
        {
            start.Environment[name] = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        }
    }
}
