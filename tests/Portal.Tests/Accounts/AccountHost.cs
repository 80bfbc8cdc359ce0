using System.Net;
using System.Text.RegularExpressions;
using CleanerProduction.Portal.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>The portal in this process, in one of its modes, on a database of its own.</summary>
public sealed partial class AccountHost(string mode, params (string Name, string Value)[] settings) : WebApplicationFactory<Program>
{
    /// <summary>The data folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("accounts-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Portal:Data", Folder);
        builder.UseSetting("Portal:Mode", mode);
        foreach (var (name, value) in settings) builder.UseSetting(name, value);
        if (Clock is { } clock) builder.ConfigureTestServices(services => services.AddSingleton(clock));
        // Whose connection it is: tests have none.
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new From(() => Address)));
    }

    /// <summary>The clock; the machine's own where a test sets none.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>From where connections come.</summary>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>A browser that keeps cookies and does not follow redirects by itself. Production is asked over TLS, as it is used.</summary>
    public HttpClient Browser() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new(mode == "Production" ? "https://localhost" : "http://localhost") });

    private sealed class From(Func<IPAddress> address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                context.Connection.RemoteIpAddress ??= address();
                return then(context);
            });
            next(app);
        };
    }

    /// <summary>Fills in a form of a page and sends it.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(page, TestContext.Current.CancellationToken);
        var token = Token().Match(html);
        Assert.True(token.Success, $"{page} has a form");
        using var content = new FormUrlEncodedContent(
            fields.Append(("_handler", form)).Append(("__RequestVerificationToken", token.Groups[1].Value)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await browser.PostAsync(page, content, TestContext.Current.CancellationToken);
    }

    /// <summary>What people made by <see cref="Make"/> have for a password.</summary>
    public const string Password = "a kettle under the ferry stairs";

    /// <summary>Somebody who can sign in, with one role.</summary>
    public async Task<Person> Make(string email, string role)
    {
        await using var scope = Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var made = new Person { UserName = email, Email = email, EmailConfirmed = true, NameEn = "Chan" };
        Assert.True((await people.CreateAsync(made, Password)).Succeeded);
        Assert.True((await people.AddToRoleAsync(made, role)).Succeeded);
        return made;
    }

    /// <summary>Sets up the authenticator app of whoever is signed in, as its page asks.</summary>
    public async Task TurnOnFactor(HttpClient browser, string email)
    {
        (await Send(browser, "/account/authenticator", "begin")).Dispose();
        using var on = await Send(browser, "/account/authenticator", "authenticator", ("Code", await Code(email)));
        Assert.Equal(HttpStatusCode.OK, on.StatusCode);
    }

    /// <summary>What the person's app shows now, or so many times half a minute later.</summary>
    public async Task<string> Code(string email, int ahead = 0)
    {
        await using var scope = Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var key = (await people.GetAuthenticatorKeyAsync((await people.FindByEmailAsync(email))!))!;
        return Totp.Code(key, TimeProvider.System.GetUtcNow().AddSeconds(30 * ahead));
    }

    /// <summary>The page an answer shows, entities decoded.</summary>
    public static async Task<string> Text(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

/// <summary>Shared by the tests of the demonstration.</summary>
public sealed class DemonstrationPortal : IDisposable
{
    /// <summary>The portal.</summary>
    public AccountHost Host { get; } = new("Demonstration");

    /// <inheritdoc />
    public void Dispose() => Host.Dispose();
}
