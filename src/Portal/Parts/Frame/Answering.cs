namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>Status codes of pages that are found to be missing or closed only while they are made.</summary>
internal static class Answering
{
    /// <summary>Sets the status, where there still is a response to set it on (not in a circuit).</summary>
    public static void Answers(this HttpContext? http, int status)
    {
        if (http is { Response.HasStarted: false }) http.Response.StatusCode = status;
    }
}
