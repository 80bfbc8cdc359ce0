using System.Net;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>What is answered where not even the page of a fault can be made, as with the database away: three languages, nothing of anybody, no style sheet.</summary>
public static class LastPage
{
    private static readonly Language[] All = [Language.ZhHant, Language.ZhHans, Language.En];

    /// <summary>Catches what nothing else did.</summary>
    public static void UseLastPage(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // It is in the log already: the page of faults met it first.
            context.Response.Clear();
            context.Response.StatusCode = FaultKinds.StatusOf(fault);
            if (Safety.IsForPrograms(context.Request.Path)) return;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Html(fault, context.TraceIdentifier), CancellationToken.None);
        }
    });

    private static string Html(Exception fault, string number)
    {
        var (kind, maintenance) = (FaultKinds.Of(fault), MaintenanceException.In(fault)?.Window);
        // What was typed does not stand below, as maintenance's own advice has it, but in the form one goes back to.
        var advice = maintenance is null ? kind : FaultKind.Unstored;
        var parts = All.Select(language => $"""<section lang="{language.PageTag()}"><h1 style="font-size:1.4em">{Plain(kind.Title(language))}</h1>{(maintenance is null ? "" : $"<p>{Plain(maintenance.Why.In(language))}</p>")}<p>{Plain(advice.Advice(language))}</p></section>""");
        return $"""<!DOCTYPE html><html lang="{Language.ZhHant.PageTag()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Plain(PartsText.ResourceManager.GetString(nameof(PartsText.Programme), Language.ZhHant.Culture()))}</title></head><body style="max-width:40em;margin:2em auto;padding:0 1em;font-family:sans-serif;line-height:1.6"><main>{string.Concat(parts)}<p>{Plain(number)}</p></main></body></html>""";
    }

    private static string? Plain(string? text) => WebUtility.HtmlEncode(text);
}
