using System.Globalization;
using System.Security.Claims;
using CleanerProduction.Files;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CleanerProduction.Portal.Files.Sending;

/// <summary>
/// Takes a file as it comes over the line, without keeping it in memory or in a second place. The form's other fields stand before the file: the mark against
/// forgery is looked at before the first byte of it is kept.
/// </summary>
public static class SendEndpoint
{
    private const int FieldBytes = 16_384;
    private const int MostSections = 8;
    private const string MarkHeader = "RequestVerificationToken";
    // For the fields and what stands between them.
    private const long Around = 65_536;

    /// <summary>Sends a file into a slot and leads back to the page it was sent from.</summary>
    public static async Task<IResult> Send(string holder, string slot, CaseFiles files, FileDoor door, ReferenceData reference, FileSaid said, IAntiforgery antiforgery, ClaimsPrincipal person, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        // The same answer whether the holder is another's or not there at all.
        if (!await door.MayWrite(person, holder, slot, http.RequestAborted) || reference.Slots.Of(holder, slot) is not { } place) return Unread(http, Results.Forbid());
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
            return Unread(http, Results.BadRequest());
        Bound(http, place);
        var form = new Sent();
        try
        {
            return await Read(new MultipartReader(boundary, http.Request.Body) { HeadersCountLimit = 8 }, form) ?? Back(new Refusal("file-missing"));
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return form.Genuine ? Back(new Refusal("file-too-large").With("most", place.MostBytes.ToString(CultureInfo.InvariantCulture))) : Unread(http, Results.BadRequest());
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // The line was cut, or the form is none. Nothing is kept; whoever is still there is told.
            return form.Genuine ? Back(new Refusal("file-cut")) : Unread(http, Results.BadRequest());
        }

        async Task<IResult?> Read(MultipartReader parts, Sent into)
        {
            for (var number = 0; number < MostSections && await parts.ReadNextSectionAsync(http.RequestAborted) is { } part; number++)
            {
                if (part.GetContentDispositionHeader() is not { } about) return Unread(http, Results.BadRequest());
                if (!about.IsFileDisposition())
                {
                    into[HeaderUtilities.RemoveQuotes(about.Name).Value ?? ""] = await Field(part, http.RequestAborted);
                    continue;
                }
                if (!await IsGenuine(http, antiforgery, into)) return Unread(http, Results.BadRequest());
                into.Name = FileName.Clean(about.FileNameStar.HasValue ? about.FileNameStar.Value : HeaderUtilities.RemoveQuotes(about.FileName).Value);
                if (HeaderUtilities.RemoveQuotes(about.FileName).Value is not { Length: > 0 } && !about.FileNameStar.HasValue) return Back(new Refusal("file-missing"));
                var kept = await Keep(part.Body, into);
                // What is left of a file that was refused is passed over, so that the browser is still listening when it is told why.
                if (!kept.Ok) await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
                return Back(kept.Refusal);
            }
            return into.Genuine || await IsGenuine(http, antiforgery, into) ? null : Unread(http, Results.BadRequest());
        }

        async Task<Result<CaseFile>> Keep(Stream content, Sent of)
        {
            if (of["replaces"] is not { Length: > 0 } replaces) return await files.Add(holder, slot, of.Name, content, person.PersonId()!, http.RequestAborted);
            var known = int.TryParse(replaces, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await files.Find(id, http.RequestAborted) : null;
            // The number comes from the form: it must be one of this very slot.
            return known is { } old && old.Holder == holder && old.Slot == slot ? await files.Replace(id, of.Name, content, person.PersonId()!, http.RequestAborted) : new Refusal("file-gone");
        }

        IResult Back(Refusal? refusal) =>
            FileEndpoints.SeeOther(http, said.Address(form["return"] ?? Links.Home, new(holder, slot, form.Name, refusal?.Code, refusal?.Figures ?? Said.NoFigures)));
    }

    // A file a little too large is read to its end and refused in words; one far too large is cut off.
    private static void Bound(HttpContext http, Slot slot)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = 2 * slot.MostBytes + Around;
    }

    // The page that says so would look for its own mark in the form, and read it whole for that: it is asked for as a page that has none.
    private static IResult Unread(HttpContext http, IResult answer)
    {
        (http.Request.Method, http.Request.ContentType) = (HttpMethods.Get, null);
        return answer;
    }

    private static async Task<bool> IsGenuine(HttpContext http, IAntiforgery antiforgery, Sent form)
    {
        // Given as a header, it is not looked for in a form that would have to be read whole.
        http.Request.Headers[MarkHeader] = form["__RequestVerificationToken"] ?? "-";
        return form.Genuine = await antiforgery.IsRequestValidAsync(http);
    }

    private static async Task<string> Field(MultipartSection part, CancellationToken cancellation)
    {
        var content = new byte[FieldBytes + 1];
        var length = await part.Body.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellation);
        return length <= FieldBytes ? System.Text.Encoding.UTF8.GetString(content, 0, length) : throw new InvalidDataException("a field is too long");
    }

    private sealed class Sent
    {
        private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

        public bool Genuine { get; set; }

        public string Name { get; set; } = "";

        public string? this[string name]
        {
            get => fields.GetValueOrDefault(name);
            set => fields[name] = value ?? "";
        }
    }
}
