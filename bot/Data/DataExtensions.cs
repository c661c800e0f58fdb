using System.Text;
using DeclineBot.Bot.Road;
using DeclineBot.Bot.Web;
using DeclineBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Data;

/// <summary>Wires the files of `export my data`.</summary>
public static class DataExtensions
{
    /// <summary>Adds links to files that this server hands out.</summary>
    public static IServiceCollection AddDataFiles(this IServiceCollection services) => services
        .AddSingleton<DataTokens>()
        .AddSingleton<IDataLinks, DataLinks>();

    /// <summary>Adds none, for who has no server.</summary>
    public static IServiceCollection AddNoDataFiles(this IServiceCollection services) => services.AddSingleton<IDataLinks, NoDataLinks>();

    /// <summary>Maps the files. Opening a link only asks: what looks at links in messages by itself would use them up.</summary>
    public static void MapDataFiles(this WebApplication app)
    {
        var files = app.MapGroup("/data").AddEndpointFilter((context, next) =>
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            context.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
            return next(context);
        });
        files.MapGet("/{token}", async (string token, DataTokens tokens, CancellationToken cancellationToken) => await tokens.ReadAsync(token, cancellationToken).ConfigureAwait(false) switch
        {
            null => PlainPage.Say(StatusCodes.Status404NotFound, "data.unknown"),
            { IsOver: true } => PlainPage.Say(StatusCodes.Status410Gone, "data.expired"),
            _ => PlainPage.Say(StatusCodes.Status200OK, "data.ask", "data.button"),
        });
        files.MapPost("/{token}", async (string token, DataTokens tokens, DataExport export, TimeProvider time, CancellationToken cancellationToken) =>
        {
            if (await tokens.ReadAsync(token, cancellationToken).ConfigureAwait(false) is not var (request, isOver))
            {
                return PlainPage.Say(StatusCodes.Status404NotFound, "data.unknown");
            }

            // What is kept now, not when the link was made: after `delete my data` there is nothing to give.
            // And it is used up when there is a file: what fails may be tried again.
            return !isOver && await WriteAsync(request, export, time, cancellationToken).ConfigureAwait(false) is { } file && await tokens.UseAsync(request, cancellationToken).ConfigureAwait(false)
                ? Results.File(Encoding.UTF8.GetBytes(file.Text), $"{file.ContentType}; charset=utf-8", file.Name)
                : PlainPage.Say(StatusCodes.Status410Gone, "data.expired");
        });
    }

    private static async Task<DataFile?> WriteAsync(DataRequest request, DataExport export, TimeProvider time, CancellationToken cancellationToken)
    {
        var activity = new Activity(ActivityTypes.Event) { ChannelId = request.Channel, Conversation = new ConversationAccount(id: request.Conversation) };
        using var turn = new TurnContext(new TurnAdapter(time), activity);
        return (await export.WriteAsync(turn, cancellationToken).ConfigureAwait(false)).FirstOrDefault(file => file.Name == request.File);
    }
}
