using System.Diagnostics;
using System.Globalization;

namespace DeclineBot.Durability;

/// <summary>What has to hold after any mishap: every acknowledged message took effect once and in order, and was answered at least once and in order.</summary>
internal static class Verdict
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Waits until everything has been answered, then judges.</summary>
    public static async Task HoldsAsync(LoadDriver driver, FakeConnector connector, HostProcess host, bool inOrder = true)
    {
        foreach (var conversation in driver.Conversations)
        {
            var sent = driver.AcknowledgedIn(conversation);
            await UntilAsync(() => connector.TextsIn(conversation).Distinct().Count() >= sent.Count, () =>
                $"{conversation}: {connector.TextsIn(conversation).Distinct().Count()} of {sent.Count} answered. {host.Errors}");

            var ledger = await host.LedgerOfAsync(conversation);
            Assert.Equal(sent.Order(StringComparer.Ordinal), ledger.Order(StringComparer.Ordinal));
            if (inOrder)
            {
                Assert.Equal(sent, ledger);
            }

            // A doubled answer is allowed, an answer before an earlier one's first is not.
            Assert.Equal(ledger.Select((id, place) => $"{(place + 1).ToString(CultureInfo.InvariantCulture)} {id}"), connector.TextsIn(conversation).Distinct());
        }
    }

    private static async Task UntilAsync(Func<bool> isSo, Func<string> complaint)
    {
        for (var clock = Stopwatch.StartNew(); !isSo(); await Task.Delay(50))
        {
            Assert.True(clock.Elapsed < Patience, complaint());
        }
    }
}
