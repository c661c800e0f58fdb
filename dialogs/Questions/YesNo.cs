namespace DeclineBot.Dialogs.Questions;

/// <summary>The two answers to a plain question.</summary>
public enum YesNo
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}
