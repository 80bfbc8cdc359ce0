using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Audit.See;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Audit.Invariants;

/// <summary>A case that is decided has the decision in its history, with the clause it rests on.</summary>
public sealed class DecisionInvariant : IInvariant
{
    private static readonly string[] Decisions = [nameof(ApplicationStep.Approve), nameof(ApplicationStep.Reject), "TakeOver"];
    private static readonly string[] Awards = [nameof(LabelStep.Award), nameof(LabelStep.Decline), "TakeOver"];
    private static readonly LabelState[] Decided = [LabelState.Awarded, LabelState.NotAwarded];

    /// <inheritdoc />
    public string Rule => "decisions";

    /// <inheritdoc />
    public async Task<LookedAt> Check(PortalDb db, bool whole, string? until, CancellationToken cancellation)
    {
        var entries = db.Set<CaseEntry>();
        var applications = await db.Set<Application>().Where(a => a.DecidedOn != null)
            .Select(a => new { a.Reference, Entry = entries.Where(e => e.Case == a.Reference && Decisions.Contains(e.Step)).OrderByDescending(e => e.Sequence).Select(e => new { e.Step, e.Clause }).FirstOrDefault() }).ToListAsync(cancellation);
        var labels = await db.Set<LabelApplication>().Where(a => Decided.Contains(a.State))
            .Select(a => new { a.Reference, Entry = entries.Where(e => e.Case == a.Reference && Awards.Contains(e.Step)).OrderByDescending(e => e.Sequence).Select(e => new { e.Step, e.Clause }).FirstOrDefault() }).ToListAsync(cancellation);
        return new(applications.Count + labels.Count,
        [
            .. from one in applications.Concat(labels)
               let wrong = one.Entry is null ? "no decision in its history" : one.Entry.Clause is null && one.Entry.Step != "TakeOver" ? "the decision names no clause" : null
               where wrong is not null
               select new Broken(one.Reference, wrong, Links.History(one.Reference)),
        ]);
    }
}

/// <summary>Every clause an act or a judgement rests on is one of the guides'.</summary>
public sealed class ClauseInvariant(ReferenceData reference) : IInvariant
{
    /// <inheritdoc />
    public string Rule => "clauses";

    /// <inheritdoc />
    public async Task<LookedAt> Check(PortalDb db, bool whole, string? until, CancellationToken cancellation)
    {
        var named = await db.Set<CaseEntry>().Where(e => e.Clause != null).GroupBy(e => e.Clause!).Select(g => new { Clause = g.Key, Case = g.Min(e => e.Case)! }).ToListAsync(cancellation);
        named.AddRange(await db.Set<CaseJudgement>().GroupBy(j => j.Clause).Select(g => new { Clause = g.Key, Case = g.Min(j => j.Case)! }).ToListAsync(cancellation));
        named.AddRange(await db.Set<PaymentHold>().GroupBy(h => h.Clause).Select(g => new { Clause = g.Key, Case = g.Min(h => h.Case)! }).ToListAsync(cancellation));
        return new(named.Count, [.. named.Where(n => reference.Clauses[n.Clause] is null).DistinctBy(n => n.Clause).Select(n => new Broken(n.Clause, $"named in {n.Case}", Links.History(n.Case)))]);
    }
}

/// <summary>Every certificate was awarded, for the same label and round; every award that was released has its certificate.</summary>
public sealed class CertificateInvariant : IInvariant
{
    /// <inheritdoc />
    public string Rule => "certificates";

    /// <inheritdoc />
    public async Task<LookedAt> Check(PortalDb db, bool whole, string? until, CancellationToken cancellation)
    {
        var certificates = await db.Set<Certificate>().AsNoTracking().Where(c => c.Application != null).ToListAsync(cancellation);
        var awarded = await db.Set<LabelApplication>().AsNoTracking().Where(a => a.State == LabelState.Awarded).ToDictionaryAsync(a => a.Reference, StringComparer.Ordinal, cancellation);
        var broken = new List<Broken>();
        foreach (var certificate in certificates)
        {
            var award = awarded.GetValueOrDefault(certificate.Application!);
            if (award is null || award.Label != certificate.Label || award.Round != certificate.Round) broken.Add(new(certificate.Number, award is null ? $"{certificate.Application} is not awarded" : $"{award.Reference} is {award.Label} {award.Round}", Links.Certificate(certificate.Number)));
        }
        var known = certificates.Select(c => c.Application!).ToHashSet(StringComparer.Ordinal);
        broken.AddRange(awarded.Keys.Where(a => !known.Contains(a)).Select(a => new Broken(a, "awarded without a certificate", CaseLinks.Of(a))));
        return new(certificates.Count + awarded.Count, broken);
    }
}

/// <summary>Numbers of letters are given once each, one after the other in a year.</summary>
public sealed class LetterInvariant : IInvariant
{
    /// <inheritdoc />
    public string Rule => "letters";

    /// <inheritdoc />
    public async Task<LookedAt> Check(PortalDb db, bool whole, string? until, CancellationToken cancellation)
    {
        var numbers = await db.Set<LetterDraft>().OrderBy(l => l.Number).Select(l => l.Number).ToListAsync(cancellation);
        var broken = new List<Broken>();
        foreach (var year in numbers.GroupBy(n => n[..(n.LastIndexOf('-') + 1)], StringComparer.Ordinal))
        {
            var expected = 1;
            foreach (var number in year)
            {
                var found = int.TryParse(number[year.Key.Length..], System.Globalization.CultureInfo.InvariantCulture, out var read) ? read : -1;
                if (found != expected) broken.Add(new(number, $"after {expected - 1}", Links.Letter(number)));
                expected = found + 1;
            }
        }
        return new(numbers.Count, broken);
    }
}
