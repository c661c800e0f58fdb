namespace DeclineBot.Bot.Storage;

/// <content>Conversations and their feeds.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public Task<ConversationRow?> FindConversationAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Task.FromResult(_database.Read(session => session.First(
            "SELECT tenant, person, active, stopped, format, reference FROM conversation WHERE channel = $1 AND id = $2",
            row => new ConversationRow(conversation, TextOrNull(row, 0), row.GetString(1), row.IsDBNull(5) ? null : ValueIn(row, 4), TimeIn(row, 2), TextOrNull(row, 3)),
            conversation.Channel, conversation.Id)));

    /// <inheritdoc/>
    public Task<bool> IsQuietAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        // The clock is asked after the rows are read: what was put out meanwhile, to be sent at once, isn't in the future then.
        Task.FromResult(_database.Read(session => session.Number(
            """
            SELECT CASE
                WHEN EXISTS (SELECT 1 FROM inbox WHERE channel = $1 AND conversation = $2 AND done IS NULL) THEN 0
                WHEN EXISTS (SELECT 1 FROM conversation WHERE channel = $1 AND id = $2 AND stopped IS NOT NULL) THEN 9223372036854775807
                ELSE COALESCE((SELECT MIN(due) FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL), 9223372036854775807)
            END
            """,
            conversation.Channel, conversation.Id)) is var next && next > Now);

    /// <inheritdoc/>
    public Task AppendToFeedAsync(ConversationKey conversation, string activity, SealedValue value, CancellationToken cancellationToken) => WriteAsync(
        session => Append(session, conversation, activity, value), () => Say(StoreSignalKind.Feed, conversation));

    /// <inheritdoc/>
    public Task RemoveFromFeedAsync(ConversationKey conversation, string activity, CancellationToken cancellationToken) => WriteAsync(
        session => Remove(session, conversation, activity), () => Say(StoreSignalKind.Feed, conversation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<FeedRow>> ReadFeedAsync(ConversationKey conversation, long after, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FeedRow>>(_database.Read(session => session.Query(
            "SELECT position, activity, format, value FROM feed WHERE channel = $1 AND conversation = $2 AND position > $3 ORDER BY position LIMIT $4",
            row => new FeedRow(row.GetInt64(0), row.GetString(1), ValueIn(row, 2)),
            conversation.Channel, conversation.Id, after, most)));

    private static void Append(SqliteSession session, ConversationKey conversation, string activity, SealedValue value)
    {
        Remove(session, conversation, activity);
        session.Run(
            "INSERT INTO feed (channel, conversation, activity, format, value) VALUES ($1, $2, $3, $4, $5)",
            conversation.Channel, conversation.Id, activity, value.Format, value.Bytes);
    }

    private static void Remove(SqliteSession session, ConversationKey conversation, string activity) => session.Run(
        "DELETE FROM feed WHERE channel = $1 AND conversation = $2 AND activity = $3", conversation.Channel, conversation.Id, activity);
}
