using System.Diagnostics;
using System.Globalization;

namespace DeclineBot.Durability;

/// <summary>A disk of a few megabytes that can be filled up. Only an administrator of Linux can have one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Size = 8 * 1024 * 1024;

    private readonly DirectoryInfo _folder;

    private SmallDisk(DirectoryInfo folder) => _folder = folder;

    public string Folder => _folder.FullName;

    private string Filler => Path.Combine(Folder, "filler");

    /// <summary>Makes one; null where that isn't allowed.</summary>
    public static SmallDisk? Mount()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("declinebot-disk-");
        if (Run("mount", "-t", "tmpfs", "-o", $"size={Size.ToString(CultureInfo.InvariantCulture)}", "tmpfs", folder.FullName) == 0)
        {
            return new SmallDisk(folder);
        }

        folder.Delete();
        return null;
    }

    /// <summary>Takes all the space that is left, to the last page.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            var page = new byte[4096];
            while (filler.Length <= Size)
            {
                filler.Write(page);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>Gives it back.</summary>
    public void Free() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        _folder.Delete();
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
