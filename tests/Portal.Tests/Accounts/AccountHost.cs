using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace CleanerProduction.PortalTests.Accounts;

/// <summary>The portal in this process, in one of its modes, on a database of its own.</summary>
public sealed partial class AccountHost(string mode) : WebApplicationFactory<Program>
{
    /// <summary>The data folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("accounts-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Portal:Data", Folder);
        builder.UseSetting("Portal:Mode", mode);
    }

    /// <summary>A browser that keeps cookies and does not follow redirects by itself.</summary>
    public HttpClient Browser() => CreateClient(new() { AllowAutoRedirect = false });

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

    /// <summary>The page an answer shows, entities decoded.</summary>
    public static async Task<string> Text(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

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
