using System.Text.RegularExpressions;

namespace CleanerProduction.PortalTests.Hostile;

/// <summary>Somebody at the portal, by one of the demonstration's names or without one. Cookies are kept by hand: loopback has no TLS.</summary>
/// <param name="http">The line, shared.</param>
/// <param name="person">The person's id; null for nobody.</param>
internal sealed partial class Guest(HttpClient http, string? person) : IDisposable
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim entering = new(1);
    private readonly SortedDictionary<string, string> jar = new(StringComparer.Ordinal);

    /// <summary>Who it is.</summary>
    public string? Person => person;

    /// <summary>The jar as a header.</summary>
    public string Cookies
    {
        get
        {
            lock (gate) return string.Join("; ", jar.Select(c => $"{c.Key}={c.Value}"));
        }
    }

    /// <summary>A request with the jar's cookies. The target goes over the line as it stands.</summary>
    public HttpRequestMessage Request(HttpMethod method, string target)
    {
        var request = new HttpRequestMessage(method, new Uri(http.BaseAddress!.GetLeftPart(UriPartial.Authority) + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (Cookies is { Length: > 0 } cookies) request.Headers.TryAddWithoutValidation("Cookie", cookies);
        return request;
    }

    /// <summary>Keeps what an answer sets.</summary>
    public void Keep(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var set)) return;
        lock (gate)
            foreach (var pair in set.Select(c => c.Split(';')[0].Split('=', 2)).Where(p => p.Length == 2))
                if (pair[1].Length == 0) jar.Remove(pair[0]);
                else jar[pair[0]] = pair[1];
    }

    /// <summary>Signs in, once more where the portal asks for it; false where it does not let the person in.</summary>
    public async Task<bool> SignIn()
    {
        if (person is null) return true;
        await entering.WaitAsync();
        try
        {
            lock (gate) jar.Clear();
            string html;
            using (var page = await http.SendAsync(Request(HttpMethod.Get, "/account/sign-in")))
            {
                Keep(page);
                html = await page.Content.ReadAsStringAsync();
            }
            if (FoundForm.Of(html, "/account/sign-in").FirstOrDefault(f => f.Name == "demonstration") is not { } form) return false;
            using var request = Request(HttpMethod.Post, form.Target);
            request.Content = new FormUrlEncodedContent(form.Fields.Where(f => f.Kind == "hidden").Select(f => KeyValuePair.Create(f.Name, f.Value)).Append(new("Invented", person)));
            using var answer = await http.SendAsync(request);
            Keep(answer);
            return (int)answer.StatusCode is 302 or 303 && !IsAway(answer);
        }
        finally
        {
            entering.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => entering.Dispose();

    /// <summary>True where an answer leads to the sign-in.</summary>
    public static bool IsAway(HttpResponseMessage answer) => answer.Headers.Location is { } to && Away().IsMatch(to.OriginalString);

    [GeneratedRegex("/account/(sign-in|second-factor)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Away();
}
