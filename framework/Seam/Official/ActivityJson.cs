using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace DeclineBot.Framework.Seam;

/// <summary>A whole activity as JSON and back; what has no name in the type survives.</summary>
public static class ActivityJson
{
    /// <summary>The activity in the JSON; a <see cref="FormatException"/> when there is none.</summary>
    public static Activity Read(string json)
    {
        try
        {
            return JsonConvert.DeserializeObject<Activity>(json, Wire.Settings) ?? throw new FormatException("The JSON holds no activity.");
        }
        catch (JsonException e)
        {
            throw new FormatException("The text is no activity's JSON.", e);
        }
    }

    /// <summary>The activity's JSON, in one line and without nulls.</summary>
    public static string Write(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return JsonConvert.SerializeObject(activity, Wire.Settings);
    }
}
