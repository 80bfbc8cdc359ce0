using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Notices.Telling;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Rounds;

/// <summary>Who is told that a round is announced: holders whose labels it renews (LG-7.1), and who applied in the round before. Technology service is nominated and not asked.</summary>
public static class RoundNews
{
    /// <summary>Tells each of them once, with the certificates their companies may renew.</summary>
    public static async Task Tell(RoundAct act, CancellationToken cancellation)
    {
        var renewable = (await Renewable(act, cancellation)).ToLookup(c => c.CompanyId!.Value);
        var last = (await act.Db.KnownRounds(cancellation)).FirstOrDefault(r => r.Year < act.Case.Year && r.Case.IsAnnounced)?.Year;
        var before = await act.Db.Set<LabelApplication>().Where(a => a.Round == last && a.CompanyId != null && a.ReceivedOn != null).Select(a => a.CompanyId!.Value).Distinct().ToListAsync(cancellation);
        var people = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var company in renewable.Select(c => c.Key).Union(before).Order())
            foreach (var person in await act.Db.ActingFor(company, act.Today, cancellation))
            {
                if (!people.TryGetValue(person, out var numbers)) people[person] = numbers = new(StringComparer.Ordinal);
                numbers.UnionWith(renewable[company].Select(c => c.Number));
            }
        var (opens, closes) = (act.Round.Opens.Value, act.Round.Closes.Value);
        foreach (var (person, numbers) in people)
            act.Db.Tell([person], new($"{act.Key}/announced", RoundWords.All("Told_Announced", act.Case.Year, opens, closes),
                numbers.Count > 0 ? RoundWords.All("Told_Announced_renew", string.Join(", ", numbers)) : RoundWords.All("Told_Announced_again"), Links.LabelEntries, act.Case.Reference, "LG-1.6", closes), act.At);
    }

    private static async Task<IEnumerable<Certificate>> Renewable(RoundAct act, CancellationToken cancellation)
    {
        var opens = act.Round.Opens.Value;
        var running = await act.Db.Set<Certificate>().AsNoTracking().Where(c => c.CompanyId != null && c.RevokedOn == null && c.Until >= opens).ToListAsync(cancellation);
        return running.Where(c => act.Round.RenewalDays(c.Until).Overlaps(act.Round.Window));
    }
}
