using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Socket Mode: keeps a connection to Slack open, and while Slack renews it for a moment two.</summary>
public sealed partial class SlackSocket(SlackWebApi api, SlackReceiver receiver, IOptions<SlackOptions> options, TimeProvider time, ILogger<SlackSocket> logger) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(30);

    // Trying again doesn't change any of these.
    private static readonly string[] Hopeless = ["not_authed", "invalid_auth", "account_inactive", "user_removed_from_team", "team_disabled", "not_allowed_token_type", "missing_scope"];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.KeepsSocket)
        {
            return;
        }

        SlackConnection? current = null;
        try
        {
            while (await ConnectAsync(stoppingToken).ConfigureAwait(false) is { } next)
            {
                // The old one has served until the new one stood; what it brought is acknowledged before it goes.
                var old = current;
                current = next;
                if (old is not null)
                {
                    _ = old.DisposeAsync().AsTask();
                }

                if (!await next.Ending.WaitAsync(stoppingToken).ConfigureAwait(false))
                {
                    LogDisabled();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
        finally
        {
            if (current is not null)
            {
                await current.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<SlackConnection?> ConnectAsync(CancellationToken cancellationToken)
    {
        for (var failures = 0; ; failures++)
        {
            var answer = await api.CallAsync("apps.connections.open", options.Value.AppToken, cancellationToken).ConfigureAwait(false);
            if (answer.IsOk && AddressIn(answer) is { } address && await GreetAsync(address, cancellationToken).ConfigureAwait(false) is { } connection)
            {
                return connection;
            }

            if (Hopeless.Contains(answer.Error))
            {
                LogHopeless(answer.Error);
                return null;
            }

            LogFailure(answer.IsOk ? "no hello" : answer.Error);
            await Task.Delay(answer.RetryAfter ?? Pause(failures), time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<SlackConnection?> GreetAsync(Uri address, CancellationToken cancellationToken)
    {
        var connection = new SlackConnection(receiver, logger);
        try
        {
            await connection.OpenAsync(address, cancellationToken).ConfigureAwait(false);
            if (await connection.Hello.WaitAsync(HelloPatience, time, cancellationToken).ConfigureAwait(false))
            {
                return connection;
            }
        }
        catch (Exception e) when (e is System.Net.WebSockets.WebSocketException or HttpRequestException or TimeoutException)
        {
            // Tried again.
        }

        await connection.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    private static Uri? AddressIn(SlackAnswer answer) =>
        Uri.TryCreate(answer.Body.Text("url"), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeWss || (address.Scheme == Uri.UriSchemeWs && address.IsLoopback))
            ? address
            : null;

    // One, two, four … seconds, each somewhat off, so that many don't come back at once.
    private static TimeSpan Pause(int failures)
    {
        var longest = Math.Min(LongestPause.TotalMilliseconds, 1000 * Math.Pow(2, Math.Min(failures, 10)));
        return TimeSpan.FromMilliseconds(longest * (0.5 + (RandomNumberGenerator.GetInt32(500) / 1000.0)));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack's Socket Mode can't be opened just now: {Error}.")]
    private partial void LogFailure(string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack refuses the setting Slack:AppToken: {Error}. It must be an app-level token (xapp-…) with the scope connections:write.")]
    private partial void LogHopeless(string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Socket Mode was switched off for this app on Slack's side. Switch it on there and start again.")]
    private partial void LogDisabled();
}
