using System.Text.Json.Serialization;

namespace DeclineBot.Coach.Understanding;

/// <summary>The file of words.</summary>
internal sealed record WordsFile(
    Dictionary<string, string> Suffixes,
    Dictionary<string, string> Spellings,
    string[] Joiners,
    string[] Negations,
    string[] Wishes,
    string[] Hypothetical,
    string[] Rescues,
    string[] Common,
    string[] FirstNames,
    string[] CompanyConnectors,
    string[] Alternatives,
    string[] Generic,
    string[] NameParticles,
    string[] Titles,
    string[] Abbreviations,
    string[] Occupations,
    string[] RoleModifiers,
    string[] RoleAcronyms,
    string[] RoleStops,
    string[] RoleAdjectives,
    string[] LeadIns,
    string[] NonAnswers,
    string[] Articles,
    string[] OfferLinks,
    string[] OfferRoleLinks,
    string[] OfferFillers,
    string[] WhoWords);

/// <summary>The file of phrases: what they mean wherever they stand, and as the answer to a question.</summary>
internal sealed record PhrasesFile(
    Dictionary<string, string[]> Sets,
    Dictionary<string, string[]> Order,
    Dictionary<string, string[]> Values,
    Dictionary<string, string[]> Answers);

/// <summary>The file of frames: what stands around a name.</summary>
internal sealed record FramesFile(
    string[] Company,
    string[] CompanyCapital,
    string[] Shadows,
    string[] Role,
    string[] Contact,
    string[] Manager,
    string[] Referrer,
    Dictionary<string, string[]> Times);

/// <summary>Reads the files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WordsFile))]
[JsonSerializable(typeof(PhrasesFile))]
[JsonSerializable(typeof(FramesFile))]
internal sealed partial class LanguageFilesContext : JsonSerializerContext;
