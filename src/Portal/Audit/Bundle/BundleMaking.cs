using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Guidelines;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Audit.See;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Files;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Audit.Bundle;

/// <summary>What goes into a bundle, read at one moment; large files are opened only as they are written.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Parts">Each file's content by the manifest's order.</param>
public sealed record BundleReady(BundleManifest Manifest, ImmutableArray<Func<Stream>> Parts);

/// <summary>Takes the evidence of one case. That it was taken is an entry of the history, which is the last one in the bundle.</summary>
public sealed class BundleMaking(IDbContextFactory<PortalDb> databases, HistorySight sight, IChainStore chain, FileStore files, TimeProvider clock)
{
    /// <summary>Records the taking and reads the case; null where the person sees no such history.</summary>
    public async Task<Result<BundleReady>?> Take(string @case, ClaimsPrincipal person, CancellationToken cancellation)
    {
        var taker = person.PersonId()!;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await (await sight.SeenBy(db, person, cancellation)).AnyAsync(e => e.Case == @case, cancellation) || await db.HolderOf(@case, cancellation) is not { } holder) return null;
        var at = ChainEntry.ToMillisecond(clock.GetUtcNow());
        db.Add(holder.Record(HistoryHolders.TakeBundle, Policies.Auditors.First(r => person.IsInRole(r.ToString())), taker, at, null, null));
        // Somebody acted at the same moment: it is asked for again.
        if (await db.Store(databases, now => db.EntriesWereWritten(now, cancellation), cancellation) != Stored.Whole) return new Refusal(CaseDesk.MovedOn).With("case", @case);
        return await Read(db, holder, taker, at, cancellation);
    }

    /// <summary>Writes a bundle.</summary>
    public static async Task Write(BundleReady ready, Stream to, CancellationToken cancellation)
    {
        await using var zip = BundleZip.To(to);
        foreach (var (file, open) in ready.Manifest.Files.Zip(ready.Parts))
        {
            await using var content = open();
            await zip.Add(file.Path, content, cancellation);
        }
        var manifest = ready.Manifest.ToBytes();
        await zip.Add(BundleManifest.Path, manifest, cancellation);
        await zip.Add(BundleManifest.HashPath, Encoding.UTF8.GetBytes(Convert.ToHexStringLower(SHA256.HashData(manifest)) + "\n"), cancellation);
    }

    private async Task<BundleReady> Read(PortalDb db, IHasHistory holder, string taker, DateTimeOffset at, CancellationToken cancellation)
    {
        var (listed, parts, missing) = (ImmutableArray.CreateBuilder<BundledFile>(), ImmutableArray.CreateBuilder<Func<Stream>>(), ImmutableArray.CreateBuilder<string>());
        var @case = holder.HistoryCase;
        Text(BundleReadme.Path, BundleReadme.Of(@case));
        var entries = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == @case).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        Text(HistoryJson.Path, new HistoryJson(HistoryJson.Known, @case, [.. entries]).ToBytes());
        foreach (var (path, content) in await CaseFacts.Of(db, holder, cancellation)) Text(path, content);
        var letters = await db.Set<LetterFile>().AsNoTracking().Where(f => db.Set<LetterDraft>().Any(l => l.Number == f.Number && l.Case == @case && l.State == LetterState.Issued)).OrderBy(f => f.Number).ThenBy(f => f.Language).ToListAsync(cancellation);
        foreach (var letter in letters) Kept($"letters/{letter.Number}-{Parts.Reading.Languages.Tag(letter.Language)}.pdf", letter.Hash, letter.Length, true);
        foreach (var file in await db.Set<CaseFile>().AsNoTracking().Where(f => f.Holder == @case).OrderBy(f => f.Id).ToListAsync(cancellation))
            Kept(string.Create(CultureInfo.InvariantCulture, $"files/{file.Slot}/{file.Id}/{file.Name.Replace('\\', '_').Replace('/', '_')}"), file.Hash, file.Length, file.IsOpen);
        foreach (var meeting in await MeetingsOf(db, @case, cancellation)) Text($"meetings/{meeting.Meeting}.json", Encoding.UTF8.GetBytes(meeting.ToJson()));
        var last = entries[^1];
        return new(new(BundleManifest.Known, @case, last.Sequence, last.Hash, (holder as Application)?.Phase, string.Join(", ", Guide.All.Select(g => $"{g.Code} {g.Edition}")),
            typeof(BundleMaking).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "", ChainEntry.Instant(at), taker, missing.ToImmutable(), listed.ToImmutable()), parts.ToImmutable());

        void Text(string path, byte[] content)
        {
            listed.Add(new(path, content.LongLength, Convert.ToHexStringLower(SHA256.HashData(content))));
            parts.Add(() => new MemoryStream(content, writable: false));
        }

        // Its hash is its name in the store: nothing is read here.
        void Kept(string path, string hash, long length, bool open)
        {
            if (!open || !files.Has(hash))
            {
                missing.Add(path);
                return;
            }
            listed.Add(new(path, length, hash));
            parts.Add(() => files.Open(hash)!);
        }
    }

    // What is sealed is not in it: of a meeting only what anybody may see by now, up to the first entry nobody may.
    private async Task<List<MeetingRecord>> MeetingsOf(PortalDb db, string @case, CancellationToken cancellation)
    {
        var records = new List<MeetingRecord>();
        foreach (var id in await db.Set<TabledCase>().Where(t => t.Case == @case).Select(t => t.Meeting).Union(db.Set<CarriedDecision>().Where(d => d.Case == @case).Select(d => d.Meeting)).OrderBy(m => m).ToListAsync(cancellation))
        {
            var entries = await chain.Read(id, 0, cancellation);
            if (entries.Count == 0) continue;
            var now = Meeting.Nothing;
            foreach (var entry in entries) now = now.After(entry, ActJson.Read(entry.Kind, entry.Payload));
            records.Add(MeetingRecord.Of(id, entries, entry => Sealing.IsOpen(now, entry, null)));
        }
        return records;
    }
}
