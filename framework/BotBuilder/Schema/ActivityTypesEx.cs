namespace Microsoft.Bot.Schema;

/// <summary>Kinds of activities that never travel.</summary>
public static class ActivityTypesEx
{
    /// <summary>Wait before the next activity is sent.</summary>
    public const string Delay = "delay";

    /// <summary>Carries the answer to an invoke to the adapter.</summary>
    public const string InvokeResponse = "invokeResponse";
}
