using System.Text.Json.Serialization;
using DeclineBot.Coach;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Coach.Practice;

namespace DeclineBot.Dialogs.Talk;

/// <summary>The generated serialisers of what <see cref="Memory"/> keeps; enumerations by name.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Decline))]
[JsonSerializable(typeof(TalkState))]
[JsonSerializable(typeof(PracticeState))]
[JsonSerializable(typeof(ReminderState))]
internal sealed partial class KeptRecords : JsonSerializerContext;
