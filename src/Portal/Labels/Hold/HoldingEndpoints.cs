using System.Globalization;
using System.IO.Compression;
using System.Security.Claims;
using System.Text;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Labels.Find;
using CleanerProduction.Portal.Labels.Letters;
using CleanerProduction.Portal.Platform.Printing;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Hold;

/// <summary>Certificates and artwork for their holders: only those who act for the holder, and officers for the paper; the artwork only while the label is valid (LG-1.5(2)).</summary>
public static class HoldingEndpoints
{
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Maps them.</summary>
    public static void MapHolding(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Links.CertificatePdfPattern, Paper).RequireAuthorization(Policies.SignedIn).WithName("certificate-pdf");
        routes.MapGet(Links.ArtworkPattern, Artwork).RequireAuthorization(Policies.SignedIn).WithName("label-artwork");
        routes.MapGet(Links.RoundCertificatesPattern, Round).RequireAuthorization(Policies.Officer).WithName("round-certificates");
    }

    private static async Task<IResult> Paper(HttpContext http, string number, HeldLabels held, CertificatePress press, FileStore files, IDbContextFactory<PortalDb> databases)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        if (await held.Of(http.User, number, http.RequestAborted) is not { } certificate) return Results.Forbid();
        await using var db = await databases.CreateDbContextAsync(http.RequestAborted);
        var kept = await db.Set<CertificatePaper>().AsNoTracking().SingleOrDefaultAsync(p => p.Number == number, http.RequestAborted);
        return kept is not null && files.Open(kept.Hash) is { } paper
            ? Results.File(paper, "application/pdf", $"{number}.pdf")
            : Results.File(await press.Pdf(certificate, http.RequestAborted), "application/pdf", $"{number}.pdf");
    }

    private static async Task<IResult> Artwork(HttpContext http, string number, string format, HeldLabels held, ReferenceData reference, IPictures pictures)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        if (format is not ("svg" or "png") || await held.Own(http.User, number, http.RequestAborted) is not { } certificate || certificate.On(held.Today) != CertificateStanding.Valid) return Results.Forbid();
        var svg = LabelArtwork.Svg(reference, certificate);
        return format == "svg"
            ? Results.File(Encoding.UTF8.GetBytes(svg), "image/svg+xml", $"{number}.svg")
            : Results.File(await pictures.Png(LabelArtwork.Page(svg), LabelArtwork.Width, LabelArtwork.Height, http.RequestAborted), "image/png", $"{number}.png");
    }

    // The certificates of a round as far as they are printed, one file each.
    private static async Task Round(HttpContext http, int year, IDbContextFactory<PortalDb> databases, FileStore files)
    {
        await using var db = await databases.CreateDbContextAsync(http.RequestAborted);
        if (!await db.Set<RoundCase>().AnyAsync(r => r.Year == year && r.ReleasedAt != null, http.RequestAborted))
        {
            await Results.Forbid().ExecuteAsync(http);
            return;
        }
        var papers = await db.Set<CertificatePaper>().AsNoTracking().Where(p => db.Released().Any(c => c.Number == p.Number && c.Round == year)).OrderBy(p => p.Number).ToListAsync(http.RequestAborted);
        http.Response.ContentType = "application/zip";
        http.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"certificates-{year}.zip\"");
        http.Response.Headers.CacheControl = "private, no-store";
        using var held = new MemoryStream();
        await using (var zip = new ZipArchive(held, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var paper in papers)
            {
                if (files.Open(paper.Hash) is not { } content) continue;
                await using var from = content;
                var entry = zip.CreateEntry($"{paper.Number}.pdf", CompressionLevel.Fastest);
                entry.LastWriteTime = Stamp;
                await using var to = await entry.OpenAsync(http.RequestAborted);
                await from.CopyToAsync(to, http.RequestAborted);
            }
        held.Position = 0;
        await held.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
