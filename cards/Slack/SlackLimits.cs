namespace DeclineBot.Cards.Slack;

/// <summary>How much Slack takes, in UTF-16 characters or items. See https://docs.slack.dev/reference/block-kit/blocks.</summary>
public static class SlackLimits
{
    /// <summary>Blocks of a message.</summary>
    public const int MessageBlocks = 50;

    /// <summary>Blocks of a modal or of the App Home.</summary>
    public const int ViewBlocks = 100;

    /// <summary>A text object.</summary>
    public const int Text = 3000;

    /// <summary>A header.</summary>
    public const int Header = 150;

    /// <summary>Elements of an actions block.</summary>
    public const int Actions = 25;

    /// <summary>The words of a button.</summary>
    public const int ButtonText = 75;

    /// <summary>What a button carries.</summary>
    public const int ButtonValue = 2000;

    /// <summary>The address of a button.</summary>
    public const int ButtonUrl = 3000;

    /// <summary>Options of a select, and of a group of options.</summary>
    public const int Options = 100;

    /// <summary>The words of an option.</summary>
    public const int OptionText = 75;

    /// <summary>What an option carries.</summary>
    public const int OptionValue = 150;

    /// <summary>What a field for text holds.</summary>
    public const int Input = 3000;

    /// <summary>What stands in an empty field.</summary>
    public const int Placeholder = 150;

    /// <summary>The label of a field, and the hint below it.</summary>
    public const int Label = 2000;

    /// <summary>A modal's title, submit and close.</summary>
    public const int ModalTitle = 24;

    /// <summary>What a view carries.</summary>
    public const int PrivateMetadata = 3000;

    /// <summary>Any id.</summary>
    public const int Id = 255;

    /// <summary>The fallback text: an update of a message takes no more.</summary>
    public const int Fallback = 4000;

    /// <summary>
    /// All blocks of a message as UTF-8 JSON. Slack names no number for its `msg_blocks_too_long`; its staff speaks of
    /// 12,000 characters of text and some more for the containers, and this counts both.
    /// </summary>
    public const int MessageBytes = 12_000;

    internal static string Checked(string value, int most) => value.Length <= most
        ? value
        : throw new ArgumentException($"Slack takes {most} characters here, and there are {value.Length}.", nameof(value));
}
