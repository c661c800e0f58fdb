namespace Microsoft.Bot.Builder;

/// <summary>What every telemetry client can do besides.</summary>
public static class IBotTelemetryClientExtensions
{
    /// <summary>Notes that a dialog was shown: as a page view where the client knows them, else as a trace.</summary>
    public static void TrackDialogView(this IBotTelemetryClient telemetryClient, string dialogName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
        if (telemetryClient is IBotPageViewTelemetryClient pages)
        {
            pages.TrackPageView(dialogName, properties, metrics);
            return;
        }

        telemetryClient.TrackTrace($"Dialog View: {dialogName}", Severity.Information, properties);
    }
}
