using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Portal.Data;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Projects.Procure;

/// <summary>A purchase as it is written down.</summary>
public sealed record WrittenPurchase(
    ImmutableArray<FormQuotation> Quotations, string Chosen, string? ReasonNotLowest, bool ShortageRecorded, bool OpenTender,
    DateOnly? OrderedOn, DateOnly? InvoicedOn, Hkd? Invoiced, DateOnly? DeliveredOn, DateOnly? InstalledOn, string Evidence);

/// <summary>Purchases of a project (FG-3.3): the applicant keeps the record, what was agreed stays as it is.</summary>
public sealed class Purchases(ProjectDesk desk)
{
    private static readonly ApplicationState[] Open = [ApplicationState.AgreementPending, ApplicationState.InProgress, ApplicationState.PaymentHold];

    /// <summary>True while the record may be written: before the agreement is signed at the applicant's own risk (FG-3.1.3).</summary>
    public static bool MayWrite(ProjectFile project) => Open.Contains(project.Case.State);

    /// <summary>Writes a purchase down; null where it was done.</summary>
    public Task<Refusal?> Write(ClaimsPrincipal person, string @case, long? seen, int number, WrittenPurchase written, CancellationToken cancellation) =>
        desk.Act(person, @case, seen, [Role.Applicant], async doing =>
        {
            if (!MayWrite(doing.File)) return new("purchase-not-now", "FG-3.3.1");
            if (await doing.Act.Db.Set<ProjectPurchase>().FindAsync([@case, number], cancellation) is not { } row) return new("purchase-unknown");
            var line = doing.File.Form.Budget.FirstOrDefault(l => l.Id == row.Line);
            if (Against(doing.File, row, line, written, doing.Act.Today) is { } refusal) return refusal;
            var (delivered, ordered) = (row.DeliveredOn, row.OrderedOn);
            (row.Quotations, row.Chosen, row.ReasonNotLowest, row.ShortageRecorded, row.OpenTender) = (written.Quotations, written.Chosen, written.ReasonNotLowest, written.ShortageRecorded, written.OpenTender);
            (row.OrderedOn, row.InvoicedOn, row.Invoiced, row.DeliveredOn, row.InstalledOn, row.Evidence) =
                (written.OrderedOn, written.InvoicedOn, written.Invoiced, written.DeliveredOn, written.InstalledOn, written.Evidence.Trim());
            row.Value = written.Quotations.FirstOrDefault(q => q.Supplier == written.Chosen)?.Amount ?? row.Value;
            if (doing.File.Purchases.All(p => p.Number == number ? row.DeliveredOn is not null : p.DeliveredOn is not null))
                await doing.Act.Meet("FG-3.2.2-equipment", doing.File.Purchases.Where(p => p.Number != number).Select(p => p.DeliveredOn!.Value).Append(row.DeliveredOn!.Value).Max(), cancellation);
            var act = row.DeliveredOn != delivered ? "RecordDelivery" : row.OrderedOn != ordered ? "RecordOrder" : "RecordPurchase";
            await doing.Tell(act, "FG-3.3.3", $"{number} {row.What}", "Purchase", Links.Procurement(@case), cancellation);
            return null;
        }, cancellation);

    /// <summary>Adds an order to a line that is bought in parts; orders of one supplier are warned of as one. Null where it was done.</summary>
    public Task<Refusal?> Add(ClaimsPrincipal person, string @case, long? seen, string line, string what, CancellationToken cancellation) =>
        desk.Act(person, @case, seen, [Role.Applicant], async doing =>
        {
            if (!MayWrite(doing.File)) return new("purchase-not-now", "FG-3.3.1");
            if (doing.File.Form.Budget.FirstOrDefault(l => l.Id == line) is not { } agreed) return new("purchase-unknown");
            if (agreed.Proprietary) return new("proprietary-never-changed", "FG-3.3.2");
            doing.Act.Db.Add(new ProjectPurchase { Case = @case, Number = doing.File.Purchases.Select(p => p.Number).DefaultIfEmpty(0).Max() + 1, Line = line, What = what.Trim() });
            await doing.Tell("AddPurchase", "FG-3.3.3", what.Trim(), "Purchase", Links.Procurement(@case), cancellation);
            return null;
        }, cancellation);

    // What the approved file names is not changed here, whoever writes: equipment of its own kind never, a chosen quotation only after the committee agreed.
    private static Refusal? Against(ProjectFile project, ProjectPurchase row, BudgetLine? line, WrittenPurchase written, DateOnly today)
    {
        if (row.Chosen.Length > 0 && written.Chosen != row.Chosen && row.Chosen == line?.Chosen)
        {
            if (line.Proprietary) return new("proprietary-never-changed", "FG-3.3.2");
            if (!project.Changes.Any(c => c is { Subject: ChangeSubject.ChosenQuotation, State: ChangeState.Accepted } && c.Line == row.Line)) return new("purchase-agreed", "FG-3.7.1");
        }
        if (written.Chosen.Length > 0 && written.Quotations.All(q => q.Supplier != written.Chosen)) return new("purchase-chosen-unknown", "FG-3.3.3(d)");
        if (written.OrderedOn is not null && written.Chosen.Length == 0) return new("purchase-order-without-choice", "FG-3.3.3");
        if (new[] { written.OrderedOn, written.InvoicedOn, written.DeliveredOn, written.InstalledOn }.Any(d => d > today)) return new("event-ahead", "FG-3.3.3");
        if (written.InstalledOn < written.DeliveredOn || written is { InstalledOn: not null, DeliveredOn: null }) return new("purchase-installed-before-delivered", "FG-3.2.3");
        return written.InstalledOn is not null && project.Latest(ProjectAct.AnnounceInstallation) is null ? new("installation-not-announced", "FG-3.2.3") : null;
    }
}
