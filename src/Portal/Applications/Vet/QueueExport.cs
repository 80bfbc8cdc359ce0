using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Funding;
using CleanerProduction.Portal.Parts.OpenData;
using CleanerProduction.Portal.Parts.Reading;
using CsvHelper;

namespace CleanerProduction.Portal.Applications.Vet;

/// <summary>The queue as it is filtered and sorted, as a table for spreadsheets. Rows go out as they are read; none is held longer.</summary>
public static class QueueExport
{
    private const int Chunk = 64 * 1024;

    // The mark is how spreadsheets know UTF-8; what they would take for a formula is escaped.
    private static readonly CsvWriterOptions Careful = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>Maps the two addresses, and where one hears how far a download is.</summary>
    public static void MapVetting(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.QueueCsv, AsCsv).RequireAuthorization(Policies.Officer).WithName("queue-csv");
        routes.MapGet(Links.QueueXlsx, AsXlsx).RequireAuthorization(Policies.Officer).WithName("queue-xlsx");
        routes.MapGet(Links.QueueExport, (string? ticket, Exports exports, ClaimsPrincipal person, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.Json(exports.Of(person.PersonId()!, ticket));
        }).RequireAuthorization(Policies.Officer).WithName("queue-export");
    }

    private static IAsyncEnumerable<QueueRow> Rows(HttpContext http, QueueBook book, Exports exports, Reader reader)
    {
        var (ask, me) = (QueueAsk.Read(http.Request.Query), http.User.PersonId()!);
        return exports.Counted(book.All(ask, me, reader.Language, http.RequestAborted), me, http.Request.Query["ticket"], () => book.Count(ask, me, http.RequestAborted));
    }

    private static async Task AsCsv(HttpContext http, QueueBook book, Exports exports, ReferenceData reference, Reader reader)
    {
        Head(http, "text/csv; charset=utf-8", "queue.csv");
        using var held = new MemoryStream();
        var csv = CsvWriter.Create(held, Careful, leaveOpen: true);
        var officers = await book.Officers(http.RequestAborted);
        foreach (var (column, _) in Columns) csv.WriteField(column());
        csv.EndRecord();
        await foreach (var row in Rows(http, book, exports, reader))
        {
            foreach (var value in Values(row, reference, reader, officers)) csv.WriteField(value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value?.ToString() ?? "");
            csv.EndRecord();
            if (held.Length > Chunk) await Send(held, http);
        }
        csv.Dispose();
        await Send(held, http);
    }

    private static async Task Send(MemoryStream held, HttpContext http)
    {
        await http.Response.Body.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), http.RequestAborted);
        held.SetLength(0);
    }

    private static async Task AsXlsx(HttpContext http, QueueBook book, Exports exports, ReferenceData reference, Reader reader)
    {
        var (officers, stop) = (await book.Officers(http.RequestAborted), http.RequestAborted);
        Head(http, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "queue.xlsx");
        using var sheet = new SheetWriter(http.Response.Body, VetText.QueueTitle);
        await sheet.Row(Columns.Select(c => (object?)c.Name()), stop);
        await foreach (var row in Rows(http, book, exports, reader)) await sheet.Row(Values(row, reference, reader, officers), stop);
        await sheet.End(stop);
    }

    private static void Head(HttpContext http, string type, string name)
    {
        http.Response.ContentType = type;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        http.Response.Headers.CacheControl = "private, no-store";
    }

    private static IReadOnlyList<(Func<string> Name, int Width)> Columns =>
    [
        (() => VetText.Reference, 16), (() => VetText.Applicant, 40), (() => VetText.ColumnTitle, 50), (() => VetText.Kind, 24), (() => VetText.Stage, 20), (() => VetText.Phase, 8), (() => VetText.ColumnSubmitted, 12),
        (() => VetText.Due, 12), (() => VetText.ColumnClause, 14), (() => VetText.ColumnPaused, 12), (() => VetText.Officer, 16), (() => VetText.Sector, 20), (() => VetText.Place, 12), (() => VetText.BalanceSme, 6),
        (() => VetText.ColumnCost, 14), (() => VetText.ColumnGrant, 14),
    ];

    private static IEnumerable<object?> Values(QueueRow row, ReferenceData reference, Reader reader, IReadOnlyDictionary<string, Trilingual> officers) =>
    [
        row.Case, reader.Read(row.Applicant), reader.Read(row.Title), reader.Read(row.Kind.Name()), FundingWords.Of(row.Stage), row.Phase, row.SubmittedOn.Iso(),
        row.Due == DateOnly.MaxValue ? "" : row.Due.Iso(), reference.ClauseOf(row.DueRule), row.PausedSince?.Iso(), row.Officer is { } officer && officers.TryGetValue(officer, out var name) ? reader.Read(name) : row.Officer,
        reference.SectorOf(row.Sector, reader), reference.PlaceOf(row.Place, reader), row.Sme ? 1 : 0, row.Cost.Cents / 100m, row.Grant is { } grant ? grant.Cents / 100m : null,
    ];
}
