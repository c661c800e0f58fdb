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
    /// <summary>The assemblies whose copy files the bot speaks from.</summary>
    public static IReadOnlyList<Assembly> CopySources { get; } =
        [typeof(Decline).Assembly, typeof(Card).Assembly, typeof(CoachBot).Assembly];

    // What the host brings or all languages share; the review is English.
    private static readonly IReadOnlyList<Type> Shared =
    [
        typeof(IStorage), typeof(TimeProvider), typeof(ICalendarLinks), typeof(IDataLinks), typeof(IReminders), typeof(IConversationRecords),
        typeof(ILanguageModel), typeof(ConversationState), typeof(Reviewer), typeof(Suggester),
    ];

    /// <summary>
    /// Adds the bot, in English and in every language that it has copy in. The host brings <see cref="IStorage"/>, <see cref="TimeProvider"/>, <see cref="ICalendarLinks"/>,
    /// <see cref="IDataLinks"/>, <see cref="IReminders"/> and <see cref="IConversationRecords"/>, and may bring an <see cref="ILanguageModel"/> before.
    /// </summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="translations">Assemblies with more copy files.</param>
    public static IServiceCollection AddDeclineDialogs(this IServiceCollection services, params IEnumerable<Assembly> translations)
    {
        IReadOnlyList<Assembly> sources = [.. CopySources, .. translations];
        return services
            .AddDialogs(WordFiles.English, sources)
            .AddSingleton<IBot>(host => new LanguageBot(host.GetRequiredService<CoachBot>(), WordFiles.Translations(sources), language => In(language, sources, host)));
    }

    // A set of everything for the language: whatever holds words was made with them.
    private static CoachBot In(CultureInfo language, IReadOnlyList<Assembly> sources, IServiceProvider host)
    {
        var services = new ServiceCollection().AddDialogs(language, sources);
        foreach (var type in Shared)
        {
            services.AddSingleton(type, host.GetRequiredService(type));
        }

        return services.BuildServiceProvider().GetRequiredService<CoachBot>();
    }

    private static IServiceCollection AddDialogs(this IServiceCollection services, CultureInfo culture, IReadOnlyList<Assembly> sources)
    {
        services.AddSingleton(_ => Copy.Load(culture, sources));
        services.AddSingleton(_ => CommandReader.Load(culture));
        services.AddSingleton(_ => Reviewer.CreateDefault());
        services.AddSingleton(_ => Suggester.CreateDefault());
        services.AddSingleton<TextsWriter>();
        services.AddSingleton<ConversationState>();
        services.AddSingleton<Memory>();
        services.AddSingleton<PersonClock>();
        services.AddSingleton<Voice>();
        services.AddSingleton<Listener>();
        services.TryAddSingleton<ILanguageModel, NoLanguageModel>();
        services.AddSingleton(_ => WordingCheck.Load(culture));
        services.AddSingleton<ModelNotice>();
        services.AddSingleton<SecondOpinion>();
        services.AddSingleton<RecruiterVoice>();
        services.AddSingleton(new Gist(culture));
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
        services.AddSingleton(_ => ScenarioBook.Load(culture));
        services.AddSingleton(_ => AnswerReader.Load(culture));
        services.AddSingleton(_ => SetupReader.Load(culture));
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
        services.AddSingleton<CoachBot>();
        return services;
    }
}
