using CleanerProduction.Providers;
using CleanerProduction.Providers.Listing;

namespace CleanerProduction.Portal.Data;

/// <summary>An entry of the public register as it was entered. Rows are added, never changed.</summary>
public sealed class ListingRow
{
    /// <summary>1 for the first, then without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public ListingAct Act { get; init; }

    /// <summary>The provider's number.</summary>
    public required string Number { get; init; }

    /// <summary>The category.</summary>
    public ProviderCategory Category { get; init; }

    /// <summary>The company's name on that day.</summary>
    public required Trilingual Name { get; init; }

    /// <summary>Its address on that day.</summary>
    public required Trilingual Address { get; init; }

    /// <summary>Its telephone on that day.</summary>
    public required string Telephone { get; init; }

    /// <summary>Its e-mail on that day.</summary>
    public required string Email { get; init; }

    /// <summary>Its web site on that day, or null.</summary>
    public string? Website { get; init; }

    /// <summary>The hash of its leaf when it was entered.</summary>
    public required string Hash { get; init; }

    /// <summary>The entry it holds.</summary>
    public ListingEntry Entry() => new(Sequence, At, Act, Number, Category, Name, Address, Telephone, Email, Website);

    /// <summary>The row of an entry.</summary>
    public static ListingRow Of(ListingEntry entry) => new()
    {
        Sequence = entry.Sequence, At = entry.At, Act = entry.Act, Number = entry.Number, Category = entry.Category, Name = entry.Name, Address = entry.Address, Telephone = entry.Telephone,
        Email = entry.Email, Website = entry.Website, Hash = entry.Hash,
    };
}
