using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace DeclineBot.Framework.Seam;

/// <summary>Accepts in a state's type names what dialogs keep and what this program itself defines, and nothing else.</summary>
internal sealed class KnownTypesBinder : ISerializationBinder
{
    private const string OwnAssemblies = "DeclineBot";

    private static readonly FrozenSet<Type> Known = FrozenSet.ToFrozenSet(
    [
        typeof(object), typeof(string), typeof(bool), typeof(int), typeof(long), typeof(double), typeof(decimal),
        typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Guid),
        typeof(Dictionary<,>), typeof(List<>), typeof(KeyValuePair<,>), typeof(Nullable<>),
        typeof(DialogState), typeof(DialogInstance), typeof(PromptOptions), typeof(ListStyle),
        typeof(Choice), typeof(FoundChoice), typeof(DateTimeResolution),
    ]);

    private readonly DefaultSerializationBinder _inner = new();

    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName) =>
        _inner.BindToName(serializedType, out assemblyName, out typeName);

    public Type BindToType(string? assemblyName, string typeName)
    {
        // Looked at before anything is loaded.
        if (!IsKnownAssembly(assemblyName))
        {
            throw new JsonSerializationException($"A state may not hold types of {assemblyName}.");
        }

        var type = _inner.BindToType(assemblyName, typeName);
        return IsKnown(type) ? type : throw new JsonSerializationException($"A state may not hold {type.FullName}.");
    }

    private static bool IsKnownAssembly(string? assemblyName)
    {
        var name = assemblyName?.Split(',')[0];
        return name is not null && (IsOwn(name) || name is "System.Private.CoreLib" || Known.Any(type => type.Assembly.GetName().Name == name) || name == typeof(Activity).Assembly.GetName().Name);
    }

    private static bool IsKnown(Type type) => type switch
    {
        { IsArray: true } => IsKnown(type.GetElementType()!),
        { IsConstructedGenericType: true } => IsKnown(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(IsKnown),
        _ => Known.Contains(type) || type.Assembly == typeof(Activity).Assembly || IsOwn(type.Assembly.GetName().Name!),
    };

    private static bool IsOwn(string assembly) =>
        assembly == OwnAssemblies || assembly.StartsWith(OwnAssemblies + ".", StringComparison.Ordinal);
}
