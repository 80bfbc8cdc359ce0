using System.Globalization;
using System.Net;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>Who asks is the connection, and what known machines in front say of it.</summary>
public sealed class ProxyTests
{
    private const int Tries = 30;

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    // A stranger's own word, whether machines in front are known or not.
    [InlineData("", "203.0.113.9", "198.51.100.{0}", false)]
    [InlineData("10.0.0.0/8", "203.0.113.9", "198.51.100.{0}", false)]
    // What the stranger wrote before the known machine wrote who asked it.
    [InlineData("10.0.0.0/8", "10.1.2.3", "198.51.100.{0}, 203.0.113.9", false)]
    [InlineData("10.1.2.3", "10.1.2.3", "198.51.100.{0}, 203.0.113.9", false)]
    // Two machines in front, both known.
    [InlineData("10.0.0.0/8", "10.1.2.3", "198.51.100.{0}, 203.0.113.9, 10.9.9.9", false)]
    // Many people behind a known machine are many.
    [InlineData("10.0.0.0/8", "10.1.2.3", "198.51.100.{0}", true)]
    public async Task A_feigned_address_does_not_escape_the_limit_and_a_known_proxys_word_counts(string proxies, string connection, string forwarded, bool many)
    {
        using var host = new AccountHost("Production", ("Portal:Proxies", proxies)) { Address = IPAddress.Parse(connection) };
        using var browser = host.Browser();
        var last = HttpStatusCode.OK;
        for (var i = 0; i <= Tries; i++)
        {
            using var sent = new HttpRequestMessage(HttpMethod.Post, new Uri("/account/sign-in", UriKind.Relative)) { Content = new FormUrlEncodedContent([new("x", "y")]) };
            sent.Headers.Add("X-Forwarded-For", string.Format(CultureInfo.InvariantCulture, forwarded, i + 1));
            sent.Headers.Add("X-Real-IP", string.Format(CultureInfo.InvariantCulture, "198.51.100.{0}", i + 1));
            sent.Headers.Add("Forwarded", string.Format(CultureInfo.InvariantCulture, "for=198.51.100.{0}", i + 1));
            using var answer = await browser.SendAsync(sent, Test);
            last = answer.StatusCode;
            if (i < Tries) Assert.Equal(HttpStatusCode.BadRequest, last);
        }
        Assert.Equal(many ? HttpStatusCode.BadRequest : HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public void What_is_no_address_stops_the_start()
    {
        using var host = new AccountHost("Production", ("Portal:Proxies", "everybody"));
        Assert.Contains("Portal:Proxies", Assert.ThrowsAny<Exception>(() => host.Browser()).ToString(), StringComparison.Ordinal);
    }
}
