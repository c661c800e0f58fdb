namespace DeclineBot.Coach.Review.Language;

// What a clause is about, and how it hangs together with the one before: read by Strands alone.
public static partial class WordClass
{
    /// <summary>Words about pay.</summary>
    public const string TopicPay = "topic-pay";

    /// <summary>Words about benefits and contracts.</summary>
    public const string TopicBenefit = "topic-benefit";

    /// <summary>Words about titles and levels.</summary>
    public const string TopicRank = "topic-rank";

    /// <summary>Words about places and the way to them.</summary>
    public const string TopicPlace = "topic-place";

    /// <summary>Words about the people at home.</summary>
    public const string TopicKin = "topic-kin";

    /// <summary>Words about health.</summary>
    public const string TopicBody = "topic-body";

    /// <summary>Words about studies.</summary>
    public const string TopicLearning = "topic-learning";

    /// <summary>Words about the work itself.</summary>
    public const string TopicCraft = "topic-craft";

    /// <summary>Words about the people at work.</summary>
    public const string TopicPeople = "topic-people";

    /// <summary>Words about hours and days.</summary>
    public const string TopicHours = "topic-hours";

    /// <summary>Words about dates.</summary>
    public const string TopicDate = "topic-date";

    /// <summary>Words about the job that one has.</summary>
    public const string TopicStay = "topic-stay";

    /// <summary>Words about how the hiring went.</summary>
    public const string TopicProcess = "topic-process";

    /// <summary>Words about the product, the tools and the house.</summary>
    public const string TopicGoods = "topic-goods";

    /// <summary>Words about beliefs.</summary>
    public const string TopicEthics = "topic-ethics";

    /// <summary>Words about a venture or a calling of one's own.</summary>
    public const string TopicVenture = "topic-venture";

    /// <summary>Words about permits, papers and languages.</summary>
    public const string TopicLaw = "topic-law";

    /// <summary>Words that add another thing.</summary>
    public const string AddLink = "add-link";

    /// <summary>Words that go on about the same thing.</summary>
    public const string FollowLink = "follow-link";
}
