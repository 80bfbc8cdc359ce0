using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>What nobody can type does not come in: no database, letter or table can hold it.</summary>
public static class TypedText
{
    private const string Urlencoded = "application/x-www-form-urlencoded";

    /// <summary>Leaves control characters out of forms and of what is asked in addresses. A form too large to be read is refused.</summary>
    public static void UseTypedText(this WebApplication app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true) request.QueryString = new(request.QueryString.Value.Replace("%00", "", StringComparison.Ordinal));
        // The page that says a form was refused does not read it again: that would be refused as well, without a page. What could be read was left plain the first time.
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await next(context);
            return;
        }
        if (request.ContentType?.StartsWith(Urlencoded, StringComparison.OrdinalIgnoreCase) == true)
        {
            // Several kinds of body at once, or one nobody knows, begin like a form and are none.
            if (!request.HasFormContentType)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
            try
            {
                request.Form = TypedForm.Plain(await request.ReadFormAsync(context.RequestAborted));
            }
            catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or IOException && !context.RequestAborted.IsCancellationRequested)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
        }
        else if (request.HasFormContentType) context.Features.Set<IFormFeature>(new TypedForm(new FormFeature(request)));
        await next(context);
    });

    /// <summary>A text without what cannot be typed.</summary>
    public static string? Plain(string? text) => IsTyped(text) ? text : string.Concat(text!.Where((_, i) => IsTyped(text!, i)));

    /// <summary>True where all of it can be typed.</summary>
    public static bool IsTyped(string? text)
    {
        for (var i = 0; i < text?.Length; i++)
            if (!IsTyped(text, i)) return false;
        return true;
    }

    // As XML has it (1.0, 2.2): of the control characters tab and line ends; of surrogates whole pairs.
    private static bool IsTyped(string text, int at) => text[at] switch
    {
        '\t' or '\n' or '\r' => true,
        < ' ' or '\u007f' or '\ufffe' or '\uffff' => false,
        var c when char.IsHighSurrogate(c) => at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]),
        var c when char.IsLowSurrogate(c) => at > 0 && char.IsHighSurrogate(text[at - 1]),
        _ => true,
    };
}
