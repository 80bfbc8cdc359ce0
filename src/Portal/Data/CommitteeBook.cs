using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Judging;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>Who sits in the committee's seats, what its members declared for the year, and what people are called.</summary>
public sealed class CommitteeBook(IDbContextFactory<PortalDb> databases)
{
    /// <summary>The seats of a phase as held on a day: members, alternates where the seat has any, the deputy.</summary>
    public async Task<ImmutableArray<Seat>> Seats(Phase phase, DateOnly on, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var held = await db.Set<SeatHolding>().AsNoTracking().Where(h => h.From <= on && (h.To == null || h.To >= on)).OrderBy(h => h.Id).ToListAsync(cancellation);
        var ids = held.Select(h => h.PersonId).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name(), cancellation);
        return [.. phase.Seats.Where(s => s.Votes).Select(seat => Filled(seat, held.FindAll(h => h.SeatCode == seat.Code && people.ContainsKey(h.PersonId)), people))];
    }

    /// <summary>The six seats of the judging panel as held on a day (LG-10).</summary>
    public async Task<ImmutableArray<Seat>> Panel(DateOnly on, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var held = await db.Set<SeatHolding>().AsNoTracking().Where(h => h.SeatCode.StartsWith(PanelBodies.Prefix) && h.From <= on && (h.To == null || h.To >= on)).OrderBy(h => h.Id).ToListAsync(cancellation);
        var ids = held.Select(h => h.PersonId).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name(), cancellation);
        Sitter Of(SeatHolding h) => new(h.PersonId, people[h.PersonId]);
        return
        [
            .. from place in PanelBodies.All
               let here = held.FindAll(h => h.SeatCode == place.Code && people.ContainsKey(h.PersonId))
               let holder = here.Find(h => !h.AsAlternate)
               select place.With(holder is null ? null : Of(holder), [.. here.Where(h => h.AsAlternate).Select(Of)]),
        ];
    }

    /// <summary>The interests declared for a calendar year; those judges of labels stepped aside for in its round, and in any round that is not released, among them.</summary>
    public async Task<ImmutableArray<Interest>> Interests(int year, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var declared = await db.Set<AnnualInterest>().AsNoTracking().Where(i => i.Year == year).OrderBy(i => i.Id).ToListAsync(cancellation);
        var aside = await db.Set<ScoreSheet>().AsNoTracking().Where(s => s.State == SheetState.Aside && (s.Round == year || db.Set<RoundCase>().Any(r => r.Year == s.Round && r.ReleasedAt == null)))
            .Join(db.Set<LabelApplication>(), s => s.Application, a => a.Reference, (s, a) => new { s.Judge, s.Interest, Key = a.ProviderNumber ?? db.Set<Company>().Where(c => c.Id == a.CompanyId).Select(c => c.BusinessRegistration).First() }).ToListAsync(cancellation);
        return [.. declared.Select(i => new Interest(i.PersonId, i.PartyKey, i.Nature)), .. aside.Select(s => new Interest(s.Judge, s.Key, Trilingual.Same(s.Interest!)))];
    }

    /// <summary>The names of those people, by id; nobody for an id that is unknown.</summary>
    public async Task<IReadOnlyDictionary<string, Trilingual>> Names(IReadOnlyCollection<string> ids, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name(), cancellation);
    }

    private static Seat Filled(CommitteeSeat seat, List<SeatHolding> held, Dictionary<string, Trilingual> people)
    {
        Sitter Of(SeatHolding h) => new(h.PersonId, people[h.PersonId]);
        var holder = held.Find(h => !h.AsAlternate);
        return seat.With(holder is null ? null : Of(holder), seat.AlternatesAllowed ? [.. held.Where(h => h.AsAlternate).Select(Of)] : [], held.Exists(h => h.Deputy));
    }
}
