using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DeclineBot.Slack.Tests;

/// <summary>
/// A Slack on this machine: its methods with their errors, limits and expiries, over HTTP, and Socket Mode over a
/// WebSocket. What people do there is in <see cref="FakeSlackPerson"/>.
/// </summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    public const string Team = "T0TEAM";
    public const string AppId = "A0APP";
    public const string BotUser = "U0BOT";
    public const string BotToken = "xoxb-0-the-bot";
    public const string AppToken = "xapp-1-the-app";
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, int Uses)> _responses = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _lastPost = new();
    private int _count;

    private FakeSlack(WebApplication app, TimeProvider time)
    {
        _app = app;
        Time = time;
    }

    public TimeProvider Time { get; }

    public Uri Address => new(_app.Urls.First());

    public string ApiUrl => new Uri(Address, "/api/").AbsoluteUri;

    public ConcurrentQueue<FakeCall> Calls { get; } = new();

    public ConcurrentDictionary<string, FakeChannel> Channels { get; } = new();

    public ConcurrentDictionary<string, JsonElement> Homes { get; } = new();

    /// <summary>The modals that were opened, as they are now, in order.</summary>
    public IReadOnlyList<JsonElement> Modals => [.. Views.All.Select(view => view.Content)];

    /// <summary>The windows that people have open.</summary>
    public FakeViews Views { get; } = new();

    public ConcurrentQueue<(string Url, JsonElement Message)> Responses { get; } = new();

    /// <summary>Token and what has become of it: null is good.</summary>
    public ConcurrentDictionary<string, string?> Tokens { get; } = new(new Dictionary<string, string?> { [BotToken] = null });

    /// <summary>Profiles by user id.</summary>
    public ConcurrentDictionary<string, (string Zone, string Locale)> Profiles { get; } = new();

    /// <summary>Answers in place of a method, for what goes wrong: return null to let it be.</summary>
    public Func<FakeCall, IResult?> Instead { get; set; } = _ => null;

    /// <summary>Whether a channel takes but one message a second.</summary>
    public bool IsStrict { get; set; }

    /// <summary>Whether a second goes by with every message, so that nobody waits for the next one.</summary>
    public bool TakesItsTime { get; set; } = true;

    /// <summary>What else is to happen when a second has gone by.</summary>
    public Func<Task> SecondGoneBy { get; set; } = () => Task.CompletedTask;

    /// <summary>Forgets what was called and said, for tests that look at what the bot itself holds.</summary>
    public void Forget()
    {
        Calls.Clear();
        Responses.Clear();
        Channels.Clear();
    }

    /// <summary>What every call waits for.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    /// <summary>What a single call waits for.</summary>
    public Func<FakeCall, Task> Wait { get; set; } = _ => Task.CompletedTask;

    public FakeSockets Sockets { get; } = new();

    public static async Task<FakeSlack> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseWebSockets();
        var slack = new FakeSlack(app, time ?? TimeProvider.System);
        app.MapPost("/api/{method}", slack.CallAsync);
        app.MapPost("/response/{id}", slack.RespondAsync);
        app.MapGet("/link", slack.Sockets.AcceptAsync);
        await app.StartAsync();
        return slack;
    }

    public string Next(string prefix) => $"{prefix}{Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A `ts`: seconds with six digits, no two alike.</summary>
    public string Ts()
    {
        var now = Time.GetUtcNow();
        return $"{now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}.{(((now.Millisecond * 1000) + (Interlocked.Increment(ref _count) % 1000)) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture)}";
    }

    /// <summary>A trigger for a view of a person's: once, within three seconds.</summary>
    public string NewTrigger(string user)
    {
        var trigger = $"{Next("13")}.{Next("99")}.0123456789abcdef0123456789abcdef";
        Views.Trigger(trigger, user, Ahead);
        return trigger;
    }

    /// <summary>A response_url: five uses within thirty minutes.</summary>
    public string NewResponseUrl()
    {
        var id = Next("R");
        _responses[id] = (Time.GetUtcNow().AddMinutes(30), 0);
        return new Uri(Address, $"/response/{id}").AbsoluteUri;
    }

    public FakeChannel ChannelOf(string user, string team = Team) =>
        Channels.GetOrAdd($"D{team[1..]}{user[1..]}", id => new FakeChannel(id, user));

    public async ValueTask DisposeAsync()
    {
        Sockets.CloseAll();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    // What a test puts forward counts; that the machine is busy doesn't.
    private TimeSpan Ahead => (Time as MovableTime)?.Ahead ?? TimeSpan.Zero;

    private async Task<IResult> CallAsync(HttpContext context, string method)
    {
        var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
        var fields = context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) == true
            ? Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(body).ToDictionary(field => field.Key, field => field.Value.ToString())
            : [];
        var call = new FakeCall(method, context.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal), fields)
        {
            ContentType = context.Request.ContentType ?? "", Accept = context.Request.Headers.Accept.ToString(), UserAgent = context.Request.Headers.UserAgent.ToString(), Body = body,
        };
        Calls.Enqueue(call);
        await Hold;
        await Wait(call);
        if (Instead(call) is { } instead)
        {
            return instead;
        }

        if (method is not ("oauth.v2.access" or "apps.connections.open"))
        {
            if (call.Token.Length == 0)
            {
                return Error("not_authed");
            }

            if (!Tokens.TryGetValue(call.Token, out var trouble) || trouble is not null)
            {
                return Error(trouble ?? "invalid_auth");
            }
        }

        return call.Method == "chat.postMessage" ? await PostAsync(call) : Answer(call);
    }

    private IResult Answer(FakeCall call) => call.Method switch
    {
        "auth.test" => Ok(new { url = "https://team.slack.com/", team = "Team", user = "declinebot", team_id = Team, user_id = BotUser, bot_id = "B0BOT" }),
        "conversations.open" => call.Field("users") is { Length: > 0 } user ? Ok(new { channel = new { id = ChannelOf(user).Id } }) : Error("users_list_not_supplied"),
        "users.info" => UserInfo(call),
        "chat.update" => Update(call),
        "chat.delete" => Delete(call),
        "views.open" => OpenView(call, isPush: false),
        "views.push" => OpenView(call, isPush: true),
        "views.update" => UpdateView(call),
        "views.publish" => Publish(call),
        "apps.connections.open" => call.Token == AppToken ? Ok(new { url = $"ws://{Address.Authority}/link?ticket={Next("t")}&app_id={AppId}" }) : Error("invalid_auth"),
        "oauth.v2.access" => Error("invalid_code"),
        _ => Error("unknown_method"),
    };

    private IResult UserInfo(FakeCall call)
    {
        var (zone, locale) = Profiles.GetValueOrDefault(call.Field("user"), ("Europe/Berlin", "en-GB"));
        return Ok(new { user = new { id = call.Field("user"), team_id = Team, tz = zone, tz_offset = 3600, locale = call.Field("include_locale") == "true" ? locale : null, is_bot = false } });
    }

    private async Task<IResult> PostAsync(FakeCall call)
    {
        var before = Time.GetUtcNow();
        var result = Post(call);
        if (Time.GetUtcNow() - before >= TimeSpan.FromSeconds(1))
        {
            await SecondGoneBy();
        }

        return result;
    }

    private IResult Post(FakeCall call)
    {
        if (!Channels.TryGetValue(call.Field("channel"), out var channel))
        {
            return Error("channel_not_found");
        }

        if (IsStrict && _lastPost.TryGetValue(channel.Id, out var last) && Time.GetUtcNow() - last < TimeSpan.FromSeconds(1))
        {
            return Limited(1);
        }

        if (Fault(BlockLimits.OfMessage(call.Json("blocks"), call.Field("text"))) is { } fault)
        {
            return fault;
        }

        _lastPost[channel.Id] = Time.GetUtcNow();
        var message = new FakeMessage(Ts(), call.Field("text"), call.Json("blocks") ?? default);
        channel.Add(message);
        if (TakesItsTime && Time is MovableTime movable)
        {
            movable.Forward(TimeSpan.FromSeconds(1));
        }

        return Ok(new { channel = channel.Id, ts = message.Ts, message = new { text = message.Text } });
    }

    private IResult Update(FakeCall call) =>
        !Channels.TryGetValue(call.Field("channel"), out var channel) ? Error("channel_not_found")
        : Fault(BlockLimits.OfMessage(call.Json("blocks"), call.Field("text"), isUpdate: true)) is { } fault ? fault
        : channel.Replace(call.Field("ts"), new FakeMessage(call.Field("ts"), call.Field("text"), call.Json("blocks") ?? default) { IsChanged = true }) ? Ok(new { channel = channel.Id, ts = call.Field("ts") })
        : Error("message_not_found");

    private IResult Delete(FakeCall call) =>
        !Channels.TryGetValue(call.Field("channel"), out var channel) ? Error("channel_not_found")
        : channel.Remove(call.Field("ts")) ? Ok(new { channel = channel.Id, ts = call.Field("ts") })
        : Error("message_not_found");

    private IResult OpenView(FakeCall call, bool isPush) =>
        call.Json("view") is not { } view ? Error("invalid_arguments")
        : Fault(BlockLimits.OfView(view)) is { } fault ? fault
        : Told(Views.Open(call.Field("trigger_id"), view, Ahead, isPush));

    private IResult UpdateView(FakeCall call) =>
        call.Json("view") is not { } view ? Error("invalid_arguments")
        : Fault(BlockLimits.OfView(view)) is { } fault ? fault
        : Told(Views.Update(call.Field("view_id"), call.Field("hash"), view));

    private static IResult Told((FakeView? View, string Error) outcome) => outcome.View is { } view ? Ok(new { view = view.ToJson() }) : Error(outcome.Error);

    private IResult Publish(FakeCall call)
    {
        if (call.Json("view") is not { } view || Fault(BlockLimits.OfView(view)) is not null)
        {
            return Error("invalid_arguments");
        }

        Homes[call.Field("user_id")] = view;
        return Ok(new { view = new { id = Next("V"), type = "home" } });
    }

    private async Task<IResult> RespondAsync(HttpContext context, string id)
    {
        var message = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
        if (!_responses.TryGetValue(id, out var response))
        {
            return Results.Text("expired_url", statusCode: StatusCodes.Status404NotFound);
        }

        if (response.Until < Time.GetUtcNow() || response.Uses >= 5)
        {
            return Results.Text(response.Uses >= 5 ? "used_url" : "expired_url", statusCode: StatusCodes.Status404NotFound);
        }

        _responses[id] = (response.Until, response.Uses + 1);
        Responses.Enqueue((id, message));
        return Results.Text("ok");
    }

    public static IResult Ok(object body)
    {
        var answer = JsonSerializer.SerializeToNode(body)!.AsObject();
        answer["ok"] = true;
        return Results.Text(answer.ToJsonString(), "application/json; charset=utf-8", Encoding.UTF8);
    }

    public static IResult Error(string error) => Results.Json(new { ok = false, error });

    public static IResult Limited(int seconds) => new LimitedResult(seconds);

    private static IResult? Fault(BlockFault? fault) => fault is null ? null : Results.Text(fault.ToJson(), "application/json; charset=utf-8");

    private sealed class LimitedResult(int seconds) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return httpContext.Response.WriteAsJsonAsync(new { ok = false, error = "ratelimited" });
        }
    }
}
