using System.Net;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>A new installation in production: nobody is there, and the first administrator comes by a code.</summary>
public sealed class ProductionTests
{
    [Fact]
    public async Task Production_has_no_invented_people_and_its_first_administrator_uses_the_code_once()
    {
        using var host = new AccountHost("Production");
        using var browser = host.Browser();
        var stop = TestContext.Current.CancellationToken;

        Assert.DoesNotContain("Invented", await browser.GetStringAsync("/account/sign-in", stop), StringComparison.Ordinal);
        using (var invented = await AccountHost.Send(browser, "/account/sign-in", "sign-in", ("Form.Email", "chair@example.test"), ("Form.Password", Portal.Accounts.Demonstration.Password)))
            Assert.Equal(HttpStatusCode.OK, invented.StatusCode);

        var file = Path.Combine(host.Folder, "first-administrator.txt");
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var code = await File.ReadAllTextAsync(file, stop);
        (string, string)[] person = [("Form.Email", "first@example.org"), ("Form.Hant", "陳大文"), ("Form.Hans", "陈大文"), ("Form.En", "Chan Tai-man"), ("Form.Password", "a sentence to remember")];
        using (var wrong = await AccountHost.Send(browser, "/account/first-administrator", "first", [.. person, ("Form.Code", "AAAA-BBBB")]))
        {
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
            Assert.Contains("first@example.org", await AccountHost.Text(wrong), StringComparison.Ordinal);
        }
        using (var right = await AccountHost.Send(browser, "/account/first-administrator", "first", [.. person, ("Form.Code", code.Trim().Replace("-", " ", StringComparison.Ordinal))]))
            Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);

        Assert.False(File.Exists(file));
        // Before anything else a second factor.
        using (var first = await browser.GetAsync("/people", stop)) Assert.Equal("/account/security", first.Headers.Location!.OriginalString);
        await host.TurnOnFactor(browser, "first@example.org");
        using var people = await browser.GetAsync("/people", stop);
        Assert.Equal(HttpStatusCode.OK, people.StatusCode);
        using var gone = await browser.GetAsync("/account/first-administrator", stop);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        // Nobody invented, whose password everybody knows, comes in by a setting that was forgotten.
        using var forgotten = host.WithWebHostBuilder(again => again.UseSetting("Portal:Mode", "Demonstration"));
        Assert.Contains("was made in production", Assert.ThrowsAny<Exception>(() => forgotten.CreateClient()).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConnectionStrings:Postgres", "Host=db.example;Database=portal;SSL Mode=Require", "VerifyFull")]
    [InlineData("Mail:Tls", "false", "Mail:Tls", "Mail:Smtp", "mail.example")]
    [InlineData("Files:Scanner", "192.0.2.9:3310", "Files:Scanner")]
    public void V12_3_1_a_line_to_another_machine_that_can_be_read_on_the_way_stops_the_start(string name, string value, string said, string with = "Mail:Smtp", string and = "127.0.0.1")
    {
        using var host = new AccountHost("Production", (name, value), (with, and));
        Assert.Contains(said, Assert.ThrowsAny<InvalidOperationException>(() => host.Browser()).Message, StringComparison.Ordinal);
        using var here = new AccountHost("Production", ("Mail:Smtp", "127.0.0.1"), ("Mail:Tls", "false"), ("Files:Scanner", "[::1]:3310"));
        here.Browser().Dispose();
        Assert.False(new Portal.Data.DataPlace("x", "Host=/var/run/postgresql,127.0.0.1;Database=portal").IsPlain);
        Assert.False(new Portal.Data.DataPlace("x", "Host=db.example;Database=portal;SSL Mode=VerifyFull").IsPlain);
    }

    [Fact]
    public void A_demonstration_does_not_become_production()
    {
        using var host = new AccountHost("Demonstration");
        host.Browser().Dispose();
        using var inEarnest = host.WithWebHostBuilder(again => again.UseSetting("Portal:Mode", "Production"));
        Assert.Contains("invented people", Assert.ThrowsAny<Exception>(() => inEarnest.CreateClient()).ToString(), StringComparison.Ordinal);
    }
}
