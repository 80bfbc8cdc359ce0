using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data.Cases;

/// <summary>The newest papers of a complaint.</summary>
/// <param name="Revision">Their number; 0 where there are none yet.</param>
/// <param name="File">The papers.</param>
public sealed record NewestPapers(int Revision, ComplaintFile File)
{
    /// <summary>Papers of a case that has none.</summary>
    public static readonly NewestPapers None = new(0, new());
}

/// <summary>Reads the papers of complaints, and the cases as they are known beside each other.</summary>
public static class ComplaintPapers
{
    /// <summary>The letters that tell a side of the finding (RG-6.1.2, RG-6.1.3).</summary>
    private static readonly string[] OfTheFinding = ["complaint-not-established", "complaint-established", "preliminary-report"];

    private static readonly string[] Established = [nameof(ComplaintStep.FindSubstantiated), nameof(ComplaintStep.RecordSubstandard)];

    /// <summary>The newest papers of one case.</summary>
    public static async Task<NewestPapers> Papers(this PortalDb db, string @case, CancellationToken cancellation) =>
        (await Papers(db, db.Set<Complaint>().Where(c => c.Reference == @case), cancellation)).GetValueOrDefault(@case) ?? NewestPapers.None;

    /// <summary>Those of several; a case without any is not among them. A side was told of the finding when its letter went out.</summary>
    public static async Task<Dictionary<string, NewestPapers>> Papers(this PortalDb db, IQueryable<Complaint> cases, CancellationToken cancellation)
    {
        var newest = await db.Set<ComplaintRevision>().AsNoTracking()
            .Where(r => cases.Any(c => c.Reference == r.Case) && !db.Set<ComplaintRevision>().Any(o => o.Case == r.Case && o.Revision > r.Revision)).ToListAsync(cancellation);
        var told = await db.Set<LetterDraft>().AsNoTracking().Where(l => OfTheFinding.Contains(l.Kind) && l.IssuedAt != null && cases.Any(c => c.Reference == l.Case))
            .Select(l => new { l.Case, l.CompanyId, At = l.IssuedAt!.Value }).ToListAsync(cancellation);
        return newest.ToDictionary(r => r.Case, r =>
        {
            DateOnly? Told(bool company) => told.Where(t => t.Case == r.Case && t.CompanyId is not null == company).Select(t => (DateOnly?)HongKongTime.DateOf(t.At)).Min();
            var file = ComplaintFile.FromJson(r.Content);
            return new NewestPapers(r.Revision, file with { ComplainantToldOn = file.ComplainantToldOn ?? Told(true), ProviderToldOn = file.ProviderToldOn ?? Told(false) });
        }, StringComparer.Ordinal);
    }

    /// <summary>Every case as it is known beside others (RG-6.1.4).</summary>
    public static async Task<List<CleanerProduction.Complaints.KnownCase>> KnownCases(this PortalDb db, TimeLimits limits, CancellationToken cancellation)
    {
        var cases = await db.Set<Complaint>().AsNoTracking().ToListAsync(cancellation);
        var papers = await db.Papers(db.Set<Complaint>(), cancellation);
        var found = (await db.Set<CaseEntry>().AsNoTracking().Where(e => Established.Contains(e.Step) && db.Set<Complaint>().Any(c => c.Reference == e.Case)).Select(e => new { e.Case, e.At }).ToListAsync(cancellation))
            .ToLookup(e => e.Case, e => HongKongTime.DateOf(e.At), StringComparer.Ordinal);
        return [.. cases.Select(c => CleanerProduction.Complaints.KnownCase.Of(c, (papers.GetValueOrDefault(c.Reference) ?? NewestPapers.None).File, limits, found[c.Reference].Select(d => (DateOnly?)d).FirstOrDefault()))];
    }

    /// <summary>The limits of today.</summary>
    public static TimeLimits Limits(this ReferenceData reference, DateOnly today) => new(reference.Deadlines, reference.Calendar, today);
}
