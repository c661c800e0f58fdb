namespace Microsoft.Bot.Schema;

/// <summary>Names of invokes and events that belong to a sign-in.</summary>
public static class SignInConstants
{
    /// <summary>The invoke that brings a magic code.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";

    /// <summary>The invoke that offers a token for exchange.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>The event that brings a token.</summary>
    public const string TokenResponseEventName = "tokens/response";
}
