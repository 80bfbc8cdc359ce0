using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Accounts.Own;

/// <summary>The archive of what was taken, to whoever took it: the person, or an administrator who still is one.</summary>
public static class OwnEndpoint
{
    /// <summary>Maps it.</summary>
    public static void MapOwnData(this IEndpointRouteBuilder routes) => routes.MapGet(Links.DataArchivePattern, Take).RequireAuthorization(Policies.SignedIn).WithName("own-data");

    private static async Task<IResult> Take(int taking, Takings takings, OwnData data, HttpContext http)
    {
        var me = http.User.PersonId()!;
        if (await takings.Find(taking, me, http.RequestAborted) is not { } taken || taken.PersonId != me && !http.User.IsInRole(nameof(Role.Administrator))
            || await data.Of(taken.PersonId, http.RequestAborted) is not { } sections) return Results.NotFound();
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(OwnArchive.Of(taken.PersonId, sections, taken.At), "application/zip", "personal-data.zip");
    }
}
