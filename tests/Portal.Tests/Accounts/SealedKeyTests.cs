using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CleanerProduction.Portal.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>The keys of cookies, sealed for a certificate beside the database.</summary>
public sealed class SealedKeyTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task V11_1_1_whoever_reads_the_database_has_no_key_of_a_cookie_and_a_restart_still_knows_who_is_signed_in()
    {
        var folder = Directory.CreateTempSubdirectory("keys-").FullName;
        var (old, next) = (Made(folder, "old"), Made(folder, "next"));
        using var host = new AccountHost("Production", ("Portal:KeyCertificate", old), ("Portal:KeyCertificatePassword", "opens"));
        await host.Make("one@example.test", "Observer");
        using var browser = host.Browser();
        using (var entered = await AccountHost.Send(browser, "/account/sign-in", "sign-in", ("Form.Email", "one@example.test"), ("Form.Password", AccountHost.Password))) Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        string cookies;
        using (var page = await browser.GetAsync(new Uri("/account/security", UriKind.Relative), Test))
        {
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            cookies = string.Join("; ", page.RequestMessage!.Headers.GetValues("Cookie"));
        }
        await using (var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(Test))
        {
            var keys = await db.Set<ProtectionKey>().AsNoTracking().Where(k => k.Name.StartsWith("key-")).Select(k => k.Xml).ToListAsync(Test);
            Assert.NotEmpty(keys);
            foreach (var key in keys)
            {
                Assert.Contains("encryptedSecret", key, StringComparison.Ordinal);
                Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);
            }
        }
        // A new certificate seals from now on; the old one still opens. Without it nobody is known any more.
        foreach (var (named, known) in new[] { ($"{next};{old}", true), (next, false) })
        {
            using var again = host.WithWebHostBuilder(b => b.UseSetting("Portal:KeyCertificate", named));
            using var client = again.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new("https://localhost") });
            using var request = new HttpRequestMessage(HttpMethod.Get, "/account/security");
            request.Headers.Add("Cookie", cookies);
            using var answer = await client.SendAsync(request, Test);
            Assert.Equal(known ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
        }
        using var wrong = new AccountHost("Production", ("Portal:KeyCertificate", old), ("Portal:KeyCertificatePassword", "does not"));
        Assert.Contains("Portal:KeyCertificate", Assert.ThrowsAny<InvalidOperationException>(() => wrong.Browser()).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static string Made(string folder, string name)
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var file = Path.Combine(folder, $"{name}.pfx");
        File.WriteAllBytes(file, made.Export(X509ContentType.Pfx, "opens"));
        return file;
    }
}
