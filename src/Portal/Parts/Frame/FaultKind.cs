using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Platform.Printing;
using Microsoft.AspNetCore.Antiforgery;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>What a fault is to whoever meets it. Its words are <c>…Title</c> and <c>…Advice</c> of the same name.</summary>
public enum FaultKind
{
    /// <summary>One of ours, whose number leads to the log entry.</summary>
    Fault,
    /// <summary>A form this portal did not make, or something else that was asked wrongly.</summary>
    BadRequest,
    /// <summary>Nothing is stored while maintenance lasts.</summary>
    Maintenance,
    /// <summary>What cannot be stored for the moment.</summary>
    Unstored,
    /// <summary>What cannot be printed for the moment.</summary>
    Unprinted,
}

/// <summary>Tells one kind from another, with what programs and people read of it.</summary>
internal static class FaultKinds
{
    /// <summary>The kind of a fault.</summary>
    public static FaultKind Of(Exception fault) => fault switch
    {
        BadHttpRequestException or AntiforgeryValidationException => FaultKind.BadRequest,
        NotPrintedException => FaultKind.Unprinted,
        _ when MaintenanceException.In(fault) is not null => FaultKind.Maintenance,
        _ when Unstored.Is(fault) => FaultKind.Unstored,
        _ => FaultKind.Fault,
    };

    /// <summary>The status it is answered with.</summary>
    public static int StatusOf(Exception fault) => (Of(fault), fault) switch
    {
        (FaultKind.BadRequest, BadHttpRequestException asked) => asked.StatusCode,
        (FaultKind.BadRequest, _) => StatusCodes.Status400BadRequest,
        (FaultKind.Fault, _) => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    /// <summary>What happened, in one sentence; in the reader's language unless one is named.</summary>
    public static string Title(this FaultKind kind, Language? language = null) => Say($"{kind}Title", language);

    /// <summary>What to do.</summary>
    public static string Advice(this FaultKind kind, Language? language = null) => Say($"{kind}Advice", language);

    private static string Say(string key, Language? language) => PartsText.ResourceManager.GetString(key, language?.Culture())!;
}
