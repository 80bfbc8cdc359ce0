using System.IO.Compression;
using System.Text;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Files;
using CleanerProduction.Portal.Audit.Bundle;
using CleanerProduction.Portal.Data;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Audit;

/// <summary>The evidence of a case: whole, the same for the same case, and whatever is done to it shows.</summary>
public sealed class BundleTests(Audited audited) : IClassFixture<Audited>
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bundle_holds_the_case_says_that_it_was_taken_and_is_written_twice_alike()
    {
        var (ready, bytes) = await Taken();
        var check = await BundleCheck.Of(new MemoryStream(bytes), Test);
        Assert.Empty(check.Faults);
        Assert.Equal(ready.Manifest.Entries, check.Entries);
        Assert.Equal(bytes, await Bytes(ready));
        Assert.Contains(ready.Manifest.Files, f => f.Path.EndsWith("/報告.pdf", StringComparison.Ordinal));
        await using var db = await audited.Open();
        var last = await db.Set<CaseEntry>().Where(e => e.Case == ready.Manifest.Case).OrderByDescending(e => e.Sequence).FirstAsync(Test);
        Assert.Equal(("TakeBundle", "p-administrator", ready.Manifest.Head), (last.Step, last.Actor, last.Hash));
    }

    [Fact]
    public async Task That_a_bundle_was_taken_stops_no_decision_from_being_reopened()
    {
        var (ready, _) = await Taken();
        await using var db = await audited.Open();
        var found = (Application)(await db.HolderOf(ready.Manifest.Case, Test))!;
        var decided = await db.Set<CaseEntry>().Where(e => e.Case == found.Reference && e.Step != "TakeBundle").MaxAsync(e => e.Sequence, Test);
        Assert.Equal(found.HistoryEntries, await db.WithLooks(found.Reference, decided, Test));
        Assert.True(found.Reopen(ApplicationState.OnAgenda, await db.WithLooks(found.Reference, decided, Test), "67", DateTimeOffset.UnixEpoch, "x").Ok);
    }

    [Fact]
    public async Task No_byte_of_a_bundle_can_be_another()
    {
        var (_, bytes) = await Taken();
        // All of the first and last of the archive, where its own tables are, and every few bytes of what lies between.
        foreach (var at in Enumerable.Range(0, 600).Concat(Enumerable.Range(0, bytes.Length / 211).Select(i => i * 211)).Concat(Enumerable.Range(bytes.Length - 1200, 1200)))
        {
            var altered = (byte[])bytes.Clone();
            altered[at] ^= 0x01;
            var check = await BundleCheck.Of(new MemoryStream(altered), Test);
            Assert.False(check.Holds, $"byte {at} of {bytes.Length}");
        }
    }

    [Fact]
    public async Task No_file_of_a_bundle_can_be_altered_taken_out_put_in_or_moved()
    {
        var (_, bytes) = await Taken();
        var files = await Files(bytes);
        for (var i = 0; i < files.Count; i++)
        {
            var (path, content) = files[i];
            await Shows([.. files[..i], .. files[(i + 1)..]], path);
            await Shows([.. files[..i], (path, [.. content, (byte)'\n']), .. files[(i + 1)..]], path);
            await Shows([.. files[..i], (path, content[..^1]), .. files[(i + 1)..]], path);
            await Shows([.. files[..i], (path, Flipped(content)), .. files[(i + 1)..]], path);
            await Shows([.. files[..i], (path + "x", content), .. files[(i + 1)..]], path);
            await Shows([.. files[..i], files[i], files[i], .. files[(i + 1)..]], path);
            if (i > 0) await Shows([.. files[..(i - 1)], files[i], files[i - 1], .. files[(i + 1)..]], null);
        }
        await Shows([.. files, ("more.txt", [1])], "more.txt");
        Assert.Empty((await BundleCheck.Of(new MemoryStream(await Zipped(files)), Test)).Faults);
    }

    [Fact]
    public async Task No_entry_of_its_history_can_be_altered_left_out_or_moved_not_even_with_a_manifest_made_anew()
    {
        var (ready, bytes) = await Taken();
        var files = await Files(bytes);
        var history = HistoryJson.Read(files.Single(f => f.Path == HistoryJson.Path).Content);
        for (var i = 0; i < history.Entries.Length; i++)
        {
            await Forged(ready, files, history with { Entries = history.Entries.RemoveAt(i) });
            await Forged(ready, files, history with { Entries = history.Entries.SetItem(i, history.Entries[i] with { Note = "forged" }) });
            await Forged(ready, files, history with { Entries = history.Entries.SetItem(i, history.Entries[i] with { At = history.Entries[i].At.AddMilliseconds(1) }) });
            if (i > 0) await Forged(ready, files, history with { Entries = history.Entries.RemoveAt(i).Insert(i - 1, history.Entries[i]) });
        }
        await Forged(ready, files, history with { Case = "DP1-2026-9999" });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    public async Task What_is_cut_off_or_no_archive_is_refused_in_words(int kept)
    {
        var (_, bytes) = await Taken();
        Assert.False((await BundleCheck.Of(new MemoryStream(bytes[..(bytes.Length * kept / 31)]), Test)).Holds);
        Assert.False((await BundleCheck.Of(new MemoryStream([.. bytes, 0]), Test)).Holds);
        Assert.False((await BundleCheck.Of(new MemoryStream(Encoding.UTF8.GetBytes("PK no archive")), Test)).Holds);
    }

    private static async Task Forged(BundleReady ready, List<(string Path, byte[] Content)> files, HistoryJson history)
    {
        var at = files.FindIndex(f => f.Path == HistoryJson.Path);
        List<(string Path, byte[] Content)> forged = [.. files];
        forged[at] = (HistoryJson.Path, history.ToBytes());
        var manifest = ready.Manifest with
        {
            Files = ready.Manifest.Files.Replace(ready.Manifest.Files[at], new(HistoryJson.Path, forged[at].Content.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(forged[at].Content)))),
        };
        forged[^2] = (BundleManifest.Path, manifest.ToBytes());
        forged[^1] = (BundleManifest.HashPath, Encoding.UTF8.GetBytes(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(forged[^2].Content)) + "\n"));
        Assert.Contains((await BundleCheck.Of(new MemoryStream(await Zipped(forged)), Test)).Faults, f => f.Path == HistoryJson.Path);
    }

    private static byte[] Flipped(byte[] content)
    {
        var flipped = (byte[])content.Clone();
        flipped[content.Length / 2] ^= 0x20;
        return flipped;
    }

    private static async Task Shows(List<(string Path, byte[] Content)> files, string? path)
    {
        var check = await BundleCheck.Of(new MemoryStream(await Zipped(files)), Test);
        Assert.False(check.Holds, path);
        if (path is not null && path != BundleManifest.HashPath) Assert.Contains(check.Faults, f => f.Path.StartsWith(path, StringComparison.Ordinal));
    }

    private static async Task<byte[]> Zipped(List<(string Path, byte[] Content)> files)
    {
        using var to = new MemoryStream();
        await using (var zip = BundleZip.To(to))
            foreach (var (path, content) in files) await zip.Add(path, content, Test);
        return to.ToArray();
    }

    private static async Task<List<(string Path, byte[] Content)>> Files(byte[] bundle)
    {
        var files = new List<(string, byte[])>();
        await using var zip = new ZipArchive(new MemoryStream(bundle), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            await using var content = await entry.OpenAsync(Test);
            using var held = new MemoryStream();
            await content.CopyToAsync(held, Test);
            files.Add((entry.FullName, held.ToArray()));
        }
        return files;
    }

    private static async Task<byte[]> Bytes(BundleReady ready)
    {
        using var to = new MemoryStream();
        await BundleMaking.Write(ready, to, Test);
        return to.ToArray();
    }

    private async Task<(BundleReady Ready, byte[] Bytes)> Taken()
    {
        string reference;
        await using (var db = await audited.Open())
        {
            reference = await db.Set<Application>().Where(a => a.State == ApplicationState.Paid).OrderBy(a => a.Reference).Select(a => a.Reference).FirstAsync(Test);
            if (!await db.Set<CaseFile>().AnyAsync(f => f.Holder == reference && f.Name == "報告.pdf", Test))
            {
                var kept = (await audited.Files.Put(new MemoryStream(Encoding.UTF8.GetBytes("%PDF-1.7 x")), 1000, Test)).Value;
                db.Add(new CaseFile { Holder = reference, Slot = "final-report", Line = "a", Version = 1, Name = "報告.pdf", Hash = kept.Hash, Kind = SlotKind.Pdf, Length = kept.Length, Scan = FileScan.NotScanned, By = "p-applicant", At = audited.Get<TimeProvider>().GetUtcNow() });
                await db.SaveChangesAsync(Test);
            }
        }
        var taken = (await audited.Making.Take(reference, Audited.Administrator, Test))!.Value;
        return (taken.Value, await Bytes(taken.Value));
    }
}
