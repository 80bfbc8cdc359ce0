using System.Diagnostics;
using CleanerProduction.Applications;
using CleanerProduction.Benchmarks.Reporting;
using CleanerProduction.DomainTests.Guidelines.Funding;
using CleanerProduction.Guidelines.Funding;

namespace CleanerProduction.Benchmarks.Rules;

/// <summary>All clauses of the funding guide asked about one application, from eligibility to the claim.</summary>
internal static class RulesRun
{
    private const int Applications = 5_000;

    /// <summary>The rows of <c>rules</c>.</summary>
    public static IReadOnlyList<Row> Rows(Profile profile)
    {
        var (eligible, vetted, project, claim) = (Facts.Venture(ProjectType.Demonstration2), Facts.Vetted(), Facts.Project(ProjectType.Demonstration2), Facts.Claim(ProjectType.Demonstration2));
        var grant = new GrantFacts(Facts.P4, Facts.D("2022-08-15"), ProjectType.Demonstration2, Hkd.Of(1_400_000));
        var purchase = new Purchase(Facts.P4.Funding!.Quotations, Hkd.Of(60_000), [.. Enumerable.Range(0, 5).Select(i => new Quotation($"S{i}", Hkd.Of(50_000 + i)))], "S0");
        var use = new ResultsFacts(Facts.P4, Facts.D("2024-03-15")) { NotifiedOn = Facts.D("2024-03-01"), Logo = true, Printed = false };
        int Ask() => GrantCheck.Of(grant).Findings.Length + EligibilityCheck.Of(eligible).Findings.Length + ProcurementCheck.Of(purchase).Findings.Length + VettingCheck.Of(vetted).Length
            + ProjectCheck.Of(project).Length + ClaimCheck.Of(claim).Findings.Length + Section5Results.Check(use).Length;

        var findings = Ask();
        var (times, bytes) = (new List<double>(), 0L);
        for (var round = 0; round <= profile.Rounds; round++)
        {
            var (before, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            for (var i = 0; i < Applications; i++) Ask();
            if (round == 0) continue;
            times.Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds / Applications);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Applications;
        }
        return
        [
            new($"{findings} findings of one application", "µs", Sample.Median(times)) { Goal = Goal.UpTo(40, "µs"), Noisy = Sample.Spread(times) > 0.4 },
            new("allocated for them", "KB", bytes / 1024.0) { Goal = Goal.UpTo(16, "KB") },
        ];
    }
}
