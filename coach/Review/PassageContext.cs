namespace DeclineBot.Coach.Review;

/// <summary>What kind of text the coach reads; each has its own codes.</summary>
public enum PassageContext
{
    /// <summary>Why the person is declining.</summary>
    Reason,

    /// <summary>What they thank for.</summary>
    Thanks,

    /// <summary>What they answer when the other side pushes back.</summary>
    Reply,

    /// <summary>A whole decline.</summary>
    Draft,
}
