using System.Diagnostics;
using CleanerProduction.ScaleTests.Killed;
using Xunit;

namespace CleanerProduction.ScaleTests;

/// <summary>Killed (kill −9) during every kind of write: what was acknowledged stands once and whole, what was not stands whole or not at all, and done again it is not done twice.</summary>
public abstract class KilledKindsTests
{
    private protected static async Task Holds(Plan plan, Func<Place> make)
    {
        var (killing, began) = (new Killing(plan, Command), Stopwatch.GetTimestamp());
        var kept = await killing.Run(make);
        TestContext.Current.SendDiagnosticMessage($"{plan.Kills} processes killed in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        foreach (var kind in kept)
        {
            TestContext.Current.SendDiagnosticMessage($"{kind.Kind}: {kind.Cycles} cycles, {kind.Acknowledged} acknowledged, {kind.Whole} whole");
            Assert.Equal((plan.Cycles, "", "", ""), (kind.Cycles, string.Join(", ", kind.Lost), string.Join(", ", kind.Doubled), string.Join(", ", kind.Halves)));
            Assert.True(kind.Whole >= kind.Acknowledged, kind.Kind);
        }
        Assert.Empty(killing.Broken);
    }

    // A test process may be the program itself or the host of its library.
    private static ProcessStartInfo Command(IReadOnlyList<string> words) =>
        new(Environment.ProcessPath!, Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Writing).Assembly.Location, .. words] : words);

    private protected static async Task OnEmbedded(string kinds, int kills, int places, int seed)
    {
        var plan = new Plan(Kinds.Of(kinds), kills, places, Series: 10, Most: 10 * places, seed);
        using var template = await Template.Make(plan.Kinds, many: 150);
        await Holds(plan, template.Copy);
    }
}

/// <summary>On the embedded database: ballots and whole applications, ten databases at once.</summary>
public sealed class SubmissionsKilledTests : KilledKindsTests
{
    [Fact]
    public Task Ballots_and_applications() => OnEmbedded("ballot,submission", kills: 20, places: 10, seed: 1);
}

/// <summary>On the embedded database: every other kind of write, five databases at once.</summary>
public sealed class OtherKindsKilledTests : KilledKindsTests
{
    [Fact]
    public Task Payments_publications_letters_notices_and_files() => OnEmbedded("payment,publication,result,letter,notice,file", kills: 5, places: 5, seed: 2);
}
