using System.Text;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Road;

/// <summary>
/// What a log may say of an exception: its kinds and where they arose. Messages of exceptions often quote what was
/// being read, and that is what a person wrote.
/// </summary>
public static class FailureReport
{
    /// <summary>The report on an exception and what caused it.</summary>
    public static string Of(Exception failure)
    {
        var report = new StringBuilder();
        for (var current = failure; current is not null; current = current.InnerException)
        {
            report.Append(current.GetType().FullName);
            if (current is UnreadableRowException or StoreUnavailableException or SettingException)
            {
                report.Append(": ").Append(current.Message);
            }

            if (current is StoreUnavailableException)
            {
                // An outage, told whole; where it was noticed is of no use, and there are many such lines until it ends.
                break;
            }

            report.AppendLine().AppendLine(current.StackTrace);
        }

        return report.ToString().TrimEnd();
    }
}
