namespace Microsoft.Bot.Builder;

/// <summary>Receives which dialogs were shown.</summary>
public interface IBotPageViewTelemetryClient
{
    /// <summary>Notes that a dialog was shown.</summary>
    void TrackPageView(string dialogName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);
}
