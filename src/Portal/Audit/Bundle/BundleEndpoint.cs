using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Audit.See;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Mvc;

namespace CleanerProduction.Portal.Audit.Bundle;

/// <summary>The evidence of one case as a download. It is sent to and not asked for: taking it is an act.</summary>
public static class BundleEndpoint
{
    /// <summary>Maps it.</summary>
    public static void MapBundles(this IEndpointRouteBuilder routes) => routes.MapPost(Links.EvidenceBundle, Take).RequireAuthorization(Policies.Histories).WithName("evidence-bundle");

    private static async Task<IResult> Take([FromForm(Name = "case")] string? @case, BundleMaking making, ClaimsPrincipal person, HttpContext http)
    {
        if (@case is not { Length: > 0 and <= 60 } || await making.Take(@case, person, http.RequestAborted) is not { } taken) return Results.Forbid();
        if (!taken.Ok) return Results.Content(AuditText.MovedOn.With(@case), "text/plain; charset=utf-8", statusCode: StatusCodes.Status409Conflict);
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(to => BundleMaking.Write(taken.Value, to, http.RequestAborted), "application/zip", $"{@case.Replace('/', '-')}-evidence.zip");
    }
}
