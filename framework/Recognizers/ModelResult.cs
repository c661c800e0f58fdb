namespace Microsoft.Recognizers.Text;

/// <summary>One entity found in a text: where it stands, what kind it is, and what it means.</summary>
public class ModelResult
{
    /// <summary>The words of the entity.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>Index of the entity's first character.</summary>
    public int Start { get; set; } = -1;

    /// <summary>Index of the entity's last character (inclusive).</summary>
    public int End { get; set; } = -1;

    /// <summary>The kind of entity, such as <c>boolean</c> or <c>datetimeV2.date</c>.</summary>
    public string TypeName { get; set; } = string.Empty;

    /// <summary>The meaning: <c>value</c> for single values, <c>values</c> for alternatives.</summary>
    public SortedDictionary<string, object> Resolution { get; set; } = new(StringComparer.Ordinal);
}
