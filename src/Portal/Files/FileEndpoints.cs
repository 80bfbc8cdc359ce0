using System.Security.Claims;
using CleanerProduction.Files;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files.Kinds;
using CleanerProduction.Portal.Files.Sending;
using Microsoft.AspNetCore.Mvc;

namespace CleanerProduction.Portal.Files;

/// <summary>Files in and out. Whoever may not see a file gets the same answer as for one that is not there.</summary>
public static class FileEndpoints
{
    // Whatever a file holds, it can run nothing and reach nothing.
    private const string Sandbox = "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>Maps them.</summary>
    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(FileLinks.SendPattern, SendEndpoint.Send).RequireAuthorization(Policies.SignedIn).WithName("file-send").DisableAntiforgery();
        routes.MapPost(FileLinks.RemovePattern, Remove).RequireAuthorization(Policies.SignedIn).WithName("file-remove");
        routes.MapPost(FileLinks.UndoPattern, Undo).RequireAuthorization(Policies.SignedIn).WithName("file-undo");
        routes.MapGet(FileLinks.FilePattern, Download).RequireAuthorization(Policies.SignedIn).WithName("file");
        routes.MapGet(FileLinks.PicturePattern, Picture).RequireAuthorization(Policies.SignedIn).WithName("file-picture");
    }

    /// <summary>Leads on to a page of this site, to be asked for by GET.</summary>
    internal static IResult SeeOther(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>A file to take along, never shown in the browser; null where it is in quarantine, infected or not kept. Whether its asker may have it the caller knows.</summary>
    public static IResult? Attached(CaseFile file, FileStore store, HttpContext http)
    {
        if (!file.IsOpen || store.Open(file.Hash) is not { } content) return null;
        Close(http);
        return Results.File(content, file.Kind.Known().MediaType, file.Name, enableRangeProcessing: true);
    }

    private static async Task<IResult> Download(int id, CaseFiles files, FileDoor door, FileStore store, ClaimsPrincipal person, HttpContext http)
    {
        Close(http);
        return await Readable(id, files, door, person, http) is { } file ? Attached(file, store, http) ?? Results.Forbid() : Results.Forbid();
    }

    private static async Task<IResult> Picture(int id, CaseFiles files, FileDoor door, FileStore store, ClaimsPrincipal person, HttpContext http)
    {
        Close(http);
        if (await Readable(id, files, door, person, http) is not { } file) return Results.Forbid();
        var content = file.Kind.IsPicture() ? store.Open(file.Hash) : file.Preview is { Length: > 0 } made ? store.Open(made) : null;
        if (content is null) return Results.Forbid();
        http.Response.Headers.ContentDisposition = "inline";
        return Results.File(content, file.Kind == SlotKind.Jpeg ? FileKind.Jpeg.MediaType : FileKind.Png.MediaType);
    }

    private static Task<IResult> Remove(int id, [FromForm(Name = "return")] string? page, CaseFiles files, FileDoor door, FileSaid said, ClaimsPrincipal person, HttpContext http) =>
        Change(id, page, async (file, by, cancellation) => await door.RestsSince(file.Holder, file.Slot, cancellation) >= file.At ? new Refusal("file-rests") : await files.Remove(file.Id, by, cancellation), files, door, said, person, http);

    private static Task<IResult> Undo(int id, [FromForm(Name = "return")] string? page, CaseFiles files, FileDoor door, FileSaid said, ClaimsPrincipal person, HttpContext http) =>
        Change(id, page, (file, by, cancellation) => files.Undo(file.Id, by, cancellation), files, door, said, person, http);

    private static async Task<IResult> Change(
        int id, string? page, Func<CaseFile, string, CancellationToken, Task<Result<CaseFile>>> change, CaseFiles files, FileDoor door, FileSaid said, ClaimsPrincipal person, HttpContext http)
    {
        if (await files.Find(id, http.RequestAborted) is not { } file || !await door.MayWrite(person, file.Holder, file.Slot, http.RequestAborted)) return Results.Forbid();
        var done = await change(file, person.PersonId()!, http.RequestAborted);
        return SeeOther(http, said.Address(page ?? Links.Home, new(file.Holder, file.Slot, file.Name, done.Refusal?.Code, done.Refusal?.Figures ?? Said.NoFigures)));
    }

    // What waits in quarantine or is infected nobody gets, whoever asks.
    private static async Task<CaseFile?> Readable(int id, CaseFiles files, FileDoor door, ClaimsPrincipal person, HttpContext http) =>
        await files.Find(id, http.RequestAborted) is { IsOpen: true } file && await door.MayRead(person, file.Holder, file.Slot, http.RequestAborted) ? file : null;

    private static void Close(HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ContentSecurityPolicy = Sandbox;
    }
}
