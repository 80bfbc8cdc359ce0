using System.Collections.Immutable;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Programme;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Award;

/// <summary>A proposed award as everybody may read it while objections are taken.</summary>
/// <param name="Reference">The application.</param>
/// <param name="Label">The label.</param>
/// <param name="Applicant">The company or provider.</param>
/// <param name="Factory">The factory, or null.</param>
public sealed record ProposedRow(string Reference, LabelKind Label, Trilingual Applicant, Trilingual? Factory);

/// <summary>The proposed awards of a round.</summary>
/// <param name="Call">The days objections are taken.</param>
/// <param name="Scheme">Where objections in writing go.</param>
/// <param name="Rows">The awards.</param>
public sealed record ProposedList(ObjectionCall Call, Contact Scheme, ImmutableArray<ProposedRow> Rows);

/// <summary>Reads the list that is published for objections, and nothing else of a round that is not released.</summary>
public sealed class ProposedBook(IDbContextFactory<PortalDb> databases, ReferenceData reference)
{
    /// <summary>The list of a round; null unless its list is published and its results are not.</summary>
    public async Task<ProposedList?> Of(int year, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await db.Set<RoundCase>().AnyAsync(r => r.Year == year && r.State == RoundState.Objections, cancellation)) return null;
        if (await db.Set<ObjectionCall>().AsNoTracking().SingleOrDefaultAsync(c => c.Round == year, cancellation) is not { } call) return null;
        var cases = await db.Set<LabelApplication>().AsNoTracking().Where(a => a.Round == year && a.State == LabelState.Proposed).ToListAsync(cancellation);
        var names = await db.NamesOf(year, cancellation);
        return new(call, reference.Contacts.First(c => c.Code == "label-secretariat"),
            [.. cases.Select(c => new ProposedRow(c.Reference, c.Label, names.Applicant(c), names.Factory(c))).OrderBy(r => r.Applicant.En, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Reference, StringComparer.Ordinal)]);
    }
}
