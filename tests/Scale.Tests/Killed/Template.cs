using CleanerProduction.Portal.Data;

namespace CleanerProduction.ScaleTests.Killed;

/// <summary>An embedded database with everything that is written about, made once and copied for every series.</summary>
internal sealed class Template : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("killed-").FullName;
    private int copies;

    private Template() { }

    /// <summary>With what so many writes of each kind need.</summary>
    public static async Task<Template> Make(IReadOnlyList<IKind> kinds, int many)
    {
        var template = new Template();
        await Fill(new(Path.Combine(template.folder, "template")), kinds, many);
        return template;
    }

    /// <summary>Fills an empty database.</summary>
    public static async Task Fill(Place place, IReadOnlyList<IKind> kinds, int many)
    {
        await using var yard = new Yard(place);
        await Migrating.Apply(yard.Services, CancellationToken.None);
        await Ground.Lay(yard);
        foreach (var kind in kinds) await kind.Stock(yard, many);
    }

    /// <summary>A copy nobody wrote to yet.</summary>
    public Place Copy()
    {
        var from = new DirectoryInfo(Path.Combine(folder, "template"));
        var to = Path.Combine(folder, $"copy-{Interlocked.Increment(ref copies)}");
        foreach (var file in from.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(to, Path.GetRelativePath(from.FullName, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            file.CopyTo(place);
        }
        return new(to);
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
