using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Labels;
using CleanerProduction.Programme.Events;
using CleanerProduction.Programme.Reports;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>Finds what has a history, whatever it is.</summary>
public static class HistoryHolders
{
    /// <summary>The act of taking a case's evidence along: it looks at the case and does nothing to it.</summary>
    public const string TakeBundle = "TakeBundle";

    /// <summary>The act of taking an order along to the bank: it pays nothing yet.</summary>
    public const string TakeBankFile = "TakeBankFile";

    private static readonly string[] Looks = [TakeBundle, TakeBankFile];

    /// <summary>The case, company, factory or report of that name, tracked; null where there is none.</summary>
    public static async Task<IHasHistory?> HolderOf(this PortalDb db, string @case, CancellationToken cancellation) =>
        NumberAfter(@case, "company-") is { } company ? await db.Set<Company>().SingleOrDefaultAsync(c => c.Id == company, cancellation)
        : NumberAfter(@case, "factory-") is { } factory ? await db.Set<Factory>().SingleOrDefaultAsync(f => f.Id == factory, cancellation)
        : NumberAfter(@case, "report-") is { } report ? await db.Set<ProgrammeReport>().SingleOrDefaultAsync(r => r.Id == report, cancellation)
        : await db.Set<Application>().SingleOrDefaultAsync(c => c.Reference == @case, cancellation) as IHasHistory
        ?? await db.Set<Registration>().SingleOrDefaultAsync(c => c.Reference == @case, cancellation) as IHasHistory
        ?? await db.Set<Complaint>().SingleOrDefaultAsync(c => c.Reference == @case, cancellation) as IHasHistory
        ?? await db.Set<LabelApplication>().SingleOrDefaultAsync(c => c.Reference == @case, cancellation) as IHasHistory
        ?? await db.Set<RoundCase>().SingleOrDefaultAsync(c => c.Reference == @case, cancellation) as IHasHistory
        ?? await db.Set<ProgrammeEvent>().SingleOrDefaultAsync(c => c.Reference == @case, cancellation);

    /// <summary>The heads of everything that has a history and any entry, by name.</summary>
    public static async Task<Dictionary<string, CaseHead>> HeadsOfAll(this PortalDb db, CancellationToken cancellation)
    {
        var heads = new Dictionary<string, CaseHead>(StringComparer.Ordinal);
        await Add(db.Set<Application>().Where(c => c.HistoryEntries > 0).Select(c => new Row(c.Reference, c.HistoryEntries, c.HistoryHash)));
        await Add(db.Set<Registration>().Where(c => c.HistoryEntries > 0).Select(c => new Row(c.Reference, c.HistoryEntries, c.HistoryHash)));
        await Add(db.Set<Complaint>().Where(c => c.HistoryEntries > 0).Select(c => new Row(c.Reference, c.HistoryEntries, c.HistoryHash)));
        await Add(db.Set<LabelApplication>().Where(c => c.HistoryEntries > 0).Select(c => new Row(c.Reference, c.HistoryEntries, c.HistoryHash)));
        await Add(db.Set<RoundCase>().Where(c => c.HistoryEntries > 0).Select(c => new Row(c.Reference, c.HistoryEntries, c.HistoryHash)));
        await Add(db.Set<ProgrammeEvent>().Where(c => c.HistoryEntries > 0).Select(c => new Row(c.Reference, c.HistoryEntries, c.HistoryHash)));
        await Add(db.Set<Company>().Where(c => c.Version > 0).Select(c => new Row("company-" + c.Id, c.Version, c.HistoryHash)));
        await Add(db.Set<Factory>().Where(c => c.Version > 0).Select(c => new Row("factory-" + c.Id, c.Version, c.HistoryHash)));
        await Add(db.Set<ProgrammeReport>().Where(c => c.Version > 0).Select(c => new Row("report-" + c.Id, c.Version, c.HistoryHash)));
        return heads;

        async Task Add(IQueryable<Row> rows)
        {
            foreach (var row in await rows.AsNoTracking().ToListAsync(cancellation)) heads[row.Case] = new(row.Entries, row.Hash);
        }
    }

    /// <summary>How long a history is by now that was <paramref name="entries"/> long, where since then it was taken along and nothing happened to it: that stops no decision from being reopened.</summary>
    public static async Task<long> WithLooks(this PortalDb db, string @case, long entries, CancellationToken cancellation) =>
        entries + await db.Set<CaseEntry>().CountAsync(e => e.Case == @case && e.Sequence > entries && Looks.Contains(e.Step), cancellation);

    private static int? NumberAfter(string @case, string word) =>
        @case.StartsWith(word, StringComparison.Ordinal) && int.TryParse(@case.AsSpan(word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record Row(string Case, long Entries, string Hash);
}
