using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CleanerProduction.PortalTests.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace CleanerProduction.PortalTests.Api;

/// <summary>The API of a demonstration portal in this process.</summary>
public sealed class ApiHost : IDisposable
{
    private readonly AccountHost host = new("Demonstration");
    private readonly WebApplicationFactory<Program> open;

    /// <summary>Starts it, without a limit of requests that these tests would reach.</summary>
    public ApiHost()
    {
        open = host.WithWebHostBuilder(builder => builder.UseSetting("Portal:ApiRequestsAMinute", "100000000"));
        Client = open.CreateClient();
        Client.DefaultRequestHeaders.Add("Accept-Language", "en");
    }

    /// <summary>The services behind it.</summary>
    public IServiceProvider Services => open.Services;

    /// <summary>A caller who reads English.</summary>
    public HttpClient Client { get; }

    /// <summary>Asks a check.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Body)> Ask(string check, string json, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/checks/{check}") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept-Language", language);
        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject());
    }

    /// <summary>Asks a check that must answer.</summary>
    public async Task<JsonObject> Answer(string check, string json, string language = "en")
    {
        var (status, body) = await Ask(check, json, language);
        Assert.True(status == HttpStatusCode.OK, body.ToJsonString());
        return body;
    }

    /// <summary>Asks a check that must refuse, and gives what is wrong by field.</summary>
    public async Task<Dictionary<string, string[]>> Faults(string check, string json, string language = "en")
    {
        var (status, body) = await Ask(check, json, language);
        Assert.True(status == HttpStatusCode.BadRequest, body.ToJsonString());
        return body["errors"]!.AsObject().ToDictionary(e => e.Key, e => e.Value!.AsArray().Select(m => m!.ToString()).ToArray());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Client.Dispose();
        open.Dispose();
        host.Dispose();
    }
}
