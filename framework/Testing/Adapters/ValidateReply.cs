using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Throws when a reply isn't what was expected.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);
