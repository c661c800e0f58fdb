using System.Diagnostics;
using System.Net;
using DeclineBot.Bot.Settings;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace DeclineBot.Durability;

/// <summary>A disk that is full and has space again, and a file that can't be written to.</summary>
public sealed class DiskTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("max_page_count/1", "max_page_count/1073741823", "full")]
    [InlineData("query_only/1", "query_only/0", "readonly")]
    public async Task Receive_FileTakesNoMore_RefusesClearlyLosesNothingAndGoesOn(string trouble, string cure, string cause)
    {
        using var home = StoreHome.Sqlite();
        await using var connector = await FakeConnector.StartAsync();
        using var driver = new LoadDriver(connector.ServiceUrl);
        await using (var host = await HostProcess.StartAsync(home.Settings))
        {
            driver.Target(host);
            await driver.SendAsync(5, 5, prefix: "before");
            await SetAsync(host, trouble);
            var load = driver.SendAsync(20, LoadSize.Of(20, 100), prefix: "during");
            await Eventually.TrueAsync(() => driver.Failures > 50);

            using var refused = await SayAsync(host);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(HostCopy.English["web.unavailable"], await refused.Content.ReadAsStringAsync());
            Assert.Contains(cause, host.Errors, StringComparison.Ordinal);
            Assert.False(load.IsCompleted);

            await SetAsync(host, cure);
            await load;
            await driver.SendAsync(5, 5, prefix: "after");
            await Verdict.HoldsAsync(driver, connector, host);
            Assert.Equal(0, await host.StopAsync());
        }

        Assert.Equal("ok", Check(home.File));
    }

    [Fact]
    public async Task Receive_DiskIsFull_RefusesClearlyLosesNothingAndGoesOn()
    {
        using var disk = SmallDisk.Mount();
        if (disk is null)
        {
            output.WriteLine("Nothing was filled up: only an administrator of Linux can mount a small disk.");
            return;
        }

        await using var connector = await FakeConnector.StartAsync();
        using var driver = new LoadDriver(connector.ServiceUrl);
        var file = Path.Combine(disk.Folder, "bot.db");
        await using (var host = await HostProcess.StartAsync($"--Storage:Path={file}"))
        {
            driver.Target(host);
            await driver.SendAsync(5, 5, prefix: "before");
            disk.Fill();
            var load = driver.SendAsync(20, LoadSize.Of(20, 50), prefix: "during");
            await Eventually.TrueAsync(() => driver.Failures > 50);

            using var refused = await SayAsync(host);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("full", host.Errors, StringComparison.Ordinal);
            Assert.False(load.IsCompleted);

            // The power may go as well while it is full.
            host.Kill();
            var (exitCode, errors) = await HostProcess.RunAsync(_ => { }, $"--Storage:Path={file}");
            Assert.Equal(1, exitCode);
            Assert.Contains("full", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

            disk.Free();
            await using var restarted = await HostProcess.StartAsync($"--Storage:Path={file}");
            driver.Target(restarted);
            await load;
            await driver.SendAsync(5, 5, prefix: "after");
            await Verdict.HoldsAsync(driver, connector, restarted);
            Assert.Equal(0, await restarted.StopAsync());
        }

        Assert.Equal("ok", Check(file));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_FileMayNotBeWritten_SaysSoAndLeavesItAlone(bool andItsFolder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var home = StoreHome.Sqlite();
        await using var connector = await FakeConnector.StartAsync();
        using var driver = new LoadDriver(connector.ServiceUrl);
        await using (var host = await HostProcess.StartAsync(home.Settings))
        {
            driver.Target(host);
            await driver.SendAsync(1, 3);
            await Verdict.HoldsAsync(driver, connector, host);
            Assert.Equal(0, await host.StopAsync());
        }

        var content = await File.ReadAllBytesAsync(home.File);
        File.SetUnixFileMode(home.File, UnixFileMode.UserRead);
        var mode = File.GetUnixFileMode(home.Folder);
        File.SetUnixFileMode(home.Folder, andItsFolder ? UnixFileMode.UserRead | UnixFileMode.UserExecute : mode);
        var (exitCode, errors) = await HostProcess.RunAsync(WithoutPrivileges, home.Settings);
        File.SetUnixFileMode(home.Folder, mode);

        Assert.Equal(1, exitCode);
        Assert.Contains(home.File, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllBytesAsync(home.File));

        File.SetUnixFileMode(home.File, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await using var again = await HostProcess.StartAsync(home.Settings);
        await Verdict.HoldsAsync(driver, connector, again);
    }

    private static async Task SetAsync(HostProcess host, string pragma) => (await host.Client.PostAsync(new Uri($"/pragma/{pragma}", UriKind.Relative), null)).EnsureSuccessStatusCode();

    // Long, so that it finds no room in pages that are there already.
    private static Task<HttpResponseMessage> SayAsync(HostProcess host) => new ChannelMessage("http://127.0.0.1", "refused", new string('x', 50_000)).PostAsync(host);

    // Permissions mean nothing to an administrator who may override them.
    private static void WithoutPrivileges(ProcessStartInfo start)
    {
        if (Environment.UserName == "root")
        {
            start.ArgumentList.Insert(0, start.FileName);
            start.ArgumentList.Insert(0, "--bounding-set=-dac_override,-dac_read_search");
            start.FileName = "setpriv";
        }
    }

    private static string Check(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}
