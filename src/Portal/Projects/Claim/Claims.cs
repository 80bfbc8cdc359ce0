using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Projects.Claims;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Claim;

/// <summary>A claim as it is sent: costs as typed, and the account to be paid to.</summary>
public sealed record NewClaim(ImmutableArray<TypedCost> Costs, string Payee, string Account);

/// <summary>What an officer found of a cost.</summary>
/// <param name="Number">The cost's number.</param>
/// <param name="Amount">How much is proved.</param>
/// <param name="Reason">Why it is less than was stated.</param>
public sealed record NewFinding(int Number, Hkd Amount, string? Reason);

/// <summary>Claims: kept as typed, filed, verified cost by cost, returned, found payable (FG-4.1).</summary>
public sealed class Claims(ClaimDesk desk, IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>The act of filing a claim in the history.</summary>
    public const string Filed = "FileClaim";

    private static readonly Role[] Applicant = [Role.Applicant];
    private static readonly Role[] Office = [Role.Secretariat];

    /// <summary>True for an assessment, which has other conditions and no window.</summary>
    public static bool IsAssessment(ProjectFile project) => project.Case.Type == ProjectType.OnSiteAssessment;

    /// <summary>
    /// Keeps the claim as it is typed, however unfinished. <paramref name="saved"/> is how often it was saved when the page was read; refused where somebody else saved since. Null where it was kept.
    /// </summary>
    public Task<Refusal?> Keep(ClaimsPrincipal person, string @case, int saved, NewClaim made, CancellationToken cancellation) =>
        First(person, @case, saved, doing => Task.FromResult(Write(doing, saved, made)), cancellation);

    /// <summary>Files the claim: every cost can be read and lies in the approved budget. A finding on a cost that was not changed since it was returned stays. Null where it was done.</summary>
    public Task<Refusal?> File(ClaimsPrincipal person, string @case, int saved, NewClaim made, CancellationToken cancellation) =>
        First(person, @case, saved, async doing =>
        {
            if (!doing.Claim.MayFile) return new("claim-not-now", "FG-4.1.2");
            var filled = made with { Costs = [.. made.Costs.Where(c => !c.IsEmpty)] };
            if (filled.Costs.IsEmpty) return new("claim-empty", "FG-3.5.1");
            var budget = doing.Claim.Known.Facts.Form.Budget;
            var read = filled.Costs.Select(c => c.Read(budget, doing.Act.Today)).ToList();
            if (read.Find(r => !r.Ok) is { Refusal: { } fault }) return fault;
            if (filled.Payee.Trim().Length == 0 || filled.Account.Trim().Length == 0) return new("bank-details-missing", "FG-4.1.4");
            if (Write(doing, saved, filled) is { } refusal) return refusal;
            foreach (var (row, i) in doing.Claim.Rows.Select((r, i) => (r, i)))
                if (i >= read.Count) doing.Act.Db.Remove(row);
            for (var i = 0; i < read.Count; i++) State(doing, i, filled.Costs[i], read[i].Value);
            var claim = doing.Act.Db.Set<GrantClaim>().Local.Single();
            (claim.FiledAt, claim.FiledBy) = (doing.Act.At, doing.Person);
            doing.Act.Record(Filed, Role.Applicant, doing.Person, doing.Act.Case.Type.GoesToCommittee() ? "FG-4.1.2" : "FG-4.1.1", $"{Hkd.Sum(read.Select(r => r.Value.Amount))}");
            await doing.News("ClaimFiled", Links.Claim(@case), "FG-3.5.1", cancellation);
            return null;
        }, cancellation);

    /// <summary>Says how much of each cost is proved: all of them or none. Null where it was done.</summary>
    public Task<Refusal?> Verify(ClaimsPrincipal person, string @case, long? seen, IReadOnlyList<NewFinding> findings, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, doing =>
        {
            if (!doing.Claim.MayVerify) return Said("claim-not-now", "FG-4.1.2");
            var changed = 0;
            foreach (var found in findings)
            {
                if (doing.Claim.Rows.FirstOrDefault(r => r.Number == found.Number) is not { } row) return Said("cost-unknown");
                var reason = string.IsNullOrWhiteSpace(found.Reason) ? null : found.Reason.Trim();
                if (row.Found == found.Amount && row.Reason == reason) continue;
                if (CostSheet.Against(row.Spent, doing.Claim.Window, new(found.Amount, reason, doing.Person)) is { } refusal) return Task.FromResult<Refusal?>(refusal.With("number", $"{found.Number}"));
                (row.Found, row.Reason, row.Officer) = (found.Amount, reason, doing.Person);
                doing.Act.Record("VerifyCost", Role.Secretariat, doing.Person, "FG-3.5.1", $"{row.Line} {found.Amount} / {row.Amount} {reason}".TrimEnd());
                changed++;
            }
            return changed == 0 ? Said("nothing-verified") : Task.FromResult<Refusal?>(null);
        }, cancellation);

    /// <summary>Returns the claim to the applicant with a reason; it can be changed and filed again. Null where it was done.</summary>
    public Task<Refusal?> Return(ClaimsPrincipal person, string @case, long? seen, string reason, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, async doing =>
        {
            if (!doing.Claim.MayVerify || doing.Claim.Typed is not { } claim) return new("claim-not-now", "FG-4.1.2");
            if (string.IsNullOrWhiteSpace(reason)) return new("reason-missing");
            (claim.FiledAt, claim.ReturnedAt, claim.ReturnedBy, claim.Reason, claim.Saved) = (null, doing.Act.At, doing.Person, reason.Trim(), claim.Saved + 1);
            doing.Act.Record(ClaimFile.Returned, Role.Secretariat, doing.Person, "FG-4.1.2", reason.Trim());
            await doing.News("ClaimReturned", Links.Claim(@case), "FG-4.1.2", cancellation, Trilingual.Same(reason.Trim()));
            return null;
        }, cancellation);

    /// <summary>Judges a condition that only people can judge; nothing else. Null where it was done.</summary>
    public Task<Refusal?> Judge(ClaimsPrincipal person, string @case, long? seen, string clause, bool met, string reason, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, doing =>
        {
            if (!doing.Claim.MayVerify || !doing.Claim.Conditions.Any(f => f.Clause.Id == clause && f.Outcome == FindingOutcome.NeedsJudgement)) return Said("nothing-to-judge", clause);
            if (string.IsNullOrWhiteSpace(reason)) return Said("reason-missing");
            doing.Act.Db.Add(new CaseJudgement { Case = @case, Clause = clause, Met = met, Reason = reason.Trim(), By = doing.Person, At = doing.Act.At });
            doing.Act.Record("Judge", Role.Secretariat, doing.Person, clause, reason.Trim());
            return Task.FromResult<Refusal?>(null);
        }, cancellation);

    /// <summary>Finds the grant payable, once every cost is verified and every condition met; payment is due in a month (FG-4.1.4).</summary>
    public Task<Refusal?> FindPayable(ClaimsPrincipal person, string @case, long? seen, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, async doing =>
        {
            if (doing.Claim.AgainstPaying is { } refusal) return refusal;
            if (doing.Act.Step(ApplicationStep.FindPayable, Role.Secretariat, doing.Person, $"{doing.Claim.Payable}") is { } not) return not;
            var due = doing.Act.Start("FG-4.1.4", doing.Act.Today).Due;
            await doing.News("Payable", Links.Claim(@case), "FG-4.1.4", cancellation, ClaimWords.All("PayableIs", doing.Claim.Payable!.Value), due);
            return null;
        }, cancellation);

    // Of two who save the same claim in one moment the first does.
    private async Task<Refusal?> First(ClaimsPrincipal person, string @case, int saved, Func<ClaimDoing, Task<Refusal?>> act, CancellationToken cancellation)
    {
        try
        {
            return await desk.Act(person, Applicant, @case, null, act, cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            if (await db.Set<GrantClaim>().AsNoTracking().AnyAsync(c => c.Case == @case && c.Saved != saved, cancellation)) return new("claim-saved-since");
            throw;
        }
    }

    private Refusal? Write(ClaimDoing doing, int saved, NewClaim made)
    {
        if (!doing.Claim.MayWrite) return new("claim-not-now", "FG-4.1.2");
        var claim = doing.Claim.Typed;
        if ((claim?.Saved ?? 0) != saved) return new("claim-saved-since");
        if (claim is null) doing.Act.Db.Add(claim = new GrantClaim { Case = doing.Act.Case.Reference, SavedBy = doing.Person });
        (claim.Costs, claim.Payee, claim.Account) = ([.. made.Costs.Where(c => !c.IsEmpty)], made.Payee.Trim(), made.Account.Trim());
        (claim.Saved, claim.SavedBy, claim.SavedAt) = (saved + 1, doing.Person, clock.GetUtcNow());
        return null;
    }

    private static void State(ClaimDoing doing, int index, TypedCost typed, SpentCost cost)
    {
        var (proof, papers) = (typed.Proof.Length == 0 ? null : typed.Proof, typed.Papers.Length == 0 ? null : typed.Papers);
        if (index >= doing.Claim.Rows.Length)
        {
            doing.Act.Db.Add(new ClaimCost
            {
                Case = doing.Act.Case.Reference, Number = index + 1, Line = cost.Line, What = typed.What.Trim(), Kind = cost.Kind, Amount = cost.Amount, InvoicedOn = cost.InvoicedOn, PaidOn = cost.PaidOn,
                OrderedOn = cost.OrderedOn, Proof = proof, Papers = papers, By = doing.Person, At = doing.Act.At,
            });
            return;
        }
        var row = doing.Claim.Rows[index];
        if (row.Spent == cost && row.What == typed.What.Trim() && row.Proof == proof && row.Papers == papers) return;
        (row.Line, row.What, row.Kind, row.Amount, row.InvoicedOn, row.PaidOn, row.OrderedOn) = (cost.Line, typed.What.Trim(), cost.Kind, cost.Amount, cost.InvoicedOn, cost.PaidOn, cost.OrderedOn);
        (row.Proof, row.Papers, row.By, row.At, row.Found, row.Reason, row.Officer) = (proof, papers, doing.Person, doing.Act.At, null, null, null);
    }

    private static Task<Refusal?> Said(string code, string? clause = null) => Task.FromResult<Refusal?>(new(code, clause));
}
