using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Portal.Projects.Letters;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Pay;

/// <summary>Payment stopped with a reason the applicant reads, and let go on (FG-4.1.3, FG-4.1.4); a project is closed once equipment was kept for its year (FG-3.3.4).</summary>
public sealed class Holds(ClaimDesk desk, ProjectLetters letters)
{
    private static readonly Role[] Office = [Role.Secretariat];

    /// <summary>The clauses a stop may rest on.</summary>
    public static readonly ImmutableArray<string> Clauses = ["FG-4.1.3", "FG-4.1.4"];

    /// <summary>Stops payment; what is to be paid in a month is not while it stands. Null where it was done.</summary>
    public Task<Refusal?> Hold(ClaimsPrincipal person, string @case, long? seen, string clause, string reason, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, async doing =>
        {
            if (!Clauses.Contains(clause)) return new("hold-without-clause", "FG-4.1.4");
            if (string.IsNullOrWhiteSpace(reason)) return new("reason-missing", clause);
            if (doing.Act.Step(ApplicationStep.HoldPayment, Role.Secretariat, doing.Person, reason.Trim()) is { } refusal) return refusal;
            var number = await doing.Act.Db.Set<PaymentHold>().CountAsync(h => h.Case == @case, cancellation) + 1;
            doing.Act.Db.Add(new PaymentHold { Case = @case, Number = number, Clause = clause, Reason = reason.Trim(), By = doing.Person, At = doing.Act.At });
            await doing.Act.End("FG-4.1.4", cancellation);
            await doing.News("Held", Links.Hold(@case), clause, cancellation, Trilingual.Same(reason.Trim()));
            await letters.Draft(doing, (frame, title) => new PaymentHeldFacts(frame, title, new(Trilingual.Same(reason.Trim()), clause), doing.Act.Today), cancellation);
            return null;
        }, cancellation);

    /// <summary>Lets it go on where it was stopped; the month to pay runs anew. Null where it was done.</summary>
    public Task<Refusal?> Resume(ClaimsPrincipal person, string @case, long? seen, string reason, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, async doing =>
        {
            if (string.IsNullOrWhiteSpace(reason)) return new("reason-missing", "FG-4.1.4");
            var paying = doing.Act.Case.HeldFrom == ApplicationState.ReadyToPay;
            if (doing.Act.Step(paying ? ApplicationStep.ResumePayment : ApplicationStep.ResumeProject, Role.Secretariat, doing.Person, reason.Trim()) is { } refusal) return refusal;
            foreach (var hold in await doing.Act.Db.Set<PaymentHold>().Where(h => h.Case == @case && h.ResumedAt == null).ToListAsync(cancellation))
                (hold.Resumed, hold.ResumedBy, hold.ResumedAt) = (reason.Trim(), doing.Person, doing.Act.At);
            DateOnly? due = paying ? doing.Act.Start("FG-4.1.4", doing.Act.Today).Due : null;
            await doing.News("Resumed", Links.Hold(@case), "FG-4.1.4", cancellation, Trilingual.Same(reason.Trim()), due);
            return null;
        }, cancellation);

    /// <summary>Closes a paid project; not before the year of keeping is over, and not while money is owed back. Null where it was done.</summary>
    public Task<Refusal?> Close(ClaimsPrincipal person, string @case, long? seen, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, async doing =>
        {
            var keep = await doing.Act.Db.Set<CaseDeadline>().Where(d => d.Case == @case && d.Rule == "FG-3.3.4" && d.EndedOn == null).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellation);
            if (keep is not null && keep.Due >= doing.Act.Today) return new Refusal("keeping-not-over", "FG-3.3.4").With("due", keep.Due.Iso());
            if (await Owes(doing, cancellation)) return new("recovery-open", "FG-4.2.1");
            if (doing.Act.Step(ApplicationStep.Close, Role.Secretariat, doing.Person) is { } refusal) return refusal;
            if (keep is { MetOn: null }) await doing.Act.Meet("FG-3.3.4", keep.Due, cancellation);
            await doing.News("Closed", Links.Project(@case), "FG-3.3.4", cancellation);
            return null;
        }, cancellation);

    private static async Task<bool> Owes(ClaimDoing doing, CancellationToken cancellation)
    {
        var name = doing.Act.Case.Reference;
        if (await doing.Act.Db.Set<RecoveryDemand>().AsNoTracking().SingleOrDefaultAsync(d => d.Case == name, cancellation) is not { } demand) return false;
        return demand.With(await doing.Act.Db.Set<RecoveryReceipt>().AsNoTracking().Where(r => r.Case == name).ToListAsync(cancellation)).Balance > Hkd.Zero;
    }
}
