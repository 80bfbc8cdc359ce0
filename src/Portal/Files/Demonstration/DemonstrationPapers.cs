using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Files;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Files.Kinds;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Programme.Events;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Files.Demonstration;

/// <summary>Files of some of the demonstration's cases, one at each stage: made at the first start, sent when their case stood there.</summary>
public sealed class DemonstrationPapers(Operation operation, IDbContextFactory<PortalDb> databases, FileStore store, ReferenceData reference, TimeProvider clock)
{
    // What a case holds once it has taken a step.
    private static readonly (ApplicationStep After, string Slot, string Name)[] Papers =
    [
        (ApplicationStep.Submit, "service-contract", "服務合同.pdf"),
        (ApplicationStep.Submit, "technical-specification", "Technical specification.pdf"),
        (ApplicationStep.Submit, "quotation", "報價單（一）.pdf"),
        (ApplicationStep.Submit, "quotation", "报价单（二）.pdf"),
        (ApplicationStep.Submit, "supporting", "厂房照片.png"),
        (ApplicationStep.Sign, "signed-agreement", "已簽署的資助協議.pdf"),
        (ApplicationStep.Sign, "procurement-record", "採購紀錄.pdf"),
        (ApplicationStep.SubmitReport, "auditor-registration", "审核人士登记证书.png"),
        (ApplicationStep.SubmitReport, "final-report", "Final report.pdf"),
        (ApplicationStep.AcceptReport, "provider-payment-proof", "銀行轉賬紀錄.pdf"),
        (ApplicationStep.AcceptReport, "purchase-payment-proof", "付款凭证.pdf"),
        (ApplicationStep.AcceptReport, "bank-details", "Bank letter.pdf"),
    ];

    // What a provider holds that applied of late.
    private static readonly (string Slot, string Name)[] OfProviders =
        [("provider-registration", "商業登記證.pdf"), ("staff-experience", "員工履歷及僱傭證明.pdf"), ("project-record", "項目工作記錄.pdf"), ("code-of-conduct", "行為守則.pdf")];

    // What is published of an event that was held.
    private static readonly (string Slot, string Name)[] OfEvents = [("event-slides", "減排經驗分享.pdf"), ("event-handouts", "Reading list.pdf"), ("event-photographs", "会场照片.png")];

    private static readonly ApplicationState[] Stages =
        [ApplicationState.Submitted, ApplicationState.Complete, ApplicationState.InProgress, ApplicationState.ReportSubmitted, ApplicationState.ReportSatisfactory, ApplicationState.ReadyToPay];

