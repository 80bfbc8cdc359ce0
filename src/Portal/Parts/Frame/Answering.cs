namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>Status codes of pages that are found to be missing or closed only while they are made.</summary>
internal static class Answering
{
    /// <summary>
    /// Takes a status back that the page was given before what it waits for had come: whoever set it is no longer on the page. Where it stayed the answer is under way by now, and nothing changes.
    /// </summary>
    public static void AnswersAfterAll(this HttpContext? http, int status)
    {
        if (http is { Response.HasStarted: false } && http.Response.StatusCode == status) http.Response.StatusCode = StatusCodes.Status200OK;
    }

    /// <summary>Sets the status, where there still is a response to set it on (not in a circuit).</summary>
    public static void Answers(this HttpContext? http, int status)
    {
        if (http is { Response.HasStarted: false }) http.Response.StatusCode = status;
    }
}
