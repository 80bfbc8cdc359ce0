using System.Collections.Immutable;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Portal.Projects.Letters;
using CleanerProduction.Projects.Payments;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects.Recover;

/// <summary>A part of a debt to be paid by a day.</summary>
public sealed record NewInstalment(DateOnly Due, Hkd Amount);

/// <summary>Money owed back: demanded once, paid at once or by instalments, entered as it comes, never changed (FG-4.2.1).</summary>
public sealed class Recoveries(ClaimDesk desk, ProjectLetters letters)
{
    private static readonly Role[] Office = [Role.Secretariat];
    private static readonly Role[] Director = [Role.Director];

    /// <summary>Demands what was paid and is not due: all of it after a termination, else what is above the payable sum. Null where it was done.</summary>
    public Task<Refusal?> Demand(ClaimsPrincipal person, string @case, long? seen, string reason, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, async doing =>
        {
            var owed = Recovery.Due(doing.Act.Case.PaidGrant, doing.Claim.Facts.TerminatedBy is null ? doing.Claim.Payable : Hkd.Zero);
            if (owed <= Hkd.Zero || doing.Act.Case.PaidOn is not { } paidOn) return new("nothing-owed", "FG-4.2.1");
            if (string.IsNullOrWhiteSpace(reason)) return new("reason-missing", "FG-4.2.1");
            if (await Standing(doing, cancellation) is not null) return new("demanded-already", "FG-4.2.1");
            var since = doing.Act.Case is { State: ApplicationState.Terminated, StateSince: { } at } ? HongKongTime.DateOf(at) : paidOn;
            doing.Act.Db.Add(new RecoveryDemand { Case = @case, Owed = owed, Since = since, Reason = reason.Trim(), By = doing.Person, At = doing.Act.At });
            doing.Act.Record("DemandRecovery", Role.Secretariat, doing.Person, "FG-4.2.1", $"{owed} {reason.Trim()}");
            await doing.News("Demanded", Links.Recovery(@case), "FG-4.2.1", cancellation, ClaimWords.All("DemandedIs", owed, reason.Trim()));
            await letters.Draft(doing, (frame, title) => new RecoveryDemandedFacts(frame, title, owed, since, new(Trilingual.Same(reason.Trim()), "FG-4.2.1")), cancellation);
            return null;
        }, cancellation);

    /// <summary>Enters money that came. Null where it was done.</summary>
    public Task<Refusal?> Receive(ClaimsPrincipal person, string @case, long? seen, Hkd amount, DateOnly on, string reference, CancellationToken cancellation) =>
        Enter(person, Office, @case, seen, new(RecoveryKind.Received, amount, on, reference.Trim()), cancellation);

    /// <summary>Gives a part up by a decision; the Programme Director's alone. Null where it was done.</summary>
    public Task<Refusal?> WriteOff(ClaimsPrincipal person, string @case, long? seen, Hkd amount, DateOnly on, string reference, CancellationToken cancellation) =>
        Enter(person, Director, @case, seen, new(RecoveryKind.WrittenOff, amount, on, reference.Trim()), cancellation);

    /// <summary>Agrees instalments in place of those before: in the order of their days, together what is still owed. Null where it was done.</summary>
    public Task<Refusal?> Agree(ClaimsPrincipal person, string @case, long? seen, ImmutableArray<NewInstalment> parts, CancellationToken cancellation) =>
        desk.Act(person, Office, @case, seen, async doing =>
        {
            if (await Standing(doing, cancellation) is not { } debt) return new("nothing-owed", "FG-4.2.1");
            if (parts.IsEmpty || parts.Any(p => p.Amount <= Hkd.Zero)) return new("instalments-missing");
            if (parts.Zip(parts.Skip(1)).Any(p => p.First.Due >= p.Second.Due) || parts[0].Due < doing.Act.Today) return new("instalments-order");
            if (Hkd.Sum(parts.Select(p => p.Amount)) != debt.Balance) return new Refusal("instalments-sum").With("balance", $"{debt.Balance}");
            doing.Act.Db.RemoveRange(await doing.Act.Db.Set<RecoveryInstalment>().Where(i => i.Case == @case).ToListAsync(cancellation));
            foreach (var (part, i) in parts.Select((p, i) => (p, i))) doing.Act.Db.Add(new RecoveryInstalment { Case = @case, Number = i + 1, Due = part.Due, Amount = part.Amount });
            doing.Act.Record("AgreeInstalments", Role.Secretariat, doing.Person, "FG-4.2.1", string.Join("; ", parts.Select(p => $"{p.Due.Iso()} {p.Amount}")));
            await doing.News("Instalments", Links.Recovery(@case), "FG-4.2.1", cancellation, due: parts[0].Due);
            return null;
        }, cancellation);

    private Task<Refusal?> Enter(ClaimsPrincipal person, IReadOnlyList<Role> roles, string @case, long? seen, RecoveryEntry entry, CancellationToken cancellation) =>
        desk.Act(person, roles, @case, seen, async doing =>
        {
            if (await Standing(doing, cancellation) is not { } debt) return new("nothing-owed", "FG-4.2.1");
            var after = debt.With(entry, doing.Act.Today);
            if (!after.Ok) return after.Refusal;
            doing.Act.Db.Add(new RecoveryReceipt { Case = @case, Number = debt.Entries.Length + 1, Kind = entry.Kind, Amount = entry.Amount, On = entry.On, Reference = entry.Reference, By = doing.Person, At = doing.Act.At });
            doing.Act.Record(entry.Kind == RecoveryKind.Received ? "ReceiveRecovery" : "WriteOffRecovery", doing.By, doing.Person, "FG-4.2.1", $"{entry.Amount} {entry.Reference}");
            await doing.News(entry.Kind == RecoveryKind.Received ? "Received" : "WrittenOff", Links.Recovery(@case), "FG-4.2.1", cancellation, ClaimWords.All("BalanceIs", entry.Amount, after.Value.Balance));
            return null;
        }, cancellation);

    private static async Task<Recovery?> Standing(ClaimDoing doing, CancellationToken cancellation)
    {
        var name = doing.Act.Case.Reference;
        return await doing.Act.Db.Set<RecoveryDemand>().AsNoTracking().SingleOrDefaultAsync(d => d.Case == name, cancellation) is { } demand
            ? demand.With(await doing.Act.Db.Set<RecoveryReceipt>().AsNoTracking().Where(r => r.Case == name).ToListAsync(cancellation)) : null;
    }
}
