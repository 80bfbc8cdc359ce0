using System.Text.RegularExpressions;
using Xunit;

namespace CleanerProduction.PortalTests.Access;

/// <summary>What every answer tells the browser not to do, and what no page contains (ASVS 5.0 V3.4, V14.3.2).</summary>
internal static partial class Headers
{
    private static readonly string[] OfPages = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'", "connect-src 'self'"];

    /// <summary>Holds an answer to it, whoever asked.</summary>
    public static void Hold(HttpResponseMessage answer, string address, string html)
    {
        foreach (var (name, value) in new[] { ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin") })
            Assert.True(answer.Headers.TryGetValues(name, out var given) && given.Single() == value, $"{address} lacks {name}: {value}");
        if (html.Length == 0 && answer.Content.Headers.ContentLength is 0 or null && answer.Content.Headers.ContentType is null) return;
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Equal(policy.Contains("style-src-attr 'unsafe-inline'", StringComparison.Ordinal) ? 1 : 0, policy.Split("unsafe-inline").Length - 1);
        Assert.True(answer.Content.Headers.ContentType is { CharSet: not null } or { MediaType: not ("text/html" or "text/csv" or "text/plain" or "text/calendar") }, $"{address} says no charset");
        if (html.Length == 0) return;
        foreach (var directive in OfPages) Assert.Contains(directive, policy, StringComparison.Ordinal);
        Assert.Contains("camera=()", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        // Nothing that the policy would have to let through.
        Assert.True(!Inline().IsMatch(html), $"{address} has {Inline().Match(html).Value}");
        // Whoever is signed in has the way out on the page.
        if (!html.Contains("name=\"_handler\" value=\"sign-out\"", StringComparison.Ordinal)) return;
        Assert.True(answer.Headers.CacheControl is { NoStore: true }, $"{address} may be stored: {answer.Headers.CacheControl}");
    }

    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|<style[\s>]|<[a-z][^>]*\son[a-z]+\s*=|(?:href|src|action)="\s*(?:javascript|data:text)|<base (?!href="/")|<iframe|<object|<embed""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
