namespace DeclineBot.Bot.Storage;

/// <summary>Files and folders that on Unix only their owner may open; elsewhere the user's profile guards them.</summary>
public static class OwnerOnly
{
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder and those above it, unless they are there.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnFolder);
        }
    }

    /// <summary>Makes an empty file and the folders above it, unless they are there.</summary>
    public static void CreateFile(string path)
    {
        using var file = Open(path, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>Opens a file that nobody else can open until it is closed; makes it and the folders above it, unless they are there.</summary>
    /// <exception cref="IOException">Somebody else holds it.</exception>
    public static FileStream HoldFile(string path) => Open(path, FileShare.None);

    private static FileStream Open(string path, FileShare share)
    {
        CreateFolder(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        return new FileStream(path, options);
    }
}
