using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CleanerProduction.Portal.Providers.Handle;

/// <summary>Something a provisional registration asks for today.</summary>
/// <param name="Registration">The registration.</param>
/// <param name="Party">Whose.</param>
/// <param name="Item">What.</param>
public sealed record Watched(Registration Registration, Trilingual Party, WatchItem Item);

/// <summary>Watches over provisional periods: warns ahead of their end, once; lets those wait whose report is being examined; says what the Secretariat has to settle. What is adverse waits for it.</summary>
public sealed class Watching(IDbContextFactory<PortalDb> databases, RegistrationDesk desk, ReferenceData reference, TimeProvider clock)
{
    /// <summary>The word in the history for a warning ahead of the end; its note is the day.</summary>
    public const string Warned = "WarnOfEnd";

    private DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>What every registration asks for today, the oldest first.</summary>
    public async Task<IReadOnlyList<Watched>> All(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Set<Registration>().AsNoTracking().Where(r => r.State == RegistrationState.Provisional || r.State == RegistrationState.ProvisionalPendingExam || r.State == RegistrationState.Confirmed)
            .Join(db.Set<Provider>(), r => r.ProviderNumber, p => p.Number, (r, p) => new { Registration = r, Party = p.Name, p.CodeOfConductOn }).ToListAsync(cancellation);
        var items = new List<Watched>();
        foreach (var row in rows)
            if (row.Registration.State != RegistrationState.Confirmed) items.AddRange((await Of(db, row.Registration, row.CodeOfConductOn is not null, cancellation)).Select(item => new Watched(row.Registration, row.Party, item)));
            else if (row.CodeOfConductOn is null) items.Add(new(row.Registration, row.Party, new(WatchKind.AskForCode, "RG-7.1", row.Registration.RegisteredOn ?? Today, null, Role.Secretariat)));
        return [.. items.OrderBy(i => i.Item.On).ThenBy(i => i.Registration.Reference, StringComparer.Ordinal)];
    }

    /// <summary>Does what the clock does by itself; how much it was.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        var done = 0;
        foreach (var one in (await All(cancellation)).Where(w => w.Item.By == Role.Timer))
            if (await desk.ActOn(one.Registration.ProviderNumber, null, act => Act(act, one, cancellation), cancellation) is null) done++;
        return done;
    }

    // Read again in the act: another node may have been first.
    private async Task<Refusal?> Act(RegistrationAct act, Watched one, CancellationToken cancellation)
    {
        var registration = act.Cases.Find(c => c.Reference == one.Registration.Reference)!;
        if ((await Of(act.Db, registration, act.Provider.CodeOfConductOn is not null, cancellation)).FirstOrDefault(i => i.Kind == one.Item.Kind) is not { } item) return new(RegistrationDesk.MovedOn);
        if (item.Step is { } step)
        {
            if (act.Step(registration, step, Role.Timer, "system") is { } stopped) return stopped;
            await act.TellOfficers("Examine", Filed(registration), "RG-3.3.2", cancellation);
            return null;
        }
        act.Record(registration, Warned, Role.Timer, "system", item.Clause, item.On.Iso());
        await act.TellProvider("EndComes", Links.ProviderDesk, item.Clause, cancellation, registration.ProvisionalUntil);
        return null;
    }

    private async Task<IEnumerable<WatchItem>> Of(PortalDb db, Registration registration, bool code, CancellationToken cancellation)
    {
        if (await ProvisionalFacts.Of(db, registration, reference, Today, cancellation) is not { } period) return [];
        var told = await db.Set<CleanerProduction.Cases.CaseEntry>().Where(e => e.Case == registration.Reference && e.Step == Warned).Select(e => e.Note).ToListAsync(cancellation);
        return ProvisionalWatch.Of(period, registration.State, code, [.. told.Select(n => Dates.Parse(n ?? "")).Where(d => d.Ok).Select(d => d.Value)]);
    }

    private static string Filed(Registration registration) => registration.Filing is { } filing ? Links.Registration(filing) : Links.Registrations;
}

/// <summary>Watches every hour, so that a portal that stood still at midnight makes up for it.</summary>
[DisallowConcurrentExecution]
public sealed class WatchJob(Watching watching) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await watching.Do(cancellationToken);
}
