using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using DeclineBot.Bot.Road;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using DeclineBot.Cards;
using DeclineBot.Cards.Slack;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>
/// Opens modals and reads them. The dialogs know them as task modules: the form's fetch and submit, and the review of a
/// message; what they answer with is shown here as a view.
/// </summary>
public sealed class SlackModals(TurnRunner runner, SlackActivities activities, SlackWorkspaces workspaces, SlackWebApi api, SlackDirectMessages direct, BlockKitRenderer renderer, TimeProvider time)
{
    // A review in a window of its own has the name that Teams gave it.
    private const string ReviewInvoke = "composeExtension/submitAction";
    private const string ReviewCommand = "reviewDraft";

    // A trigger holds for three seconds, and Slack needs its part of them: what isn't ready by then is filled in later.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Opens the form; false when that couldn't be done in time.</summary>
    public Task<bool> OpenFormAsync(SlackPerson person, string id, string trigger, SlackClick click, CancellationToken cancellationToken) =>
        OpenAsync(person, trigger, AskAsync(activities.Ask(person, id, "task/fetch", Value(new { data = click.Values }))), cancellationToken);

    /// <summary>Reviews a message, for the person who asked alone.</summary>
    public async Task ReviewAsync(SlackPerson person, string trigger, string text, string responseUrl, CancellationToken cancellationToken)
    {
        var ask = activities.Ask(person, $"shortcut:{trigger}", ReviewInvoke, Value(new { commandId = ReviewCommand, data = new { verb = Verbs.Review, draft = text } }));
        if (!await OpenAsync(person, trigger, AskAsync(ask), cancellationToken).ConfigureAwait(false))
        {
            await WhisperAsync(person, responseUrl, HostCopy.English["slack.review.late"], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Submits a modal; returns what Slack is answered: what is wrong, what comes next, or nothing, and the modal closes.</summary>
    public async Task<object?> SubmitAsync(SlackPerson person, string view, string hash, SlackClick submission, CancellationToken cancellationToken)
    {
        var name = submission.Verb == Verbs.Review ? ReviewInvoke : "task/submit";
        var asked = AskAsync(activities.Ask(person, $"view:{view}:{hash}:{Digest(submission)}", name, Value(new { commandId = ReviewCommand, data = submission.Values })));
        if (!await IsInTimeAsync(asked, cancellationToken).ConfigureAwait(false))
        {
            _ = FillAsync(person, view, asked, "slack.modal.done");
            return new { response_action = "update", view = JsonElement.Parse(Wait()) };
        }

        return await asked.ConfigureAwait(false) switch
        {
            // Below the fields, in the view as it is; one that was opened before something else changed is shown anew.
            { Card: { } card } when submission.Values.GetValueOrDefault("revision") == card.Revision.ToString(CultureInfo.InvariantCulture) && renderer.RenderErrors(card) is { } errors => JsonElement.Parse(errors),
            { } answer when ViewOf(answer) is { } next => new { response_action = "update", view = JsonElement.Parse(next) },
            _ => null,
        };
    }

    // A response_url holds for half an hour and five uses; what can't go through it goes to the direct message.
    private async Task WhisperAsync(SlackPerson person, string responseUrl, string text, CancellationToken cancellationToken)
    {
        if ((await api.RespondAsync(responseUrl, new { response_type = "ephemeral", text }, cancellationToken).ConfigureAwait(false)).IsOk
            || await workspaces.TokenAsync(person.Tenant, cancellationToken).ConfigureAwait(false) is not { } token)
        {
            return;
        }

        if (await direct.OpenAsync(person, token, cancellationToken).ConfigureAwait(false) is { Channel: { } channel })
        {
            await api.CallAsync("chat.postMessage", token, cancellationToken, ("channel", channel), ("text", text)).ConfigureAwait(false);
        }
    }

    private async Task<ModalAnswer?> AskAsync(Activity ask)
    {
        try
        {
            var answer = await runner.AnswerAsync(ask, CancellationToken.None).ConfigureAwait(false);
            return answer.Invoke is { Body: { } body } ? ModalAnswer.Read(body) : null;
        }
        catch (Exception e) when (e is ClaimLostException or StoreUnavailableException)
        {
            // The conversation was forgotten while this was asked, or nothing can be read just now.
            return null;
        }
    }

    private async Task<bool> OpenAsync(SlackPerson person, string trigger, Task<ModalAnswer?> asked, CancellationToken cancellationToken)
    {
        var isInTime = await IsInTimeAsync(asked, cancellationToken).ConfigureAwait(false);
        var view = isInTime ? ViewOf(await asked.ConfigureAwait(false)) : Wait();
        if (view is null || await workspaces.TokenAsync(person.Tenant, cancellationToken).ConfigureAwait(false) is not { } token)
        {
            return false;
        }

        var opened = await api.CallAsync("views.open", token, cancellationToken, ("trigger_id", trigger), ("view", view)).ConfigureAwait(false);
        if (opened.IsOk && !isInTime)
        {
            _ = FillAsync(person, opened.Body.Text("view", "id"), asked, "slack.modal.failed");
        }

        return opened.IsOk;
    }

    private async Task<bool> IsInTimeAsync(Task asked, CancellationToken cancellationToken) =>
        await Task.WhenAny(asked, Task.Delay(Patience, time, cancellationToken)).ConfigureAwait(false) == asked;

    private async Task FillAsync(SlackPerson person, string view, Task<ModalAnswer?> asked, string otherwise)
    {
        var shown = ViewOf(await asked.ConfigureAwait(false)) ?? SlackModalView.Of(HostCopy.English[otherwise], renderer);
        if (await workspaces.TokenAsync(person.Tenant, CancellationToken.None).ConfigureAwait(false) is { } token)
        {
            await api.CallAsync("views.update", token, CancellationToken.None, ("view_id", view), ("view", shown)).ConfigureAwait(false);
        }
    }

    private string? ViewOf(ModalAnswer? answer) => answer switch
    {
        { Card: { } card } => SlackModalView.Of(card, renderer),
        { Text: { Length: > 0 } text } => SlackModalView.Of(text, renderer),
        _ => null,
    };

    // A view that is shown with errors keeps its hash; what was corrected in it is another submission.
    private static string Digest(SlackClick submission) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(submission.Values.OrderBy(value => value.Key, StringComparer.Ordinal))))[..16];

    private string Wait() => SlackModalView.Of(HostCopy.English["slack.modal.wait"], renderer);

    private static object Value(object content) => CardContent.Parse(JsonSerializer.Serialize(content));
}
