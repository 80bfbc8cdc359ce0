using System.Diagnostics;
using System.Globalization;

namespace CleanerProduction.ScaleTests.Killed;

/// <summary>How much is killed.</summary>
/// <param name="Kinds">What is written at once.</param>
/// <param name="Kills">How many processes are killed.</param>
/// <param name="Places">To how many databases each writes at once, every kind to each: starting a process costs more than writing.</param>
/// <param name="Series">After so many kills new databases are begun.</param>
/// <param name="Most">The most acknowledgements after every kind had its first in every database, before the next kill.</param>
/// <param name="Seed">Of the moments.</param>
internal sealed record Plan(IReadOnlyList<IKind> Kinds, int Kills, int Places, int Series, int Most, int Seed)
{
    /// <summary>The words of the kinds.</summary>
    public string Words => string.Join(',', Kinds.Select(k => k.Name));

    /// <summary>How many databases are left in the middle of each kind of write.</summary>
    public int Cycles => Kills * Places;
}

/// <summary>
/// Starts a process that writes, kills it at a moment nobody chose, and looks whether what it had acknowledged stands, once and whole. The acknowledgements are kept here, outside the process
/// that dies.
/// </summary>
internal sealed class Killing(Plan plan, Func<IReadOnlyList<string>, ProcessStartInfo> start)
{
    private readonly Random random = new(plan.Seed);
    private readonly Dictionary<string, Kept> kept = plan.Kinds.ToDictionary(k => k.Name, k => new Kept(k.Name), StringComparer.Ordinal);

    /// <summary>What the nightly checks found after the kills.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Runs the plan on databases of that making.</summary>
    public async Task<IReadOnlyList<Kept>> Run(Func<Place> make)
    {
        for (var done = 0; done < plan.Kills;)
        {
            var places = Enumerable.Range(0, plan.Places).Select(_ => make()).ToList();
            for (var end = Math.Min(plan.Kills, done + plan.Series); done < end; done++)
            {
                await WriteAndDie(places);
                // Not at all of them, so that the dead process's log is mostly taken up by the next process and not by this one.
                await Look(places, random.Next(plan.Places * 2));
            }
            await LookAtAll(places);
        }
        return [.. kept.Values];
    }

    private async Task WriteAndDie(List<Place> places)
    {
        var command = start([Writing.Word, plan.Words, .. places.Select(p => p.Argument)]);
        (command.UseShellExecute, command.RedirectStandardInput, command.RedirectStandardOutput) = (false, true, true);
        // Most of a short life is compiling: what compiles for a long one is left away.
        command.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(command)!;
        var (writing, ended) = (new HashSet<(int, string)>(), new HashSet<(int, string)>());
        for (var more = random.Next(plan.Most); writing.Count + ended.Count < plan.Kinds.Count * places.Count || more-- > 0;)
            Hear(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("it died by itself"), writing, ended);
        for (var (from, wait) = (Stopwatch.GetTimestamp(), random.NextDouble() * 3); Stopwatch.GetElapsedTime(from).TotalMilliseconds < wait;) Thread.SpinWait(50);
        process.Kill();
        // What it managed to say before it died counts as well; a line cut short does not.
        var rest = (await process.StandardOutput.ReadToEndAsync()).Split('\n');
        foreach (var line in rest.Take(rest.Length - 1)) Hear(line, writing, ended);
        await process.WaitForExitAsync();
        foreach (var (_, kind) in writing) kept[kind].Cycles++;
    }

    private void Hear(string line, HashSet<(int, string)> writing, HashSet<(int, string)> ended)
    {
        if (line.Split(' ', 4) is not [var number, var kind, var key, ..] words) throw new InvalidOperationException(line);
        var place = int.Parse(number, CultureInfo.InvariantCulture);
        if (words.Length > 3) throw new InvalidOperationException($"{kind}: {words[3]}");
        // Who ran out of what to write is not killed while writing.
        if (key == Writing.End)
        {
            ended.Add((place, kind));
            writing.Remove((place, kind));
        }
        else
        {
            writing.Add((place, kind));
            kept[kind].Hear(place, key);
        }
    }

    private async Task Look(List<Place> places, int place)
    {
        if (place >= places.Count) return;
        await using var yard = new Yard(places[place]);
        foreach (var kind in plan.Kinds) kept[kind.Name].Compare(place, await kind.Found(yard));
    }

    // With the nightly checks, and with some of each kind done once more.
    private async Task LookAtAll(List<Place> places)
    {
        var found = plan.Kinds.ToDictionary(k => k.Name, _ => new List<IReadOnlyDictionary<string, int[]>>(), StringComparer.Ordinal);
        foreach (var (place, n) in places.Select((p, i) => (p, i)))
        {
            await using var yard = new Yard(place);
            foreach (var kind in plan.Kinds)
            {
                var own = kept[kind.Name];
                own.Compare(n, await kind.Found(yard));
                foreach (var key in own.Heard(n).Except(own.Lost, StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(3).ToList())
                    if (!await kind.Again(yard, key)) own.Doubled.Add($"{key} was answered as if it had not been done");
                var after = await kind.Found(yard);
                own.Compare(n, after);
                found[kind.Name].Add(after);
            }
            Broken.AddRange(await yard.BrokenInvariants());
        }
        foreach (var (kind, all) in found) kept[kind].Next(all);
    }
}
