using System.Text.Json;
using System.Text.RegularExpressions;

namespace CleanerProduction.Benchmarks.Lines;

/// <summary>What a browser reads from a page before it starts the circuit: its interactive components and the state they left.</summary>
/// <param name="Address">The page's address.</param>
/// <param name="Operations">The JSON that asks the server to add every component.</param>
/// <param name="State">The protected state, passed back as it came.</param>
internal sealed partial record LivePage(Uri Address, string Operations, string State)
{
    /// <summary>Reads a page. Throws where it holds nothing interactive.</summary>
    public static LivePage Read(Uri address, string html)
    {
        var markers = new List<object>();
        foreach (Match found in Marker().Matches(html))
        {
            var marker = JsonSerializer.Deserialize<JsonElement>(found.Groups["json"].Value);
            // The comment behind a prerendered component carries its id alone.
            if (!marker.TryGetProperty("type", out var type) || type.GetString() is not ("server" or "auto")) continue;
            markers.Add(new { type = "add", ssrComponentId = markers.Count + 1, marker });
        }
        if (markers.Count == 0) throw new InvalidOperationException($"Nothing on {address} is interactive");
        return new(address, JsonSerializer.Serialize(new { batchId = 1, operations = markers }), Persisted().Match(html).Groups["state"].Value);
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{.*?\\})-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[^>]*?)-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Persisted();
}
