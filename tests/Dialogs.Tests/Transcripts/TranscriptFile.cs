namespace DeclineBot.Dialogs.Tests.Transcripts;

/// <summary>Holds a conversation against its file.</summary>
internal static class TranscriptFile
{
    /// <summary>Fails at the first line that differs; with DECLINEBOT_ACCEPT=1 writes the file anew.</summary>
    public static async Task CompareAsync(string file, IReadOnlyList<string> written, IReadOnlyList<string> replayed)
    {
        if (Environment.GetEnvironmentVariable("DECLINEBOT_ACCEPT") == "1")
        {
            await File.WriteAllLinesAsync(file, replayed);
            return;
        }

        var same = written.Zip(replayed).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(
            same == written.Count && same == replayed.Count,
            $"""
             {Path.GetFileName(file)}, line {same + 1}, after “{replayed.Take(same).LastOrDefault(line => line.StartsWith('>'))}”
             was: {written.ElementAtOrDefault(same) ?? "(the end)"}
             is:  {replayed.ElementAtOrDefault(same) ?? "(the end)"}
             If that is better, DECLINEBOT_ACCEPT=1 writes the file anew.
             """);
    }
}