    /// <summary>Makes them where the mode is demonstration and no case has a file.</summary>
    public async Task Make(CancellationToken cancellation)
    {
        if (!operation.IsDemonstration) return;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Set<CaseFile>().AnyAsync(cancellation)) return;
        foreach (var @case in await Chosen(db, cancellation))
        {
            var history = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == @case.Reference).OrderBy(e => e.Sequence).ToListAsync(cancellation);
            foreach (var (after, word, name) in Papers)
                if (reference.Slots[word] is { } slot && slot.IsOf(@case.Type) && history.Find(e => e.Step == after.ToString()) is { } entry)
                    db.Add(await Row(slot, name, @case.Reference, slot.By == SlotBy.Officers ? entry.Actor : history[0].Actor, Sent(entry), cancellation));
            await Prove(db, @case.Reference, cancellation);
        }
        foreach (var filing in await db.Set<RegistrationFiling>().AsNoTracking().Where(f => f.BegunAt > clock.GetUtcNow().AddDays(-600)).OrderBy(f => f.Reference).ToListAsync(cancellation))
            foreach (var (word, name) in OfProviders)
                if (word != "code-of-conduct" || await db.Set<Provider>().AnyAsync(p => p.Number == filing.ProviderNumber && p.CodeOfConductOn != null, cancellation))
                    db.Add(await Row(reference.Slots[word]!, name, $"provider-{filing.ProviderNumber}", filing.BegunBy, filing.BegunAt.AddMinutes(30), cancellation));
        await Complaints(db, cancellation);
        await Labels(db, cancellation);
        foreach (var one in await db.Set<ProgrammeEvent>().AsNoTracking().Where(e => e.MaterialsAt != null).OrderBy(e => e.Reference).ToListAsync(cancellation))
            foreach (var (word, name) in OfEvents) db.Add(await Row(reference.Slots[word]!, name, one.Reference, "p-secretary", one.Ends.AddDays(2), cancellation));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Another node that started at the same moment was first.
            db.ChangeTracker.Clear();
            if (!await db.Set<CaseFile>().AnyAsync(cancellation)) throw;
        }
    }

    // What a complaint holds once it has come so far; of each state one.
    private async Task Complaints(PortalDb db, CancellationToken cancellation)
    {
        (ComplaintStep? After, string Slot, string Name)[] papers =
        [
            (null, "complaint-evidence", "服務合同及往來電郵.pdf"), (null, "complaint-evidence", "现场照片.png"), (ComplaintStep.Investigate, "complaint-reply", "供應商回覆.pdf"),
            (ComplaintStep.FindSubstantiated, "investigation-report", "初步調查報告.pdf"), (ComplaintStep.Propose, "correction-evidence", "更正措施完成證明.pdf"),
        ];
        var history = (await db.Set<CaseEntry>().AsNoTracking().Where(e => db.Set<Complaint>().Any(c => c.Reference == e.Case)).OrderBy(e => e.Sequence).ToListAsync(cancellation)).ToLookup(e => e.Case, StringComparer.Ordinal);
        foreach (var one in (await db.Set<Complaint>().AsNoTracking().Where(c => c.Kind == ComplaintKind.Complaint).OrderBy(c => c.Reference).ToListAsync(cancellation)).GroupBy(c => c.State).Select(g => g.Last()))
            foreach (var (after, word, name) in papers)
                if (after is null || history[one.Reference].Any(e => e.Step == after.ToString()))
                {
                    var entry = history[one.Reference].FirstOrDefault(e => e.Step == after.ToString());
                    var by = reference.Slots[word]!.By == SlotBy.Officers ? entry!.Actor : word == "complaint-evidence" ? "r-complainant" : "r-provider";
                    db.Add(await Row(reference.Slots[word]!, name, one.Reference, by, entry?.At.AddMinutes(-10) ?? HongKongTime.StartOf(one.ReceivedOn).AddHours(10), cancellation));
                }
    }

    // What entries for labels hold that were handed in: of each round, label and way one, and those of the people who show the demonstration.
    private async Task Labels(PortalDb db, CancellationToken cancellation)
    {
        var shown = await db.Set<Representative>().Where(r => r.PersonId == "p-applicant" || r.PersonId == "p-applicant-2").Select(r => r.CompanyId).ToListAsync(cancellation);
        var rounds = (await db.KnownRounds(cancellation)).ToDictionary(r => r.Year);
        var forms = await db.LabelForms(db.Set<LabelApplication>().Where(a => a.ReceivedOn != null), cancellation);
        var all = (await db.Set<LabelApplication>().AsNoTracking().Where(a => a.ReceivedOn != null && a.CompanyId != null).OrderBy(a => a.Reference).ToListAsync(cancellation)).ConvertAll(a => (Case: a, Form: forms[a.Reference]));
        var places = await db.Set<Factory>().AsNoTracking().ToDictionaryAsync(f => f.Id, f => f.Place, cancellation);
        foreach (var (one, form) in all.GroupBy(a => (a.Case.Round, a.Case.Label, a.Form.Form.Ways[0])).Select(g => g.First()).Concat(all.Where(a => shown.Contains(a.Case.CompanyId))).DistinctBy(a => a.Case.Reference))
            foreach (var word in new LabelAsked(form.Form, rounds[one.Round].Round, one.ReceivedOn!.Value) { Place = one.FactoryId is { } id ? places[id] : null }.NeededSlots)
                db.Add(await Row(reference.Slots[word]!, $"{reference.Slots[word]!.Name.Hant}.pdf", one.Reference, form.Row.By, form.Row.At.AddMinutes(-10), cancellation));
    }

    // Of each stage one; before others those of the people who show the demonstration, and where money is claimed one whose claim is in.
    private static async Task<List<Application>> Chosen(PortalDb db, CancellationToken cancellation)
    {
        var shown = await db.Set<Representative>().Where(r => r.PersonId == "p-applicant" || r.PersonId == "p-applicant-2").Select(r => r.CompanyId).ToListAsync(cancellation);
        var claimed = await db.Set<GrantClaim>().Where(c => c.FiledAt != null).Select(c => c.Case).ToListAsync(cancellation);
        var all = await db.Set<Application>().AsNoTracking().Where(a => Stages.Contains(a.State)).ToListAsync(cancellation);
        return
        [
            .. all.GroupBy(a => a.State).Select(stage => stage.OrderByDescending(a => claimed.Contains(a.Reference)).ThenByDescending(a => shown.Contains(a.CompanyId)).ThenBy(a => a.Reference, StringComparer.Ordinal).First()),
        ];
    }

    private async Task<CaseFile> Row(Slot slot, string name, string @case, string by, DateTimeOffset at, CancellationToken cancellation)
    {
        // No two files have the same content: that would be something to ask about.
        var content = name.EndsWith(".png", StringComparison.Ordinal) ? DrawnPaper.Png(@case + name) : DrawnPaper.Pdf("Demonstration: an invented document", @case, slot.Name.En, $"{slot.Word}/{(uint)name.Sum(c => c)}");
        var taken = (await store.Take(new MemoryStream(content), name, [.. slot.Kinds.Select(k => k.Known())], slot.MostBytes, cancellation)).Value;
        return new()
        {
            Holder = @case, Slot = slot.Word, Line = name, Version = 1, Name = name, Hash = taken.File.Hash, Kind = taken.Is.Kind.Word(), Length = taken.File.Length, Pages = name.EndsWith(".pdf", StringComparison.Ordinal) ? 1 : null,
            Scan = FileScan.NotScanned, By = by, At = at,
        };
    }

    // What is claimed with comes after the report was accepted, all else before the step is taken.
    private static DateTimeOffset Sent(CaseEntry entry) => entry.Step == nameof(ApplicationStep.AcceptReport) ? entry.At.AddDays(2) : entry.At.AddMinutes(-10);

    // The costs of a claim name the files that prove them.
    private static async Task Prove(PortalDb db, string @case, CancellationToken cancellation)
    {
        if (await db.Set<GrantClaim>().FindAsync([@case], cancellation) is not { } claim) return;
        var rows = await db.Set<ClaimCost>().Where(c => c.Case == @case).ToListAsync(cancellation);
        foreach (var row in rows) (row.Proof, row.Papers) = IsPurchase(row.Kind) ? ("付款凭证.pdf", "採購紀錄.pdf") : ("銀行轉賬紀錄.pdf", null);
        claim.Costs = [.. claim.Costs.Select(cost => rows.Find(r => r.Line == cost.Line) is { } row ? cost with { Proof = row.Proof ?? "", Papers = row.Papers ?? "" } : cost)];
    }

    private static bool IsPurchase(CostKind kind) => kind is CostKind.Equipment or CostKind.Installation;
}
