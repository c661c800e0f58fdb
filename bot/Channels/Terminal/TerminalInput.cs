namespace DeclineBot.Bot.Channels.Terminal;

/// <summary>Where the person's lines come from.</summary>
/// <param name="Reader">The lines.</param>
/// <param name="IsInteractive">Whether somebody types them here, rather than a pipe or a file.</param>
public sealed record TerminalInput(TextReader Reader, bool IsInteractive)
{
    /// <summary>The next line; null at the end of the input, or when the waiting is called off.</summary>
    public async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        try
        {
            // The console's reader blocks and can't be called off; on a thread of its own it can be left behind.
            return await Task.Run(Reader.ReadLine, CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
