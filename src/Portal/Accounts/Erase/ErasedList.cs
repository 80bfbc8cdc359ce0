using System.Globalization;
using CleanerProduction.Portal.Data;

namespace CleanerProduction.Portal.Accounts.Erase;

/// <summary>Somebody who is erased, as the list says it: nothing but an id and a number.</summary>
/// <param name="Number">The number that stands for the name.</param>
/// <param name="PersonId">The person's id.</param>
/// <param name="At">When.</param>
public sealed record Erased(int Number, string PersonId, DateTimeOffset At);

/// <summary>
/// The list of erasures beside the database, <c>erased.csv</c> in the data folder. A backup that is older than an erasure brings the person back; the list goes along with newer backups and erases again.
/// </summary>
public sealed class ErasedList(DataPlace place)
{
    /// <summary>Its name in the data folder and in backups.</summary>
    public const string Name = "erased.csv";

    private string File => Path.Combine(place.Folder, Name);

    /// <summary>All on it; what cannot be read as a line is passed over.</summary>
    public IReadOnlyList<Erased> Read() => System.IO.File.Exists(File) ? Read(System.IO.File.ReadAllLines(File)) : [];

    /// <summary>The same of lines.</summary>
    public static IReadOnlyList<Erased> Read(IEnumerable<string> lines) =>
        [.. lines.Select(line => line.Split(',')).Where(parts => parts.Length == 3).Select(parts =>
            int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && DateTimeOffset.TryParse(parts[2], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) && parts[1].Length > 0
                ? new Erased(number, parts[1], at) : null).OfType<Erased>()];

    /// <summary>Adds those that are not on it. The list is written anew and takes the old one's place, so that it is never half there.</summary>
    public void Add(IEnumerable<Erased> more)
    {
        var all = Read();
        var wanted = more.Where(m => all.All(a => a.PersonId != m.PersonId)).DistinctBy(m => m.PersonId).ToList();
        if (wanted.Count == 0) return;
        var draft = $"{File}.{Guid.NewGuid():N}";
        System.IO.File.WriteAllLines(draft, all.Concat(wanted).OrderBy(e => e.Number).Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Number},{e.PersonId},{e.At:O}")));
        System.IO.File.Move(draft, File, overwrite: true);
    }
}
