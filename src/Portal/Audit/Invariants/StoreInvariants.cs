using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Providers.Listing;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Audit.Invariants;

/// <summary>Every history is a whole chain and ends where its case says. Between whole rounds those that grew since the last look.</summary>
public sealed class HistoryInvariant : IInvariant
{
    /// <inheritdoc />
    public string Rule => "histories";

    /// <inheritdoc />
    public async Task<LookedAt> Check(PortalDb db, bool whole, string? until, CancellationToken cancellation)
    {
        var heads = await db.HeadsOfAll(cancellation);
        var entries = db.Set<CaseEntry>().AsNoTracking();
        var newest = await entries.OrderByDescending(e => e.At).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancellation);
        var all = whole || !long.TryParse(until, CultureInfo.InvariantCulture, out var since);
        if (!all)
        {
            var after = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(until!, CultureInfo.InvariantCulture));
            entries = entries.Where(e => db.Set<CaseEntry>().Any(n => n.Case == e.Case && n.At >= after));
        }
        var broken = new List<Broken>();
        var (looked, seen) = (0L, new HashSet<string>(StringComparer.Ordinal));
        var one = new List<CaseEntry>();
        await foreach (var entry in entries.OrderBy(e => e.Case).ThenBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (one.Count > 0 && one[0].Case != entry.Case) Verify();
            one.Add(entry);
        }
        if (one.Count > 0) Verify();
        if (all) broken.AddRange(heads.Where(h => !seen.Contains(h.Key)).Select(h => new Broken(h.Key, $"no history, {h.Value.Entries} entries expected", Links.History(h.Key))));
        return new(looked, broken, all, newest?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

        void Verify()
        {
            var @case = one[0].Case;
            var verified = CaseHistory.Verify(@case, one, heads.GetValueOrDefault(@case, CaseHead.None));
            if (!verified.Ok) broken.Add(new(@case, $"{verified.Refusal.Code}, entry {verified.Refusal.Figures.GetValueOrDefault("sequence", "?")}", Links.History(@case)));
            (looked, _) = (looked + one.Count, seen.Add(@case));
            one.Clear();
        }
    }
}

/// <summary>Every meeting's record is a whole chain whose results are those of its ballots. Between whole rounds some of them each night.</summary>
public sealed class MeetingInvariant(IChainStore chain) : IInvariant
{
    private const int EachNight = 40;

    /// <inheritdoc />
    public string Rule => "meetings";

    /// <inheritdoc />
    public async Task<LookedAt> Check(PortalDb db, bool whole, string? until, CancellationToken cancellation)
    {
        var all = await chain.Meetings(cancellation);
        var ahead = whole ? all : [.. all.Where(m => string.CompareOrdinal(m, until) > 0).Take(EachNight)];
        var (broken, looked) = (new List<Broken>(), 0L);
        foreach (var id in ahead)
        {
            var entries = await chain.Read(id, 0, cancellation);
            looked += entries.Count;
            if (RecordCheck.Of(MeetingRecord.Of(id, entries, _ => true)).Faults is [var fault, ..]) broken.Add(new(id, string.Create(CultureInfo.InvariantCulture, $"{fault.Code}, entry {fault.Sequence}"), Links.MeetingRecord(id)));
        }
        return new(looked, broken, ahead.Count == all.Count, ahead.Count < EachNight ? null : ahead[^1]);
    }
}

/// <summary>Files on the disk are there and have the hash they were stored under. Between whole rounds some of them each night.</summary>
public sealed class FileInvariant(FileStore files) : IInvariant
{
    private const int EachNight = 500;

    /// <inheritdoc />
    public string Rule => "files";

