using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CleanerProduction.Portal.Files.Sending;

/// <summary>What happened to a file, as the page one returns to says it.</summary>
/// <param name="Holder">The holder.</param>
/// <param name="Slot">The slot's word.</param>
/// <param name="Name">The file's name as it was sent.</param>
/// <param name="Code">Why it was refused; null where it was done.</param>
/// <param name="Figures">The figures of that sentence.</param>
public sealed record Said(string Holder, string Slot, string Name, string? Code, ImmutableDictionary<string, string> Figures)
{
    /// <summary>Nothing to fill in.</summary>
    public static readonly ImmutableDictionary<string, string> NoFigures = ImmutableDictionary<string, string>.Empty;

    /// <summary>The refusal, or null.</summary>
    public Refusal? Refusal => Code is null ? null : new Refusal(Code) { Figures = Figures };
}

/// <summary>Carries what happened over the redirect in the address, sealed, so that nobody makes a page say what did not happen, and for a few minutes only.</summary>
public sealed class FileSaid(IDataProtectionProvider protection)
{
    /// <summary>The parameter in the address.</summary>
    public const string Parameter = "said";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector seal = protection.CreateProtector("CleanerProduction.Portal.Files.Said").ToTimeLimitedDataProtector();

    /// <summary>The page's address with it, at the slot. What a former one said is left out.</summary>
    public string Address(string page, Said said)
    {
        var (path, hash) = (FileLinks.Local(page), page.IndexOf('#', StringComparison.Ordinal));
        if (hash >= 0) path = path[..Math.Min(hash, path.Length)];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        var kept = query < 0 ? [] : QueryHelpers.ParseQuery(path[query..]).Where(p => p.Key != Parameter).SelectMany(p => p.Value, (p, v) => KeyValuePair.Create(p.Key, v)).ToList();
        var clean = QueryHelpers.AddQueryString(query < 0 ? path : path[..query], kept);
        return $"{QueryHelpers.AddQueryString(clean, Parameter, seal.Protect(JsonSerializer.Serialize(said), Lifetime))}#{FileLinks.Anchor(said.Slot)}";
    }

    /// <summary>What an address says of a slot; null where it says nothing of it.</summary>
    public Said? Read(string? sealedText, string holder, string slot)
    {
        if (string.IsNullOrEmpty(sealedText)) return null;
        try
        {
            return JsonSerializer.Deserialize<Said>(seal.Unprotect(sealedText)) is { } said && said.Holder == holder && said.Slot == slot ? said : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
