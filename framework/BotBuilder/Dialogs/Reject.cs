using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class Reject
{
    // Every result and options parameter is an object with a token behind it, so a forgotten argument would compile.
    public static void CancellationToken(object? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException($"{name} cannot be a cancellation token", name);
        }
    }

    // An id of blanks is as good as none, and callers expect one exception for both.
    public static void Nothing(string? id, [CallerArgumentExpression(nameof(id))] string? name = null)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            throw new ArgumentNullException(name);
        }
    }
}
