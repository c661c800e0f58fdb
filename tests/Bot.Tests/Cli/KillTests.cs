using System.Globalization;
using DeclineBot.Coach.Words;
using DeclineBot.Dialogs;

namespace DeclineBot.Bot.Tests.Cli;

public sealed class KillTests : IDisposable
{
    private readonly TemporaryFolder _home = new();
    private readonly Copy _copy = Copy.Load(CultureInfo.GetCultureInfo("en"), DialogServices.CopySources);

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Kill_InMidDialog_AndStartAgain_TheDialogGoesOn()
    {
        using (var bot = BotProcess.Start(_home, "chat"))
        {
            await bot.SayAsync("prepare");
            await bot.ReadUntilAsync(Question("ask.Standing"));
            await bot.SayAsync("1");
            await bot.ReadUntilAsync(Question("ask.Offer"));
            bot.Kill();
        }

        using var again = BotProcess.Start(_home, "chat");
        await again.ReadUntilAsync(Question("ask.Offer"));
        await again.SayAsync("Acme, staff engineer");
        await again.ReadUntilAsync(Question("ask.Who"));
        again.Kill();
    }

    // The terminal may break the line after that.
    private string Question(string key) => string.Join(' ', _copy[key].Split(' ').Take(3));
}
