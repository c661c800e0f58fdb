using Xunit.Abstractions;
using Xunit.Sdk;

namespace DeclineBot.Bot.Tests.Storage;

/// <summary>Makes a test case of a promise; a promise is inherited, so that its attribute alone can't tell which store it is about.</summary>
public sealed class StoreFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) => new StoreTestCase(
        DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}
