namespace Microsoft.Bot.Schema;

/// <summary>The bot was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>What happened; see <see cref="InstallationUpdateActionTypes"/>.</summary>
    string? Action { get; set; }
}
