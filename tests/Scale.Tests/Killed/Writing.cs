namespace CleanerProduction.ScaleTests.Killed;

/// <summary>The process that is killed: writes of several kinds at once, each said on its output once it is acknowledged.</summary>
internal static class Writing
{
    /// <summary>The argument that makes a process this one.</summary>
    public const string Word = "write";

    /// <summary>The line's last word where a writer has nothing left to write; what follows it where one gave up.</summary>
    public const string End = "-";

    private const int LongestPause = 100;

    /// <summary>Ends when nobody holds the other end of its input any more: where the tests are killed it must not write on for ever.</summary>
    public static async Task<int> Run(string kinds, IReadOnlyList<Place> places)
    {
        // Stores of the embedded database hold the thread they run on.
        ThreadPool.SetMinThreads(16 * places.Count, 16);
        await using var said = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        foreach (var (place, n) in places.Select((p, i) => (p, i)))
        {
            var yard = new Yard(place);
            foreach (var kind in Kinds.Of(kinds)) _ = Task.Run(() => Write(kind, yard, line => Say($"{n} {kind.Name} {line}")));
        }
        await Task.Factory.StartNew(() => Console.OpenStandardInput().ReadByte(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        // At once: who waits for the database to be put away decently may wait as long as it is written to.
        Environment.Exit(0);
        return 0;

        void Say(string line)
        {
            lock (said) said.WriteLine(line);
        }
    }

    private static async Task Write(IKind kind, Yard yard, Action<string> say)
    {
        try
        {
            await kind.Write(yard, async key =>
            {
                say(key);
                // So that every kind finds its turn at the one database, and now one and now another is under way when it ends.
                await Task.Delay(Random.Shared.Next(LongestPause));
            });
            say(End);
        }
        catch (Exception wrong)
        {
            say($"{End} {wrong.ToString().ReplaceLineEndings(" ")}");
        }
    }
}
