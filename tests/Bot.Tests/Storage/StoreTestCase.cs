using DeclineBot.Bot.Tests.Storage.Postgres;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace DeclineBot.Bot.Tests.Storage;

/// <summary>A promise, kept by one of the stores.</summary>
public sealed class StoreTestCase : XunitTestCase
{
    /// <summary>For the runner, which fills it in.</summary>
    [Obsolete("Called by the runner.")]
    public StoreTestCase()
    {
    }

    public StoreTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) =>
        base.GetSkipReason(factAttribute) ?? (TestMethod.TestClass.Class.Name == typeof(PostgresStoreTests).FullName ? PostgresServer.ReasonToSkip() : null)!;
}
