using System.Collections.Immutable;
using CleanerProduction.Schemes;

namespace CleanerProduction.Programme;

/// <summary>What every letter of the programme says of itself: who signs, who has the case, which rules it is kept under.</summary>
/// <param name="Signatory">Who signs.</param>
/// <param name="Officer">Who has the case.</param>
/// <param name="Rules">The titles of the guides in force.</param>
public sealed record Correspondence(Correspondent Signatory, Correspondent Officer, ImmutableList<RulesInForce> Rules)
{
    /// <summary>Registrations, complaints and penalties.</summary>
    public const string Registration = "registration";

    /// <summary>Labels of the recognition scheme.</summary>
    public const string Labels = "labels";

    /// <summary>Reads <c>seeds/programme/letters.json</c>; anything irregular is a FormatException.</summary>
    public static Correspondence Parse(string json)
    {
        var read = StrictJson.Read<Correspondence>("letters.json", json);
        Trilingual[] texts = [read.Signatory.Name, read.Signatory.Office, read.Officer.Name, read.Officer.Office, .. read.Rules.Select(r => r.Title)];
        if (Array.Exists(texts, t => t.IsIncomplete)) throw new FormatException("letters.json: a text lacks a language");
        foreach (var code in new[] { Registration, Labels })
            if (!read.Rules.Exists(r => r.Code == code)) throw new FormatException($"letters.json: no rules for {code}");
        return read;
    }

    /// <summary>The title of the rules of a phase, P4, or of <see cref="Registration"/>; an unknown code is a bug.</summary>
    public Trilingual RulesOf(string code) => Rules.Find(r => r.Code == code)?.Title ?? throw new KeyNotFoundException($"letters.json names no rules for {code}");
}

/// <summary>A person letters name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Office">As what.</param>
/// <param name="Source">Where that is known from.</param>
public sealed record Correspondent(Trilingual Name, Trilingual Office, Source Source);

/// <summary>The title of the rules a case is kept under.</summary>
/// <param name="Code">The phase, or <see cref="Correspondence.Registration"/>.</param>
/// <param name="Title">The guide and its date.</param>
/// <param name="Source">Where that is known from.</param>
public sealed record RulesInForce(string Code, Trilingual Title, Source Source);
