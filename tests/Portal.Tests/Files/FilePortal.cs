using System.Net;
using System.Text.RegularExpressions;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Files.Demonstration;
using CleanerProduction.PortalTests.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace CleanerProduction.PortalTests.Files;

/// <summary>The whole portal with a subject that holds files, on a real socket, with or without a scanner.</summary>
internal sealed partial class FilePortal : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("file-portal-").FullName;

    private CookieContainer cookies = new();

    public FilePortal() => UseKestrel(0);

    /// <summary>The cookies of the last browser, as a header.</summary>
    public string Cookies => cookies.GetCookieHeader(ClientOptions.BaseAddress);

    public string? Scanner { get; init; }

    public string StoreFolder => Path.Combine(folder, "files");

    public CaseFiles Book => Services.GetRequiredService<CaseFiles>();

    public static CancellationToken Test => TestContext.Current.CancellationToken;

    /// <summary>A browser signed in as one of the demonstration's people.</summary>
    public async Task<HttpClient> Browser(string person, string language = "en")
    {
        StartServer();
        cookies = new();
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = ClientOptions.BaseAddress };
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        using var answer = await AccountHost.Send(browser, "/account/sign-in", "demonstration", ("Invented", person));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>What a form of this browser carries against forgery.</summary>
    public static async Task<string> Mark(HttpClient browser) => Token().Match(await browser.GetStringAsync(new Uri("/account/sign-out", UriKind.Relative), Test)).Groups["mark"].Value;

    /// <summary>Sends a file as the form of a slot does.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient browser, byte[] content, string name = "a.pdf", string slot = "service-contract", string holder = FileOffice.Case, string? mark = null, string back = "/waiting", string replaces = "")
    {
        using var body = new MultipartFormDataContent
        {
            { new StringContent(mark ?? await Mark(browser)), "__RequestVerificationToken" }, { new StringContent(back), "return" }, { new StringContent(replaces), "replaces" },
            { new ByteArrayContent(content), "file", name },
        };
        return await browser.PostAsync(new Uri(FileLinks.Send(holder, slot), UriKind.Relative), body, Test);
    }

    /// <summary>Presses a button under a file.</summary>
    public static async Task<HttpResponseMessage> Press(HttpClient browser, string address, string? mark = null)
    {
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", mark ?? await Mark(browser)), new("return", "/waiting")]);
        return await browser.PostAsync(new Uri(address, UriKind.Relative), body, Test);
    }

    /// <summary>Files of which only a part came so far.</summary>
    public string[] Drafts => Directory.GetFiles(Path.Combine(StoreFolder, "incoming"));

    /// <summary>Everything the store holds, the demonstration's papers and drafts too.</summary>
    public string[] Kept => Directory.Exists(StoreFolder) ? Directory.GetFiles(StoreFolder, "*", SearchOption.AllDirectories) : [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Portal:Data", folder);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        if (Scanner is not null) builder.UseSetting("Files:Scanner", Scanner);
        // Whatever file is here a test sent.
        builder.ConfigureTestServices(services => services.AddSingleton<IHoldsFiles, HeldByApplicant>().RemoveAll<DemonstrationPapers>());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<mark>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Token();
}

/// <summary>One for the tests that leave each other alone.</summary>
public sealed class SharedFilePortal : IAsyncDisposable
{
    internal FilePortal Portal { get; } = new();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
