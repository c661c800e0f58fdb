namespace Microsoft.Bot.Builder;

/// <content>The state during a turn.</content>
public abstract partial class BotState
{
    /// <summary>A state as a turn has it, and what it was when it was read.</summary>
    public class CachedBotState
    {
        /// <summary>A state as it was read; nothing is the empty one.</summary>
        public CachedBotState(IDictionary<string, object>? state = null)
        {
            State = state ?? new Dictionary<string, object>();
            Hash = ComputeHash(State);
        }

        /// <summary>The properties by name.</summary>
        public IDictionary<string, object> State { get; set; }

        internal string Hash { get; set; }

        internal static string ComputeHash(IDictionary<string, object> state) => BotJson.Write(state);

        internal bool IsChanged() => Hash != ComputeHash(State);
    }
}
