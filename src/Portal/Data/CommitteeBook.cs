using System.Collections.Immutable;
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

    /// <summary>The interests declared for a calendar year.</summary>
    public async Task<ImmutableArray<Interest>> Interests(int year, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var declared = await db.Set<AnnualInterest>().AsNoTracking().Where(i => i.Year == year).OrderBy(i => i.Id).ToListAsync(cancellation);
        return [.. declared.Select(i => new Interest(i.PersonId, i.PartyKey, i.Nature))];
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
