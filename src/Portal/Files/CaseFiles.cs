using System.Globalization;
using CleanerProduction.Files;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files.Kinds;
using CleanerProduction.Portal.Files.Scanning;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Files;

/// <summary>
/// The files of companies, factories and cases, by slot. Nothing is deleted: what is replaced stays as an earlier version, what is removed can be
/// brought back. Who may do so its callers ask at the <see cref="FileDoor"/>.
/// </summary>
public sealed class CaseFiles(IDbContextFactory<PortalDb> databases, FileStore store, ReferenceData reference, FileBell bell, TimeProvider clock, IScanner? scanner = null)
{
    /// <summary>Versions ever sent to a slot, for each file it may hold: whoever sends more fills the disk.</summary>
    public const int MostVersionsEach = 20;

    private const int Attempts = 5;

    /// <summary>True where files are looked at by a scanner before anybody gets them.</summary>
    public bool HasScanner => scanner is not null;

    /// <summary>Everything a holder has.</summary>
    public async Task<HeldFiles> Of(string holder, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await HeldFiles.Of(db, holder, cancellation);
    }

    /// <summary>One version of a file by the store's number, or null.</summary>
    public async Task<CaseFile?> Find(int id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<CaseFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancellation);
    }

    /// <summary>Files of other holders with the same content as one of this holder's: a question to ask, no verdict.</summary>
    public async Task<IReadOnlyList<CaseFile>> Elsewhere(string holder, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var own = db.Set<CaseFile>().Where(f => f.Holder == holder).Select(f => f.Hash);
        return await db.Set<CaseFile>().AsNoTracking().Where(f => f.Holder != holder && own.Contains(f.Hash)).OrderBy(f => f.Id).ToListAsync(cancellation);
    }

    /// <summary>
    /// Keeps a file somebody sent. The name of one that stands makes it the next version of that one; the same content again under the same name is the file that is there.
    /// Refusals: those of <see cref="FileLook"/>, <c>file-too-large</c>, <c>file-slot</c> (no such slot here), <c>file-too-many</c>, <c>file-too-often</c>, <c>file-too-short</c>, <c>file-length-unread</c>.
    /// </summary>
    public Task<Result<CaseFile>> Add(string holder, string slot, string? name, Stream content, string person, CancellationToken cancellation = default) =>
        Keep(holder, slot, name, content, person, null, cancellation);

    /// <summary>Keeps a file as the next version of another, whatever its name. Refusals as <see cref="Add"/>, and <c>file-gone</c> where that one is not the newest or not there.</summary>
    public async Task<Result<CaseFile>> Replace(int id, string? name, Stream content, string person, CancellationToken cancellation = default) =>
        await Find(id, cancellation) is { } old ? await Keep(old.Holder, old.Slot, name, content, person, old, cancellation) : new Refusal("file-gone");

    /// <summary>Removes a file. Refused (<c>file-gone</c>) where it is not the newest version, or removed already.</summary>
    public Task<Result<CaseFile>> Remove(int id, string person, CancellationToken cancellation = default) => Change(id, person, clock.GetUtcNow(), cancellation);

    /// <summary>Brings a removed file back. Refused where it is not the newest version or not removed (<c>file-gone</c>), or where the slot is full (<c>file-too-many</c>).</summary>
    public Task<Result<CaseFile>> Undo(int id, string person, CancellationToken cancellation = default) => Change(id, person, null, cancellation);

    private async Task<Result<CaseFile>> Keep(string holder, string word, string? sent, Stream content, string person, CaseFile? old, CancellationToken cancellation)
    {
        if (reference.Slots.Of(holder, word) is not { } slot) return new Refusal("file-slot");
        var name = FileName.Clean(sent);
        // Asked before a byte is read as well: nobody sends 200 MB to be told there is no room.
        if (await Place(slot, holder, name, null, old, cancellation) is { Ok: false } full) return full.Refusal;
        var taken = await store.Take(content, name, [.. slot.Kinds.Select(k => k.Known())], slot.MostBytes, cancellation, looked => TooShort(slot, looked));
        if (!taken.Ok) return taken.Refusal;
        for (var attempt = 1; ; attempt++)
        {
            var place = await Place(slot, holder, name, taken.Value.File.Hash, old, cancellation);
            if (!place.Ok) return place.Refusal;
            if (place.Value.Same is { } same) return same;
            var row = Row(slot, holder, name, taken.Value, person, place.Value);
            try
            {
                await using var db = await databases.CreateDbContextAsync(cancellation);
                db.Add(row);
                await db.SaveChangesAsync(cancellation);
                bell.Ring();
                return row;
            }
            catch (DbUpdateException) when (attempt < Attempts && !cancellation.IsCancellationRequested)
            {
                // Somebody else's version took the number: look again.
            }
        }
    }

    private CaseFile Row(Slot slot, string holder, string name, TakenFile taken, string person, LinePlace place) => new()
    {
        Holder = holder, Slot = slot.Word, Line = place.Line, Version = place.Version, Name = name, Hash = taken.File.Hash, Kind = taken.Is.Kind.Word(), Length = taken.File.Length,
        Seconds = taken.Is.Duration is { } runs ? (int)runs.TotalSeconds : null, Scan = scanner is null ? FileScan.NotScanned : FileScan.Waiting, By = person, At = clock.GetUtcNow(),
    };

    private async Task<Result<LinePlace>> Place(Slot slot, string holder, string name, string? hash, CaseFile? old, CancellationToken cancellation)
    {
        var held = (await Of(holder, cancellation)).Lines.Where(l => l.Newest.Slot == slot.Word).ToList();
        var line = old is null ? held.Find(l => l.Newest.Name == name) : held.Find(l => l.Newest.Id == old.Id && !l.IsRemoved);
        if (old is not null && line is null)
        {
            // Sent again because the answer was lost: known by its content, so only once that is there.
            var after = held.Find(l => l.Newest.Line == old.Line);
            return after is { IsRemoved: false } && (hash is null || after.Newest.Hash == hash) ? new LinePlace(old.Line, 0, after.Newest) : new Refusal("file-gone");
        }
        if (line is { IsRemoved: false } && line.Newest.Hash == hash && line.Newest.Name == name) return new LinePlace(line.Newest.Line, 0, line.Newest);
        if (held.Sum(l => 1 + l.Earlier.Count) >= slot.MostFiles * MostVersionsEach) return new Refusal("file-too-often");
        if (line is not { IsRemoved: false } && Full(slot, held) is { } full) return full;
        return new LinePlace(line?.Newest.Line ?? Unused(name, held), (line?.Newest.Version ?? 0) + 1, null);
    }

    private static Refusal? Full(Slot slot, IEnumerable<FileLine> held) =>
        held.Count(l => !l.IsRemoved && l.Newest.Scan != FileScan.Infected) < slot.MostFiles ? null
        : new Refusal("file-too-many").With("files", slot.MostFiles.ToString(CultureInfo.InvariantCulture));

    // A line may have the name already though its newest version is called something else.
    private static string Unused(string name, List<FileLine> held)
    {
        for (var number = 1; ; number++)
        {
            var line = number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
            if (!held.Exists(l => l.Newest.Line == line)) return line;
        }
    }

    private static Refusal? TooShort(Slot slot, Looked looked) => slot.LeastSeconds == 0 || looked.Duration?.TotalSeconds >= slot.LeastSeconds ? null
        : new Refusal(looked.Duration is null ? "file-length-unread" : "file-too-short", slot.Clauses.FirstOrDefault()).With("least", slot.LeastSeconds.ToString(CultureInfo.InvariantCulture));

    private async Task<Result<CaseFile>> Change(int id, string person, DateTimeOffset? removed, CancellationToken cancellation)
    {
        if (await Find(id, cancellation) is not { } file || reference.Slots[file.Slot] is not { } slot) return new Refusal("file-gone");
        var held = (await Of(file.Holder, cancellation)).Lines.Where(l => l.Newest.Slot == file.Slot).ToList();
        if (held.Find(l => l.Newest.Id == id) is not { } line || line.IsRemoved == removed is not null) return new Refusal("file-gone");
        if (removed is null && file.Scan != FileScan.Infected && Full(slot, held) is { } full) return full;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var by = removed is null ? null : person;
        await db.Set<CaseFile>().Where(f => f.Id == id && f.RemovedAt == file.RemovedAt)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.RemovedAt, removed).SetProperty(f => f.RemovedBy, by), cancellation);
        return (await Find(id, cancellation))!;
    }

    private sealed record LinePlace(string Line, int Version, CaseFile? Same);
}
