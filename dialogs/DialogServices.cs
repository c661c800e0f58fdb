using System.Globalization;
using System.Reflection;
using DeclineBot.Cards;
using DeclineBot.Coach;
using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;
using DeclineBot.Dialogs.Commands;
using DeclineBot.Dialogs.Model;
using DeclineBot.Dialogs.Practice;
using DeclineBot.Dialogs.Questions;
using DeclineBot.Dialogs.Reminders;
using DeclineBot.Dialogs.Talk;
using DeclineBot.Dialogs.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DeclineBot.Dialogs;

/// <summary>Registers the bot and its dialogs.</summary>
public static class DialogServices
{
    /// <summary>The culture of the words until there is a second one.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en");

    /// <summary>The assemblies whose copy files the bot speaks from.</summary>
    public static IReadOnlyList<Assembly> CopySources { get; } =
        [typeof(Decline).Assembly, typeof(Card).Assembly, typeof(CoachBot).Assembly];

    /// <summary>
    /// Adds the bot. The host brings <see cref="IStorage"/>, <see cref="TimeProvider"/>, <see cref="ICalendarLinks"/>,
    /// <see cref="IDataLinks"/>, <see cref="IReminders"/> and <see cref="IConversationRecords"/>, and may bring an <see cref="ILanguageModel"/> before.
    /// </summary>
    public static IServiceCollection AddDeclineDialogs(this IServiceCollection services)
    {
        services.AddSingleton(_ => Copy.Load(Culture, CopySources));
        services.AddSingleton(_ => CommandReader.Load(Culture));
        services.AddSingleton(_ => Reviewer.CreateDefault());
        services.AddSingleton(_ => Suggester.CreateDefault());
        services.AddSingleton<TextsWriter>();
        services.AddSingleton<ConversationState>();
        services.AddSingleton<Memory>();
        services.AddSingleton<PersonClock>();
        services.AddSingleton<Voice>();
        services.AddSingleton<Listener>();
        services.TryAddSingleton<ILanguageModel, NoLanguageModel>();
        services.AddSingleton(_ => WordingCheck.Load(Culture));
        services.AddSingleton<ModelNotice>();
        services.AddSingleton<SecondOpinion>();
        services.AddSingleton<RecruiterVoice>();
        services.AddSingleton(new Gist(Culture));
        services.AddSingleton<Coaching>();
        services.AddSingleton<CurrentCard>();
        services.AddSingleton<TextsPresenter>();
        services.AddSingleton<FormHandler>();
        services.AddSingleton<DataExport>();
        services.AddSingleton<DataKeeper>();
        services.AddSingleton<OlderState>();
        services.AddSingleton<Reminding>();
        services.AddSingleton<ReminderCommands>();
        services.AddSingleton<Greeting>();
        services.AddSingleton<HomePage>();
        services.AddSingleton<Interruptions>();
        services.AddSingleton<Openings>();
        services.AddSingleton<CardClicks>();
        services.AddSingleton<PrepareDialog>();
        services.AddSingleton<ReviewDialog>();
        services.AddSingleton(_ => ScenarioBook.Load(Culture));
        services.AddSingleton(_ => AnswerReader.Load(Culture));
        services.AddSingleton(_ => SetupReader.Load(Culture));
        services.AddSingleton<ModelAnswers>();
        services.AddSingleton<AfterCall>();
        services.AddSingleton<Rehearsing>();
        services.AddSingleton<AnswerNotes>();
        services.AddSingleton<PractiseCommands>();
        services.AddSingleton<SetupDialog>();
        services.AddSingleton<RehearsalDialog>();
        services.AddSingleton<DebriefDialog>();
        services.AddSingleton<PractiseDialog>();
        services.AddSingleton<AfterCallDialog>();
        services.AddSingleton<CallDialog>();
        services.AddSingleton<EditDialog>();
        services.AddSingleton<ConfirmDialog>();
        services.AddSingleton<MainDialog>();
        services.AddSingleton<ClickTurn>();
        services.AddSingleton<Asides>();
        services.AddSingleton<OfferEdits>();
        services.AddSingleton<LiveCards>();
        services.AddSingleton<CardAnswers>();
        services.AddSingleton<FormWindow>();
        services.AddSingleton<DraftWindow>();
        services.AddSingleton<IBot, CoachBot>();
        return services;
    }
}
