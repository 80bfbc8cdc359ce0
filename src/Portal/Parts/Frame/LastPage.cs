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
            var unstored = Unstored.Is(fault);
            context.Response.Clear();
            context.Response.StatusCode = Safety.StatusOf(fault);
            if (Safety.IsForPrograms(context.Request.Path)) return;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Html(unstored, context.TraceIdentifier), CancellationToken.None);
        }
    });

    private static string Html(bool unstored, string number)
    {
        var parts = All.Select(language => $"""<section lang="{language.PageTag()}"><h1 style="font-size:1.4em">{Say(unstored ? "UnstoredTitle" : "FaultTitle", language)}</h1><p>{Say(unstored ? "UnstoredAdvice" : "FaultAdvice", language)}</p></section>""");
        return $"""<!DOCTYPE html><html lang="{Language.ZhHant.PageTag()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Say("Programme", Language.ZhHant)}</title></head><body style="max-width:40em;margin:2em auto;padding:0 1em;font-family:sans-serif;line-height:1.6"><main>{string.Concat(parts)}<p>{WebUtility.HtmlEncode(number)}</p></main></body></html>""";
    }

    private static string Say(string key, Language language) => WebUtility.HtmlEncode(PartsText.ResourceManager.GetString(key, language.Culture())!);
}
