using CleanerProduction.Applications;
using CleanerProduction.Files;
using CleanerProduction.Portal.Data;
using Microsoft.EntityFrameworkCore;
using AllSlots = CleanerProduction.Files.Slots;

namespace CleanerProduction.Portal.Files;

/// <summary>A file with its earlier versions.</summary>
/// <param name="Newest">The version that counts.</param>
/// <param name="Earlier">Those before it, the newest first.</param>
public sealed record FileLine(CaseFile Newest, IReadOnlyList<CaseFile> Earlier)
{
    /// <summary>True where it was removed, which can be taken back.</summary>
    public bool IsRemoved => Newest.RemovedAt is not null;
}

/// <summary>Everything a holder has, or ever had.</summary>
public sealed class HeldFiles
{
    /// <summary>Reads what a holder has; rows are not tracked.</summary>
    public static async Task<HeldFiles> Of(PortalDb db, string holder, CancellationToken cancellation) =>
        new(holder, await db.Set<CaseFile>().AsNoTracking().Where(f => f.Holder == holder).OrderBy(f => f.Id).ToListAsync(cancellation));

    private HeldFiles(string holder, IReadOnlyList<CaseFile> all)
    {
        (Holder, All) = (holder, all);
        Lines =
        [
            .. all.GroupBy(f => (f.Slot, f.Line)).Select(g => g.OrderByDescending(f => f.Version).ToList()).Select(v => new FileLine(v[0], v[1..])).OrderBy(l => l.Newest.Id),
        ];
    }

    /// <summary>The holder.</summary>
    public string Holder { get; }

    /// <summary>Every version of every file, removed ones too, as they came.</summary>
    public IReadOnlyList<CaseFile> All { get; }

    /// <summary>Every file with its earlier versions, removed ones too.</summary>
    public IReadOnlyList<FileLine> Lines { get; }

    /// <summary>What stands: the newest versions that were not removed.</summary>
    public IEnumerable<CaseFile> Standing => Lines.Where(l => !l.IsRemoved).Select(l => l.Newest);

    /// <summary>What stood in a slot at a moment: what an act done then rests on. Infected files do not count.</summary>
    public IEnumerable<CaseFile> In(string slot, DateTimeOffset at) => Lines.Where(l => l.Newest.Slot == slot)
        .Select(l => l.Earlier.Prepend(l.Newest).FirstOrDefault(f => f.At <= at)).OfType<CaseFile>().Where(f => !(f.RemovedAt <= at) && f.Scan != FileScan.Infected);

    /// <summary>What stands in a slot and is not infected; what waits in quarantine is among it.</summary>
    public IEnumerable<CaseFile> In(string slot) => Standing.Where(f => f.Slot == slot && f.Scan != FileScan.Infected);

    /// <summary>The slots a project of this type as a rule has filled by then and that hold nothing; what one application needs, its own check says.</summary>
    public IEnumerable<Slot> Lacks(AllSlots slots, ProjectType type, SlotDue by) => slots.Due(type, by).Where(s => !In(s.Word).Any());
}
