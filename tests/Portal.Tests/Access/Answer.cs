using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace CleanerProduction.PortalTests.Access;

/// <summary>What the portal answers, as the table writes it.</summary>
/// <param name="Word">ok, go, in, no, nf, -- or the number of another status.</param>
/// <param name="Text">The page, without its own address and what differs at every reading.</param>
public sealed partial record Answer(string Word, string Text)
{
    /// <summary>Asks for an address, or sends it fields.</summary>
    public static async Task<Answer> To(HttpClient browser, string address, Dictionary<string, string>? fields)
    {
        var uri = new Uri(address, UriKind.Relative);
        using var body = fields is null ? null : new FormUrlEncodedContent(fields);
        using var answer = fields is null ? await browser.GetAsync(uri, TestContext.Current.CancellationToken) : await browser.PostAsync(uri, body, TestContext.Current.CancellationToken);
        var text = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) : "";
        Headers.Hold(answer, address, text);
        // What is not there is called as it was asked for: that tells nobody anything.
        if (answer.StatusCode == HttpStatusCode.NotFound)
            foreach (var part in address.Split('/', '?', '=', '&').Where(p => p.Length > 3 && p.Any(char.IsAsciiDigit)).OrderByDescending(p => p.Length)) text = text.Replace(part, "·", StringComparison.Ordinal);
        return new(answer.StatusCode switch
        {
            HttpStatusCode.OK => "ok",
            HttpStatusCode.Redirect or HttpStatusCode.SeeOther => answer.Headers.Location!.ToString().Contains("/account/sign-in", StringComparison.Ordinal) ? "in" : "go",
            HttpStatusCode.Forbidden => "no",
            HttpStatusCode.NotFound => "nf",
            HttpStatusCode.BadRequest => "--",
            var other => ((int)other).ToString(System.Globalization.CultureInfo.InvariantCulture),
        }, Changing().Replace(text.Replace(Uri.EscapeDataString(address), "·", StringComparison.Ordinal).Replace(address, "·", StringComparison.Ordinal), ""));
    }

    [GeneratedRegex("value=\"CfDJ[^\"]*\"|<!--Blazor.*?-->", RegexOptions.Singleline)]
    private static partial Regex Changing();
}
