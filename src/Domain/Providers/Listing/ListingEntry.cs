using System.Text;
using System.Text.Json;
using CleanerProduction.Meetings;
using CleanerProduction.Proofs;

namespace CleanerProduction.Providers.Listing;

/// <summary>What happened to a listing.</summary>
public enum ListingAct
{
    /// <summary>The provider came into the directory in a category (RG-4.1.4).</summary>
    Added,
    /// <summary>It is no longer in the directory in that category; why is not public.</summary>
    Removed,
}

/// <summary>
/// An entry of the public register: that a provider came into the directory in a category, or left it. It holds what is public and nothing else
/// (RG-5.1.1): never a reason, a complaint, a warning, or whether the registration is provisional.
/// </summary>
/// <param name="Sequence">1 for the first, then without gaps.</param>
/// <param name="At">When it was entered, UTC, to the millisecond.</param>
/// <param name="Act">What happened.</param>
/// <param name="Number">The provider's number.</param>
/// <param name="Category">The category.</param>
/// <param name="Name">The company's name on that day.</param>
/// <param name="Address">Its address on that day.</param>
/// <param name="Telephone">Its telephone on that day.</param>
/// <param name="Email">Its e-mail on that day.</param>
/// <param name="Website">Its web site on that day, or null.</param>
public sealed record ListingEntry(
    long Sequence, DateTimeOffset At, ListingAct Act, string Number, ProviderCategory Category, Trilingual Name, Trilingual Address, string Telephone, string Email, string? Website)
{
    /// <summary>What the register says of a provider as it is known when it is entered.</summary>
    public static ListingEntry Of(long sequence, DateTimeOffset at, ListingAct act, Provider provider, ProviderCategory category) => new(
        sequence, ChainEntry.ToMillisecond(at), act, provider.Number, category, provider.Name, provider.Address, provider.Telephone, provider.Email, provider.Website);

    /// <summary>The day, Hong Kong time.</summary>
    public DateOnly On => HongKongTime.DateOf(At);

    /// <summary>Its one form in bytes: canonical JSON in UTF-8, published so that anybody can hash it.</summary>
    public string Text() => CanonicalJson.Of(JsonSerializer.SerializeToElement(new
    {
        act = Act == ListingAct.Added ? "added" : "removed",
        address = new { en = Address.En, hans = Address.Hans, hant = Address.Hant },
        at = ChainEntry.Instant(At),
        category = (int)Category,
        email = Email,
        name = new { en = Name.En, hans = Name.Hans, hant = Name.Hant },
        number = Number,
        sequence = Sequence,
        telephone = Telephone,
        website = Website,
    }));

    /// <summary>The hash of its leaf.</summary>
    public string Hash => MerkleTree.LeafHash(Encoding.UTF8.GetBytes(Text()));
}

/// <summary>The head of the register: who keeps one can tell later whether anything before it was changed.</summary>
/// <param name="Size">How many entries it is over.</param>
/// <param name="Root">The root over them.</param>
/// <param name="At">When the last of them was entered, UTC; the beginning of time for none.</param>
public sealed record ListingHead(long Size, string Root, DateTimeOffset At);

/// <summary>A proof that an entry stands in the register.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Head">The head it is proven against.</param>
/// <param name="Path">The hashes from the leaf up.</param>
public sealed record ListingProof(ListingEntry Entry, ListingHead Head, IReadOnlyList<string> Path)
{
    /// <summary>True where the entry, as it stands here, leads to the head.</summary>
    public bool Holds => MerkleProof.Includes(Entry.Hash, Entry.Sequence - 1, Head.Size, Head.Root, Path);
}

/// <summary>A proof that the register only grew between two heads.</summary>
/// <param name="Earlier">The head kept.</param>
/// <param name="Head">The head now.</param>
/// <param name="Path">The hashes between.</param>
public sealed record ListingGrowth(ListingHead Earlier, ListingHead Head, IReadOnlyList<string> Path)
{
    /// <summary>True where everything before the earlier head stands unchanged. An empty register is the beginning of every one.</summary>
    public bool Holds => Earlier.Size == 0
        ? Path.Count == 0 && Earlier.Root == new MerkleTree([]).Root
        : Earlier.At <= Head.At && MerkleProof.Continues(Earlier.Size, Earlier.Root, Head.Size, Head.Root, Path);
}
