namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a task module shows.</summary>
public partial class TaskModuleTaskInfo
{
    /// <summary>Nothing.</summary>
    public TaskModuleTaskInfo()
    {
    }

    /// <summary>What is given.</summary>
    public TaskModuleTaskInfo(string? title = default, object? height = default, object? width = default, string? url = default, Attachment? card = default, string? fallbackUrl = default, string? completionBotId = default)
    {
        Title = title;
        Height = height;
        Width = width;
        Url = url;
        Card = card;
        FallbackUrl = fallbackUrl;
        CompletionBotId = completionBotId;
    }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>In pixels, or small, medium, large.</summary>
    public object? Height { get; set; }

    /// <summary>In pixels, or small, medium, large.</summary>
    public object? Width { get; set; }

    /// <summary>The address of a page.</summary>
    public string? Url { get; set; }

    /// <summary>An Adaptive Card.</summary>
    public Attachment? Card { get; set; }

    /// <summary>Opened by clients that know no task modules.</summary>
    public string? FallbackUrl { get; set; }

    /// <summary>The bot that gets the result.</summary>
    public string? CompletionBotId { get; set; }
}
