using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CleanerProduction.Applications;
using CleanerProduction.Programme;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>
/// The portal's applications counted for everybody: grouped in the database, which reads one index and no row, and kept. What was stored here is counted anew in its own parts, all of it from time to time for what
/// another node stored. Grants are those approved: what is recommended and not decided is in no sum.
/// </summary>
public sealed class TallyBook(IDbContextFactory<PortalDb> databases, CountingNews news, TimeProvider clock) : KeptBook<Tally>(news, clock)
{
    private Dictionary<TallyPart, ImmutableArray<TallyCell>> parts = [];
    private long version;
    private long? wholeAt;

    // Worked out for whoever tells everybody, once for what was counted last.
    private readonly ConditionalWeakTable<Tally, Disclosure> disclosures = [];

    /// <summary>What everybody may be told of <paramref name="all"/>, which is what this book gave.</summary>
    public Disclosure DisclosureOf(Tally all) => disclosures.GetValue(all, t => new(t));

    /// <inheritdoc />
    protected override async Task<Tally> Read(Tally? before, CancellationToken cancellation)
    {
        // Asked before it is counted: what is stored in between is counted again.
        var now = news.Version;
        var moved = wholeAt is not { } at || IsLongAgo(at) ? null : news.Since(version);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (moved is null)
        {
            var asked = Mark();
            parts = Cells(await db.Database.SqlQueryRaw<Row>(Grouped(db, "")).ToListAsync(cancellation));
            wholeAt = asked;
        }
        else
            foreach (var part in moved)
            {
                var rows = await db.Database.SqlQueryRaw<Row>(Grouped(db, """ WHERE "Phase" = {0} AND "Kind" = {1} AND "Stage" = {2} AND "Sector" = {3}"""), part.Phase, part.Kind.ToString(), part.Stage.ToString(), part.Sector).ToListAsync(cancellation);
                parts[part] = Cells(rows).GetValueOrDefault(part, []);
            }
        version = now;
        // Of the right size at once: a growing list of so many is thrown away large.
        var all = ImmutableArray.CreateBuilder<TallyCell>(parts.Values.Sum(cells => cells.Length));
        foreach (var cells in parts.Values) all.AddRange(cells);
        return new(all.MoveToImmutable());
    }

    private static string Grouped(PortalDb db, string where)
    {
        var year = db is SqlitePortalDb ? """CAST(substr("SubmittedOn", 1, 4) AS INTEGER)""" : """CAST(extract(year FROM "SubmittedOn") AS integer)""";
        return $"""
            SELECT "Phase", "Kind", "Stage", "Sector", "Place", coalesce("Aim", '') AS "Aim", {year} AS "Year", CAST(count(*) AS integer) AS "Count",
              CAST(coalesce(sum("Grant"), 0) AS bigint) AS "Granted", CAST(coalesce(sum("Paid"), 0) AS bigint) AS "Paid"
            FROM "{QueueIndex.Table}"{where} GROUP BY "Phase", "Kind", "Stage", "Sector", "Place", "Aim", {year}
            """;
    }

    private static Dictionary<TallyPart, ImmutableArray<TallyCell>> Cells(List<Row> rows) => rows.GroupBy(r => new TallyPart(r.Phase, Enum.Parse<ProjectType>(r.Kind), Enum.Parse<ApplicationState>(r.Stage), r.Sector))
        .ToDictionary(g => g.Key, g => g.Select(r => Cell(g.Key, r)).ToImmutableArray());

    private static TallyCell Cell(TallyPart part, Row row)
    {
        var standing = Tally.StandingOf(part.Stage);
        var granted = standing is Standing.UnderWay or Standing.Finished ? new Hkd(row.Granted) : Hkd.Zero;
        return new(part.Phase, part.Kind, standing, part.Sector, row.Place, row.Aim, row.Year, row.Count, granted, new Hkd(row.Paid));
    }

    private sealed record Row(string Phase, string Kind, string Stage, string Sector, string Place, string Aim, int Year, int Count, long Granted, long Paid);
}