    /// <inheritdoc />
    public async Task<LookedAt> Check(PortalDb db, bool whole, string? until, CancellationToken cancellation)
    {
        var kept = db.Set<CaseFile>().Select(f => f.Hash).Union(db.Set<LetterFile>().Select(f => f.Hash)).Union(db.Set<LetterFile>().Select(f => f.Sheet))
            .Union(db.Set<CertificatePaper>().Select(p => p.Hash)).Union(db.Set<ReportIssued>().Select(r => r.Paper));
        var all = (await kept.ToListAsync(cancellation)).Order(StringComparer.Ordinal).ToList();
        var ahead = whole ? all : [.. all.Where(h => string.CompareOrdinal(h, until) > 0).Take(EachNight)];
        var broken = new List<Broken>();
        foreach (var hash in ahead)
            if (!await files.IsIntact(hash, cancellation))
            {
                var holder = await db.Set<CaseFile>().Where(f => f.Hash == hash).Select(f => f.Holder).FirstOrDefaultAsync(cancellation);
                broken.Add(new(hash, $"{(files.Has(hash) ? "altered" : "missing")}{(holder is null ? "" : $", of {holder}")}", holder is null ? null : See.CaseLinks.Of(holder)));
            }
        return new(ahead.Count, broken, ahead.Count == all.Count, ahead.Count < EachNight ? null : ahead[^1]);
    }
}

/// <summary>The public register follows entry by entry, and each is as it was entered.</summary>
public sealed class RegisterInvariant : IInvariant
{
    /// <inheritdoc />
    public string Rule => "register";

    /// <inheritdoc />
    public async Task<LookedAt> Check(PortalDb db, bool whole, string? until, CancellationToken cancellation)
    {
        var listed = (await db.Set<ListingRow>().AsNoTracking().OrderBy(r => r.Sequence).ToListAsync(cancellation)).ConvertAll(r => (Row: r, Entry: r.Entry()));
        if (listed.Find(l => l.Entry.Hash != l.Row.Hash).Row is { } altered) return new(listed.Count, [new(Place(altered.Sequence), "not as it was entered", Links.ProviderChange(altered.Sequence))]);
        var register = PublicRegister.Of(listed.Select(l => l.Entry));
        return new(listed.Count, register.Ok ? [] : [new(register.Refusal.Figures.GetValueOrDefault("sequence", "?"), register.Refusal.Code, Links.ProviderChanges)]);
    }

    private static string Place(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The queue's rows are the applications as they stand.</summary>
public sealed class QueueInvariant : IInvariant
{
    /// <inheritdoc />
    public string Rule => "queue";

    /// <inheritdoc />
    public async Task<LookedAt> Check(PortalDb db, bool whole, string? until, CancellationToken cancellation)
    {
        var rows = await db.Set<QueueRow>().AsNoTracking().Select(r => new { r.Case, r.Kind, r.Stage, r.Open, r.Phase, r.Officer, r.CompanyId, r.SubmittedOn, r.Cost, r.Grant, r.Paid }).ToDictionaryAsync(r => r.Case, StringComparer.Ordinal, cancellation);
        var applications = await db.Set<Application>().AsNoTracking().Where(a => a.SubmittedOn != null && a.State != ApplicationState.Draft).ToListAsync(cancellation);
        var broken = new List<Broken>();
        foreach (var a in applications)
        {
            var wrong = !rows.Remove(a.Reference, out var row) ? "no row"
                : row.Stage != a.State ? $"{row.Stage}, is {a.State}"
                : (row.Kind, row.Open, row.Phase, row.Officer, row.CompanyId, row.SubmittedOn, row.Cost) != (a.Type, !a.IsClosed, a.Phase, a.Officer, a.CompanyId, a.SubmittedOn!.Value, a.ProjectCost) ? "other facts"
                : (row.Grant, row.Paid) != (a.ApprovedGrant ?? a.RecommendedGrant, a.PaidGrant) ? $"{row.Grant}, is {a.ApprovedGrant ?? a.RecommendedGrant}" : null;
            if (wrong is not null) broken.Add(new(a.Reference, wrong, Links.Case(a.Reference)));
        }
        broken.AddRange(rows.Keys.Select(r => new Broken(r, "a row without an application")));
        return new(applications.Count, broken);
    }
}
