using System.Text.Json.Nodes;
using System.Xml.Linq;
using CleanerProduction.Portal.Platform;
using CleanerProduction.PortalTests.Access;
using Xunit;

namespace CleanerProduction.PortalTests.Platform;

public sealed class BillOfMaterialsTests
{
    [Fact]
    public void Every_package_the_portal_stands_on_is_in_the_list_with_its_licence()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("bill-").FullName, "sbom.json");
        using var says = new StringWriter();
        Assert.True(BillOfMaterials.Run(file, AppContext.BaseDirectory, says) == 0, says.ToString());
        var bill = JsonNode.Parse(File.ReadAllText(file))!;
        Assert.Equal(("CycloneDX", "1.6"), ((string)bill["bomFormat"]!, (string)bill["specVersion"]!));
        var parts = bill["components"]!.AsArray().ToDictionary(c => (string)c!["purl"]!, c => c!, StringComparer.Ordinal);
        var versions = XDocument.Load(Sources.Path("Directory.Packages.props")).Descendants("PackageVersion").ToDictionary(p => p.Attribute("Include")!.Value, p => p.Attribute("Version")!.Value, StringComparer.Ordinal);
        foreach (var name in XDocument.Load(Sources.Path("src/Portal/Portal.csproj")).Descendants("PackageReference").Where(p => p.Attribute("PrivateAssets") is null).Select(p => p.Attribute("Include")!.Value))
            Assert.Contains($"pkg:nuget/{name}@{versions[name]}", parts.Keys);
        Assert.Contains(parts.Keys, p => p.StartsWith("pkg:npm/%40microsoft/signalr@", StringComparison.Ordinal));
        Assert.Contains(parts.Keys, p => p.StartsWith("pkg:generic/Microsoft.AspNetCore.App@", StringComparison.Ordinal));
        Assert.All(parts.Values, p => Assert.NotEmpty(p["licenses"]!.AsArray()));
        // What is fetched is told from what somebody else made of the same name.
        Assert.All(parts.Where(p => !p.Key.StartsWith("pkg:generic/", StringComparison.Ordinal)), p => Assert.Matches("^[0-9a-f]{128}$", (string?)p.Value["hashes"]?[0]?["content"] ?? ""));
        var known = parts.Keys.ToHashSet(StringComparer.Ordinal);
        Assert.True(bill["dependencies"]!.AsArray().Count(d => d!["dependsOn"]!.AsArray().Any(o => known.Contains((string)o!))) > 10);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
