using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Calls Slack's methods as its own clients do: a form with whatever isn't simple as JSON, and a bearer token.</summary>
public sealed class SlackWebApi : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly Uri HooksSite = new("https://hooks.slack.com/");

    // No factory's client: those write addresses to the log, and a response_url is as good as a password.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Patience };
    private readonly Uri _root;
    private readonly Uri _hooks;

    /// <summary>A client of the settings' Slack.</summary>
    public SlackWebApi(IOptions<SlackOptions> options)
    {
        _root = new Uri(options.Value.ApiUrl.TrimEnd('/') + "/");
        _hooks = _root.IsLoopback ? options.Value.Site : HooksSite;
    }

    /// <summary>Calls a method.</summary>
    public Task<SlackAnswer> CallAsync(string method, string? token, CancellationToken cancellationToken, params IEnumerable<(string Name, string Value)> arguments)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_root, method))
        {
            Content = new FormUrlEncodedContent(arguments.Select(argument => KeyValuePair.Create(argument.Name, argument.Value))),
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return SendAsync(request, Read, cancellationToken);
    }

    /// <summary>Answers through a response_url; only Slack's own are called.</summary>
    public async Task<SlackAnswer> RespondAsync(string responseUrl, object message, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var address) || address.Scheme != _hooks.Scheme || address.Authority != _hooks.Authority)
        {
            return new SlackAnswer(SlackOutcome.Refused, "foreign_response_url");
        }

        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(JsonSerializer.Serialize(message), Encoding.UTF8, "application/json"),
        };
        return await SendAsync(request, ReadHook, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<SlackAnswer> SendAsync(HttpRequestMessage request, Func<HttpStatusCode, byte[], SlackAnswer> read, CancellationToken cancellationToken)
    {
        using (request)
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("DeclineBot", "1.0"));
            try
            {
                using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
                if (response.StatusCode == HttpStatusCode.TooManyRequests)
                {
                    return new SlackAnswer(SlackOutcome.Limited, "ratelimited", RetryAfter: response.Headers.RetryAfter?.Delta);
                }

                return (int)response.StatusCode >= 500
                    ? new SlackAnswer(SlackOutcome.Unsure, $"http {(int)response.StatusCode}")
                    : read(response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
            }
            catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
            {
                // Not even connected: it can't have arrived.
                return new SlackAnswer(SlackOutcome.Limited, e.HttpRequestError.ToString());
            }
            catch (HttpRequestException e)
            {
                return new SlackAnswer(SlackOutcome.Unsure, e.HttpRequestError.ToString());
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return new SlackAnswer(SlackOutcome.Unsure, "timeout");
            }
        }
    }

    private static SlackAnswer Read(HttpStatusCode status, byte[] content)
    {
        if (SlackPayload.TryParse(content) is not { } body)
        {
            return new SlackAnswer(SlackOutcome.Unsure, $"http {(int)status} without JSON");
        }

        var error = body.Text("error");
        return body.IsTrue("ok") ? new SlackAnswer(SlackOutcome.Done, "", body)
            : error is "ratelimited" or "rate_limited" ? new SlackAnswer(SlackOutcome.Limited, error, body)
            : error is "internal_error" or "fatal_error" or "request_timeout" or "service_unavailable" ? new SlackAnswer(SlackOutcome.Unsure, error, body)
            : new SlackAnswer(SlackOutcome.Refused, error.Length > 0 ? error : $"http {(int)status}", body);
    }

    private static SlackAnswer ReadHook(HttpStatusCode status, byte[] content) => status == HttpStatusCode.OK
        ? new SlackAnswer(SlackOutcome.Done, "")
        : new SlackAnswer(SlackOutcome.Refused, $"http {(int)status}");
}
