namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether an answer will do; it is asked also when nothing was understood.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
