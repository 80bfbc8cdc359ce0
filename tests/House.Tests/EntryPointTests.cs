using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CleanerProduction.HouseTests;

/// <summary>Every way in has a declared rule, and looking changes nothing.</summary>
public sealed partial class EntryPointTests(Host host) : IClassFixture<Host>
{
    private const string Unsaid = "nobody said";

    /// <summary>Pages, endpoints, hubs and hub methods with who may use them, and what runs by itself with how often, one a line, as in EntryPoints.txt.</summary>
    private IReadOnlyList<string> Found()
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var address = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (address.StartsWith("/_blazor", StringComparison.Ordinal) || address.StartsWith("/_framework", StringComparison.Ordinal) || IsFile(endpoint, address)) continue;
            if (endpoint.Metadata.GetMetadata<HubMetadata>() is { } hub)
            {
                lines.Add($"hub {address.Replace("/negotiate", "", StringComparison.Ordinal)} : {Rule(hub.HubType)}");
                foreach (var method in hub.HubType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => !m.IsVirtual && !m.IsSpecialName))
                    lines.Add($"hub {address.Replace("/negotiate", "", StringComparison.Ordinal)} {method.Name} : {(Rule(method) is var own && own != Unsaid ? own : Rule(hub.HubType))}");
            }
            else if (endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null) lines.Add($"page {address} : {Rule(endpoint.Metadata)}");
            else lines.Add($"{string.Join('+', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["any"])} {address} : {Rule(endpoint.Metadata)}");
        }
        // What runs by itself: as the portal, so often.
        var often = Repository.Files("src/Portal", ".cs").SelectMany(f => Every().Matches(Repository.Read(f))).ToDictionary(m => m.Groups["job"].Value, m => $"{m.Groups["count"].Value} {m.Groups["unit"].Value.ToLowerInvariant()}", StringComparer.Ordinal);
        foreach (var type in typeof(Program).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false }))
            if (Array.Exists(type.GetInterfaces(), i => i.FullName == "Quartz.IJob")) lines.Add($"job {type.Name} : the portal, {(often.TryGetValue(type.Name, out var time) ? $"every {time}" : Unsaid)}");
            else if (typeof(IHostedService).IsAssignableFrom(type)) lines.Add($"background {type.Name} : the portal, from the start");
        return [.. lines];
    }

    [Fact]
    public void Every_way_in_stands_in_the_list_with_its_rule()
    {
        var listed = Repository.Lines("tests/House.Tests/EntryPoints.txt").Where(l => l.Length > 0 && l[0] != '#').ToHashSet(StringComparer.Ordinal);
        var found = Found();
        Assert.DoesNotContain(found, l => l.EndsWith(Unsaid, StringComparison.Ordinal));
        var differences = found.Except(listed).Select(l => $"add to EntryPoints.txt: {l}").Concat(listed.Except(found).Select(l => $"remove from EntryPoints.txt: {l}")).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public async Task Looking_at_a_page_changes_nothing()
    {
        var stop = TestContext.Current.CancellationToken;
        using var client = host.CreateClient();
        await SignIn(client, "p-administrator");
        await using var watcher = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "portal.db")};Pooling=false");
        await watcher.OpenAsync(stop);
        foreach (var page in Found().Where(l => l.StartsWith("page ", StringComparison.Ordinal)).Select(l => l.Split(' ')[1]).Where(a => !a.Contains('{', StringComparison.Ordinal)))
        {
            var before = await Version();
            using var answer = await client.GetAsync(page, stop);
            Assert.True((int)answer.StatusCode < 500, $"{page}: {answer.StatusCode}");
            Assert.True(before == await Version(), $"GET {page} wrote to the database");
        }

        async Task<long> Version()
        {
            await using var ask = watcher.CreateCommand();
            ask.CommandText = "PRAGMA data_version";
            return (long)(await ask.ExecuteScalarAsync(stop))!;
        }
    }

    private static async Task SignIn(HttpClient client, string person)
    {
        var page = await client.GetStringAsync("/account/sign-in", TestContext.Current.CancellationToken);
        var form = page[page.IndexOf("demo-title", StringComparison.Ordinal)..];
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "demonstration",
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
            ["Invented"] = person,
        });
        using var answer = await client.PostAsync("/account/sign-in", content, TestContext.Current.CancellationToken);
        Assert.True(answer.RequestMessage!.RequestUri!.AbsolutePath == "/waiting", "signed in");
    }

    // Files of wwwroot, and what serves them from their sources while they are built.
    private static bool IsFile(RouteEndpoint endpoint, string address) =>
        address == "/{**path:file}" || endpoint.Metadata.Any(m => m.GetType().Name is "StaticAssetDescriptor" or "BuildAssetMetadata");

    private static string Rule(EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<IAllowAnonymous>() is not null ? "everybody"
        : metadata.GetOrderedMetadata<IAuthorizeData>() is { Count: > 0 } rules ? Named(rules.Select(r => r.Policy))
        : Unsaid;

    private static string Rule(MemberInfo member) =>
        member.IsDefined(typeof(AllowAnonymousAttribute), true) ? "everybody"
        : member.GetCustomAttributes<AuthorizeAttribute>(true).ToList() is { Count: > 0 } rules ? Named(rules.Select(r => r.Policy))
        : Unsaid;

    private static string Named(IEnumerable<string?> policies) => string.Join('+', policies.Select(p => p ?? "signed in").Distinct().Order());

    [GeneratedRegex(@"\.Every<(?<job>\w+)>\(TimeSpan\.From(?<unit>\w+)\((?<count>\d+)\)\)")]
    private static partial Regex Every();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
