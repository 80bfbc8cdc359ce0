using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CleanerProduction.ScaleTests.Nodes;

/// <summary>A browser at an address of its own: keeps its cookies, follows nothing by itself.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly CookieContainer jar = new();
    private readonly HttpClient http;

    /// <summary>Opens it on that site; <paramref name="from"/> is the address the proxy takes it to have.</summary>
    public Browser(Uri site, string from)
    {
        (Site, From) = (site, from);
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = jar }) { BaseAddress = site };
        http.DefaultRequestHeaders.Add(Proxy.Address, from);
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    /// <summary>Where it goes.</summary>
    public Uri Site { get; }

    /// <summary>Where it comes from.</summary>
    public string From { get; }

    /// <summary>Its cookies as a header; they hold for every port of this machine.</summary>
    public string Cookies => jar.GetCookieHeader(Site);

    /// <summary>Signs in as one of the demonstration's people.</summary>
    public async Task SignIn(string person)
    {
        using var answer = await Send("/account/sign-in", "demonstration", [("Invented", person)]);
        if (answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther)) throw new InvalidOperationException($"Nobody was signed in as {person}: {(int)answer.StatusCode}");
    }

    /// <summary>Asks for a page; the site is this browser's own where none is named.</summary>
    public Task<HttpResponseMessage> Get(string address, Uri? site = null) => http.GetAsync(new Uri(site ?? Site, address));

    /// <summary>A page that must be there.</summary>
    public async Task<byte[]> Take(string address, Uri? site = null)
    {
        using var answer = await Get(address, site);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync() : throw new HttpRequestException($"{address} answered {(int)answer.StatusCode} to {answer.Headers.Location}", null, answer.StatusCode);
    }

    /// <summary>Fills in the form of that name on a page and sends it.</summary>
    public async Task<HttpResponseMessage> Send(string address, string form, IReadOnlyCollection<(string Name, string Value)> fields) => await Post(address, await FillIn(address, form, fields));

    /// <summary>Sends a form that is filled in.</summary>
    public Task<HttpResponseMessage> Post(string address, IEnumerable<KeyValuePair<string, string>> form) => http.PostAsync(new Uri(Site, address), new FormUrlEncodedContent(form));

    /// <summary>The form of that name on a page, filled in, with the page's own hidden fields.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> FillIn(string address, string form, IReadOnlyCollection<(string Name, string Value)> fields)
    {
        var html = Encoding.UTF8.GetString(await Take(address));
        var within = Forms().Matches(html).Select(m => m.Value).Single(f => f.Contains($"name=\"_handler\" value=\"{form}\"", StringComparison.Ordinal));
        var hidden = Hidden().Matches(within).Select(m => (Name: WebUtility.HtmlDecode(m.Groups["name"].Value), Value: WebUtility.HtmlDecode(m.Groups["value"].Value)));
        return [.. hidden.Where(h => fields.All(f => f.Name != h.Name)).Concat(fields).Select(f => KeyValuePair.Create(f.Name, f.Value))];
    }

    /// <summary>Which node the proxy led its last question to.</summary>
    public async Task<string> AtNode()
    {
        using var answer = await Get("/account/sign-in");
        return answer.Headers.GetValues(Proxy.Answered).Single().Split(", ")[^1];
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Hidden();
}
