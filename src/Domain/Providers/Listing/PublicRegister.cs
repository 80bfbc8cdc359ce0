using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Proofs;

namespace CleanerProduction.Providers.Listing;

/// <summary>The public register: every addition to the directory and every removal from it, in order, never changed. It knows no more than its entries.</summary>
public sealed class PublicRegister
{
    /// <summary>A register without entries.</summary>
    public static readonly PublicRegister None = new([], [], ImmutableHashSet<(string, ProviderCategory)>.Empty);

    private readonly ImmutableList<string> hashes;
    private readonly ImmutableHashSet<(string Number, ProviderCategory Category)> listed;
    private readonly Lazy<MerkleTree> tree;

    private PublicRegister(ImmutableList<ListingEntry> entries, ImmutableList<string> hashes, ImmutableHashSet<(string, ProviderCategory)> listed)
    {
        (Entries, this.hashes, this.listed) = (entries, hashes, listed);
        tree = new(() => new(hashes));
    }

    /// <summary>All entries, the oldest first.</summary>
    public ImmutableList<ListingEntry> Entries { get; }

    /// <summary>Who stands in the directory, by number and category.</summary>
    public IEnumerable<(string Number, ProviderCategory Category)> Listed => listed.OrderBy(l => l.Number, StringComparer.Ordinal).ThenBy(l => l.Category);

    /// <summary>The head over all of them.</summary>
    public ListingHead Head => HeadAt(Entries.Count);

    /// <summary>Entries put together again as they were stored. Refuses the first out of sequence, out of time, or that cannot have happened.</summary>
    public static Result<PublicRegister> Of(IEnumerable<ListingEntry> entries)
    {
        var register = None;
        foreach (var entry in entries)
        {
            var next = register.With(entry);
            if (!next.Ok) return next;
            register = next.Value;
        }
        return register;
    }

    /// <summary>What a step of a registration means for the register; null where it stays in the directory, or out of it.</summary>
    public static ListingAct? ActOf(RegistrationState before, RegistrationState after) => (IsListed(before), IsListed(after)) switch
    {
        (false, true) => ListingAct.Added,
        (true, false) => ListingAct.Removed,
        _ => null,
    };

    /// <summary>The entry that says so, for this register; refused where it cannot happen.</summary>
    public Result<ListingEntry> Next(ListingAct act, Provider provider, ProviderCategory category, DateTimeOffset at)
    {
        var entry = ListingEntry.Of(Entries.Count + 1, at, act, provider, category);
        return Fault(entry) is { } refusal ? refusal : entry;
    }

    /// <summary>The register with one more entry, which must follow.</summary>
    public Result<PublicRegister> With(ListingEntry entry)
    {
        if (Fault(entry) is { } refusal) return refusal;
        var key = (entry.Number, entry.Category);
        return new PublicRegister(Entries.Add(entry), hashes.Add(entry.Hash), entry.Act == ListingAct.Added ? listed.Add(key) : listed.Remove(key));
    }

    /// <summary>The head after so many entries.</summary>
    public ListingHead HeadAt(int size) => new(size, tree.Value.RootAt(size), size == 0 ? DateTimeOffset.UnixEpoch : Entries[size - 1].At);

    /// <summary>A proof that an entry (by its number, from 1) stands among the first <paramref name="size"/>; refused where there is no such entry.</summary>
    public Result<ListingProof> Prove(long sequence, int size) => sequence < 1 || sequence > size || size > Entries.Count
        ? new Refusal("listing-unknown").With("sequence", sequence.ToString(CultureInfo.InvariantCulture))
        : new ListingProof(Entries[(int)sequence - 1], HeadAt(size), tree.Value.Inclusion((int)sequence - 1, size));

    /// <summary>A proof that the register only grew since it had so many entries.</summary>
    public Result<ListingGrowth> Grown(int earlier, int size) => earlier < 0 || earlier > size || size > Entries.Count
        ? new Refusal("listing-unknown").With("sequence", earlier.ToString(CultureInfo.InvariantCulture))
        : new ListingGrowth(HeadAt(earlier), HeadAt(size), earlier == 0 ? [] : tree.Value.Consistency(earlier, size));

    /// <summary>The notices of additions and removals of a period, both ends inclusive, the newest first.</summary>
    public IEnumerable<ListingEntry> Notices(DateRange period) => Entries.Reverse().Where(e => period.Contains(e.On));

    private static bool IsListed(RegistrationState state) => state is RegistrationState.Provisional or RegistrationState.ProvisionalPendingExam or RegistrationState.Confirmed;

    private Refusal? Fault(ListingEntry entry)
    {
        var there = listed.Contains((entry.Number, entry.Category));
        var code = entry.Sequence != Entries.Count + 1 ? "listing-out-of-sequence"
            : Entries.Count > 0 && entry.At < Entries[^1].At ? "listing-out-of-time"
            : entry.Act == ListingAct.Added && there ? "listed-already"
            : entry.Act == ListingAct.Removed && !there ? "not-listed"
            : null;
        return code is null ? null : new Refusal(code, "RG-5.1.1").With("provider", entry.Number).With("sequence", entry.Sequence.ToString(CultureInfo.InvariantCulture));
    }
}
