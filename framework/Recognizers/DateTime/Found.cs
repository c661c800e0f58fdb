namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>What a reader made of some tokens; <c>End</c> is the token after them.</summary>
internal readonly record struct Found<T>(int End, T Value);
