using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DeclineBot.Bot.Tests.LanguageModel;

/// <summary>A local service that speaks the chat-completions protocol as far as a client needs, and misbehaves on demand.</summary>
internal sealed class StandInService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StandInService(WebApplication app) => _app = app;

    public string Endpoint => $"{_app.Urls.First()}/v1";

    public int Calls { get; private set; }

    public string? Key { get; private set; }

    public string Asked { get; private set; } = "";

    public static async Task<StandInService> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var service = new StandInService(app);
        app.MapPost("/v1/chat/completions", async (HttpContext context) =>
        {
            service.Calls++;
            service.Key = context.Request.Headers.Authorization;
            using var reader = new StreamReader(context.Request.Body);
            service.Asked = await reader.ReadToEndAsync();
            await answer(context);
        });
        await app.StartAsync();
        return service;
    }

    public static Task<StandInService> SayingAsync(string text, string finish = "stop") => StartAsync(context => context.Response.WriteAsJsonAsync(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_700_000_000,
        model = "stand-in",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = finish } },
        usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
    }));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
