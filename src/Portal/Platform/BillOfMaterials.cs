using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace CleanerProduction.Portal.Platform;

/// <summary>
/// <c>-- sbom FILE</c>: what the portal is made of, as CycloneDX 1.6 — its packages as the build resolved them, with their licences; the frameworks it runs on; the scripts from npm. Needs the folder of restored packages
/// and the sources beside it, as a build has them.
/// </summary>
public static class BillOfMaterials
{
    private const string Program = "CleanerProduction.Portal";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Writes it; 0 where it is complete, 1 with a word where something is missing.</summary>
    public static int Run(string file, string folder, TextWriter says)
    {
        if (Lock(folder) is not { } scripts)
        {
            says.WriteLine("package-lock.json is not there: the list is made where the portal is built.");
            return 1;
        }
        var bill = Of(folder, scripts, Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));
        File.WriteAllText(file, bill.ToJsonString(Readable));
        var bare = bill["components"]!.AsArray().Where(c => c!["licenses"] is null).Select(c => (string)c!["name"]!).ToList();
        says.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bill["components"]!.AsArray().Count} components written to {file}"));
        if (bare.Count > 0) says.WriteLine($"without a licence: {string.Join(", ", bare)}");
        return bare.Count == 0 ? 0 : 1;
    }

    private static JsonObject Of(string folder, string scripts, string packages)
    {
        var made = Read(Path.Combine(folder, $"{Program}.deps.json"));
        var libraries = made["libraries"]!.AsObject();
        var resolved = made["targets"]!.AsObject().First().Value!.AsObject();
        var parts = libraries.Where(l => (string)l.Value!["type"]! == "package").ToDictionary(l => l.Key, l => Package(l.Key, (string?)l.Value!["sha512"], packages), StringComparer.Ordinal);
        return new()
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "application", ["bom-ref"] = Program, ["name"] = Program, ["version"] = typeof(BillOfMaterials).Assembly.GetName().Version!.ToString(3) } },
            ["components"] = new JsonArray([.. parts.OrderBy(p => p.Key, StringComparer.OrdinalIgnoreCase).Select(p => (JsonNode)p.Value), .. Frameworks(folder), .. Scripts(scripts)]),
            ["dependencies"] = new JsonArray([.. resolved.Select(r => (JsonNode)Dependencies(r.Key, r.Value!["dependencies"]?.AsObject(), parts))]),
        };
    }

    private static JsonObject Package(string key, string? hash, string packages)
    {
        var (name, version) = Split(key);
        var part = Component("library", $"pkg:nuget/{name}@{version}", name, version);
        if (hash?.StartsWith("sha512-", StringComparison.Ordinal) == true) part["hashes"] = Hash(hash);
        if (Licence(Path.Combine(packages, name.ToLowerInvariant(), version.ToLowerInvariant(), $"{name.ToLowerInvariant()}.nuspec")) is { } licence) part["licenses"] = new JsonArray(licence);
        return part;
    }

    // An expression as SPDX has it; else the address or the file the package names.
    private static JsonObject? Licence(string description)
    {
        if (!File.Exists(description)) return null;
        var about = XDocument.Load(description).Root!.Elements().First(e => e.Name.LocalName == "metadata");
        var licence = about.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
        if (licence?.Attribute("type")?.Value == "expression") return new() { ["expression"] = licence.Value };
        var address = about.Elements().FirstOrDefault(e => e.Name.LocalName == "licenseUrl")?.Value;
        return licence is null && address is null ? null : new() { ["license"] = address is null || licence is not null ? new JsonObject { ["name"] = $"in the package: {licence!.Value}" } : new JsonObject { ["name"] = "as at its address", ["url"] = address } };
    }

    private static IEnumerable<JsonNode> Frameworks(string folder) =>
        Read(Path.Combine(folder, $"{Program}.runtimeconfig.json"))["runtimeOptions"]!["frameworks"]!.AsArray().Select(f =>
        {
            var (name, version) = ((string)f!["name"]!, (string)f["version"]!);
            var part = Component("framework", $"pkg:generic/{name}@{version}", name, version);
            part["licenses"] = new JsonArray(new JsonObject { ["expression"] = "MIT" });
            return part;
        });

    private static IEnumerable<JsonNode> Scripts(string file) =>
        Read(file)["packages"]!.AsObject().Where(p => p.Key.Length > 0).Select(p =>
        {
            var (name, version) = (p.Key[(p.Key.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..], (string)p.Value!["version"]!);
            var part = Component("library", $"pkg:npm/{name.Replace("@", "%40", StringComparison.Ordinal)}@{version}", name, version);
            if ((string?)p.Value["license"] is { } licence) part["licenses"] = new JsonArray(new JsonObject { ["expression"] = licence });
            if ((string?)p.Value["integrity"] is { } hash && hash.StartsWith("sha512-", StringComparison.Ordinal)) part["hashes"] = Hash(hash);
            return part;
        });

    private static JsonObject Dependencies(string key, JsonObject? on, Dictionary<string, JsonObject> parts) => new JsonObject
    {
        ["ref"] = Reference(key, parts),
        ["dependsOn"] = new JsonArray([.. (on ?? []).Select(d => (JsonNode)Reference($"{d.Key}/{(string)d.Value!}", parts))]),
    };

    private static string Reference(string key, Dictionary<string, JsonObject> parts) => parts.TryGetValue(key, out var part) ? (string)part["bom-ref"]! : Split(key).Name;

    private static JsonObject Component(string type, string address, string name, string version) =>
        new() { ["type"] = type, ["bom-ref"] = address, ["name"] = name, ["version"] = version, ["purl"] = address };

    private static JsonArray Hash(string sha512) => new(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(sha512["sha512-".Length..])) });

    private static (string Name, string Version) Split(string key) => (key[..key.IndexOf('/', StringComparison.Ordinal)], key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..]);

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(file))!.AsObject();

    // Beside the sources the program was built from.
    private static string? Lock(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
            foreach (var place in new[] { Path.Combine(above.FullName, "Platform"), Path.Combine(above.FullName, "src", "Portal", "Platform") })
                if (File.Exists(Path.Combine(place, "npm", "package-lock.json"))) return Path.Combine(place, "npm", "package-lock.json");
        return null;
    }
}
