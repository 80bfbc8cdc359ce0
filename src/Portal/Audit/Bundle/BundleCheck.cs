using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CleanerProduction.Cases;
using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Audit.Bundle;

/// <summary>What is wrong in a bundle, and where.</summary>
/// <param name="Path">The file in it, or empty for the archive itself.</param>
/// <param name="What">What was found.</param>
public sealed record BundleFault(string Path, string What);

/// <summary>Checks a bundle without network and database: its files against the manifest, its history and its meetings' records each by itself, and its bytes against those its files give.</summary>
/// <param name="Faults">What is wrong; empty where the bundle holds.</param>
/// <param name="Manifest">What it says of itself; null where that cannot be read.</param>
/// <param name="Entries">How many entries of the history were verified.</param>
/// <param name="Meetings">How many meetings' records were.</param>
public sealed record BundleCheck(IReadOnlyList<BundleFault> Faults, BundleManifest? Manifest, int Entries, int Meetings)
{
    private const int LargestText = 256 * 1024 * 1024;

    /// <summary>True where nothing is wrong.</summary>
    public bool Holds => Faults.Count == 0;

    /// <summary>Checks the bundle in a stream that can go back.</summary>
    public static async Task<BundleCheck> Of(Stream bundle, CancellationToken cancellation)
    {
        var faults = new List<BundleFault>();
        try
        {
            await using var zip = new ZipArchive(bundle, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            return await Of(zip, bundle, faults, cancellation);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or JsonException or IOException or NotSupportedException or ArgumentException or OverflowException or FormatException)
        {
            faults.Add(new("", $"cannot be read: {wrong.Message}"));
            return new(faults, null, 0, 0);
        }
    }

    private static async Task<BundleCheck> Of(ZipArchive zip, Stream bundle, List<BundleFault> faults, CancellationToken cancellation)
    {
        var byPath = zip.Entries.GroupBy(e => e.FullName, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        if (!byPath.TryGetValue(BundleManifest.Path, out var listing))
        {
            faults.Add(new(BundleManifest.Path, "is missing"));
            return new(faults, null, 0, 0);
        }
        var bytes = await Bytes(listing, cancellation);
        var kept = byPath.TryGetValue(BundleManifest.HashPath, out var hashed) ? Encoding.UTF8.GetString(await Bytes(hashed, cancellation)) : null;
        if (kept is null) faults.Add(new(BundleManifest.HashPath, "is missing"));
        else if (kept != Convert.ToHexStringLower(SHA256.HashData(bytes)) + "\n") faults.Add(new(BundleManifest.Path, $"is not what {BundleManifest.HashPath} says"));
        var manifest = BundleManifest.Read(bytes);

        var wanted = new List<string>(manifest.Files.Select(f => f.Path)) { BundleManifest.Path, BundleManifest.HashPath };
        foreach (var path in zip.Entries.Select(e => e.FullName).Where(p => !wanted.Contains(p, StringComparer.Ordinal))) faults.Add(new(path, "is not in the manifest"));
        foreach (var path in zip.Entries.GroupBy(e => e.FullName, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)) faults.Add(new(path, "is there more than once"));
        if (faults.Count == 0 && !zip.Entries.Select(e => e.FullName).SequenceEqual(wanted, StringComparer.Ordinal) && wanted.TrueForAll(byPath.ContainsKey)) faults.Add(new("", "the files are not in the manifest's order"));
        foreach (var file in manifest.Files) await Compare(byPath.GetValueOrDefault(file.Path), file, faults, cancellation);

        var entries = byPath.TryGetValue(HistoryJson.Path, out var history) ? History(await Bytes(history, cancellation), manifest, faults) : Missing(faults);
        var meetings = 0;
        foreach (var record in zip.Entries.Where(e => e.FullName.StartsWith("meetings/", StringComparison.Ordinal))) meetings += Meeting(record.FullName, await Bytes(record, cancellation), faults);
        if (faults.Count == 0) await Rewrite(zip, bundle, faults, cancellation);
        return new(faults, manifest, entries, meetings);
    }

    private static int Missing(List<BundleFault> faults)
    {
        faults.Add(new(HistoryJson.Path, "is missing"));
        return 0;
    }

    private static async Task Compare(ZipArchiveEntry? entry, BundledFile file, List<BundleFault> faults, CancellationToken cancellation)
    {
        if (entry is null)
        {
            faults.Add(new(file.Path, "is missing"));
            return;
        }
        try
        {
            await using var content = await entry.OpenAsync(cancellation);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
            if (entry.Length != file.Length) faults.Add(new(file.Path, string.Create(CultureInfo.InvariantCulture, $"has {entry.Length} bytes, the manifest says {file.Length}")));
            if (hash != file.Sha256) faults.Add(new(file.Path, $"has SHA-256 {hash}, the manifest says {file.Sha256}"));
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException)
        {
            faults.Add(new(file.Path, $"cannot be read: {wrong.Message}"));
        }
    }

    private static int History(byte[] bytes, BundleManifest manifest, List<BundleFault> faults)
    {
        try
        {
            var history = HistoryJson.Read(bytes);
            var verified = CaseHistory.Verify(manifest.Case, history.Entries, new(manifest.Entries, manifest.Head));
            if (history.Case != manifest.Case) faults.Add(new(HistoryJson.Path, $"is of {history.Case}"));
            if (!verified.Ok) faults.Add(new(HistoryJson.Path, $"entry {verified.Refusal.Figures.GetValueOrDefault("sequence", "?")}: {verified.Refusal.Code}"));
            return history.Entries.Length;
        }
        catch (JsonException wrong)
        {
            faults.Add(new(HistoryJson.Path, $"cannot be read: {wrong.Message}"));
            return 0;
        }
    }

    private static int Meeting(string path, byte[] bytes, List<BundleFault> faults)
    {
        try
        {
            foreach (var fault in RecordCheck.Of(MeetingRecord.Read(bytes)).Faults) faults.Add(new(path, string.Create(CultureInfo.InvariantCulture, $"entry {fault.Sequence}: {fault.Code}, {fault.Detail}")));
            return 1;
        }
        catch (FormatException wrong)
        {
            faults.Add(new(path, $"cannot be read: {wrong.Message}"));
            return 0;
        }
    }

    // Names, times, order, comments, what lies between the files: written again from the files alone it must be the same archive.
    private static async Task Rewrite(ZipArchive zip, Stream bundle, List<BundleFault> faults, CancellationToken cancellation)
    {
        await using var same = new TemporaryFile();
        await using (var again = BundleZip.To(same.Stream))
            foreach (var entry in zip.Entries)
            {
                await using var content = await entry.OpenAsync(cancellation);
                await again.Add(entry.FullName, content, cancellation);
            }
        if (await FirstDifference(same.Stream, bundle, cancellation) is { } at) faults.Add(new("", string.Create(CultureInfo.InvariantCulture, $"the archive was altered at byte {at}, outside its files")));
    }

    private static async Task<long?> FirstDifference(Stream one, Stream other, CancellationToken cancellation)
    {
        one.Position = other.Position = 0;
        var (left, right) = (new byte[65_536], new byte[65_536]);
        for (long at = 0; ;)
        {
            var (read, there) = (await one.ReadAtLeastAsync(left, left.Length, false, cancellation), await other.ReadAtLeastAsync(right, right.Length, false, cancellation));
            var same = left.AsSpan(0, read).CommonPrefixLength(right.AsSpan(0, there));
            if (same < Math.Max(read, there)) return at + same;
            if (read == 0) return null;
            at += read;
        }
    }

    private static async Task<byte[]> Bytes(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        if (entry.Length > LargestText) throw new InvalidDataException($"{entry.FullName} is too large");
        await using var content = await entry.OpenAsync(cancellation);
        using var held = new MemoryStream();
        await content.CopyToAsync(held, cancellation);
        return held.ToArray();
    }

    private sealed class TemporaryFile : IAsyncDisposable
    {
        public FileStream Stream { get; } = new(System.IO.Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

        public ValueTask DisposeAsync() => Stream.DisposeAsync();
    }
}
