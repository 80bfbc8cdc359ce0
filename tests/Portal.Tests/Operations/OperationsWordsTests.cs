using System.Globalization;
using CleanerProduction.Portal.Operations;
using CleanerProduction.PortalTests.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Quartz;
using Xunit;

namespace CleanerProduction.PortalTests.Operations;

/// <summary>The page of how the portal is has a word in three languages for all it can show.</summary>
public sealed class OperationsWordsTests(DemonstrationPortal portal) : IClassFixture<DemonstrationPortal>
{
    private static readonly CultureInfo[] Languages = [CultureInfo.InvariantCulture, new("zh-Hant"), new("zh-Hans")];

    [Fact]
    public void Every_job_has_its_name() => Named(typeof(Program).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(IJob).IsAssignableFrom(t)).Select(t => $"Job_{t.Name}"));

    [Fact]
    public void Everything_looked_at_has_its_name_and_what_to_do() =>
        Named(portal.Host.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations.SelectMany(r => (string[])[$"Look_{r.Name}", $"Cure_{r.Name}"]));

    [Theory]
    [InlineData("en", "free")]
    [InlineData("zh-Hant", "尚餘")]
    [InlineData("zh-Hans", "尚余")]
    public async Task What_was_seen_is_said_in_the_readers_language(string language, string said)
    {
        using var administrator = portal.Host.Browser();
        administrator.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        using var signedIn = await AccountHost.Send(administrator, "/account/sign-in", "demonstration", ("Invented", "p-administrator"));
        Assert.Contains(said, await administrator.GetStringAsync("/operations", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static void Named(IEnumerable<string> names)
    {
        var wanted = names.ToList();
        Assert.NotEmpty(wanted);
        Assert.Empty(from language in Languages let texts = OperationsText.ResourceManager.GetResourceSet(language, createIfNotExists: true, tryParents: false) from name in wanted where string.IsNullOrEmpty(texts?.GetString(name)) select $"{name} in {language}");
    }
}
