using CleanerProduction.Portal.Parts.Bodies;

namespace CleanerProduction.Portal.Api;

/// <summary>Refusals as problem+json (RFC 9457).</summary>
internal static class ApiProblem
{
    /// <summary>400, with what is wrong by field.</summary>
    public static IResult BadRequest(Faults faults) => Results.Problem(new HttpValidationProblemDetails(faults.ByPath())
    {
        Title = ApiText.BadRequest,
        Status = StatusCodes.Status400BadRequest,
    });

    /// <summary>404.</summary>
    public static IResult NotFound() => Results.Problem(title: ApiText.NotFound, statusCode: StatusCodes.Status404NotFound);
}
