using CleanerProduction.Applications;
using CleanerProduction.Programme;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>
/// The portal's applications counted for everybody: grouped in the database, which reads one index and no row, and kept. Grants are those approved: what is recommended and not decided is in no sum.
/// </summary>
public sealed class TallyBook(IDbContextFactory<PortalDb> databases, CountingNews news, TimeProvider clock) : KeptBook<Tally>(news, clock)
{
    private static readonly string OnSqlite = Grouped("""CAST(substr("SubmittedOn", 1, 4) AS INTEGER)""");
    private static readonly string OnPostgres = Grouped("""CAST(extract(year FROM "SubmittedOn") AS integer)""");

    /// <inheritdoc />
    protected override async Task<Tally> Read(Tally? before, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var sql = db is SqlitePortalDb ? OnSqlite : OnPostgres;
        var rows = await db.Database.SqlQueryRaw<Row>(sql).ToListAsync(cancellation);
        return new([.. rows.Select(Cell).GroupBy(c => c with { Count = 0, Granted = default, Paid = default })
            .Select(g => g.Key with { Count = g.Sum(c => c.Count), Granted = Hkd.Sum(g.Select(c => c.Granted)), Paid = Hkd.Sum(g.Select(c => c.Paid)) })]);
    }

    private static string Grouped(string year) => $"""
        SELECT "Phase", "Kind", "Stage", "Sector", "Place", {year} AS "Year", CAST(count(*) AS integer) AS "Count",
          CAST(coalesce(sum("Grant"), 0) AS bigint) AS "Granted", CAST(coalesce(sum("Paid"), 0) AS bigint) AS "Paid"
        FROM "{QueueIndex.Table}" GROUP BY "Phase", "Kind", "Stage", "Sector", "Place", {year}
        """;

    private static TallyCell Cell(Row row)
    {
        var standing = Tally.StandingOf(Enum.Parse<ApplicationState>(row.Stage));
        var granted = standing is Standing.UnderWay or Standing.Finished ? new Hkd(row.Granted) : Hkd.Zero;
        return new(row.Phase, Enum.Parse<ProjectType>(row.Kind), standing, row.Sector, row.Place, row.Year, row.Count, granted, new Hkd(row.Paid));
    }

    private sealed record Row(string Phase, string Kind, string Stage, string Sector, string Place, int Year, int Count, long Granted, long Paid);
}
