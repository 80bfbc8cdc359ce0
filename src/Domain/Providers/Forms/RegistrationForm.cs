using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CleanerProduction.Forms;

namespace CleanerProduction.Providers.Forms;

/// <summary>
/// What an organisation fills in to be registered (RG-4.1.2, RG-AnnexA; composed from the clauses, A-66). Null, empty or none is 'not answered
/// yet': a draft is kept whatever is missing. It never changes: every save is a new one.
/// </summary>
public sealed record RegistrationForm : IKeptForm<RegistrationForm>
{
    /// <summary>The language it is written in; nothing in it is translated but what the directory shows.</summary>
    public Language WrittenIn { get; init; }

    /// <summary>The company's name; public once registered (RG-5.1.1(a)).</summary>
    public Trilingual Name { get; init; } = Trilingual.Same("");

    /// <summary>Business registration number or unified social credit code; never public.</summary>
    public string? Identifier { get; init; }

    /// <summary>Its address; public.</summary>
    public Trilingual Address { get; init; } = Trilingual.Same("");

    /// <summary>Telephone; public.</summary>
    public string? Telephone { get; init; }

    /// <summary>E-mail; public.</summary>
    public string? Email { get; init; }

    /// <summary>Web site; public, and may stay empty.</summary>
    public string? Website { get; init; }

    /// <summary>Whom the Secretariat talks to; never public.</summary>
    public string? ContactName { get; init; }

    /// <summary>That person's post.</summary>
    public string? ContactPost { get; init; }

    /// <summary>That person's telephone.</summary>
    public string? ContactTelephone { get; init; }

    /// <summary>That person's e-mail.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>Who directs it, one a line, so that interests can be seen; never public.</summary>
    public string? Directors { get; init; }

    /// <summary>The categories applied for: one or both (RG-3.1.3).</summary>
    public ImmutableArray<ProviderCategory> Categories { get; init; } = [];

    /// <summary>The staff with their years (RG-3.2.2(a)).</summary>
    public ImmutableArray<FormStaff> Staff { get; init; } = [];

    /// <summary>Years of engineering projects of supply and installation (RG-3.2.2(b)).</summary>
    public decimal? EngineeringYears { get; init; }

    /// <summary>The engineering work in words.</summary>
    public string? EngineeringNote { get; init; }

    /// <summary>Records of projects done for clients (RG-4.1.2).</summary>
    public ImmutableArray<FormProject> Projects { get; init; } = [];

    /// <summary>Which code of conduct it issued (RG-7.1); null while none.</summary>
    public ConductKind? Conduct { get; init; }

    /// <summary>The day it issued the code.</summary>
    public DateOnly? ConductIssuedOn { get; init; }

    /// <summary>What is declared.</summary>
    public RegistrationDeclarations Declarations { get; init; } = RegistrationDeclarations.None;

    /// <summary>What was typed where a number or day belongs and cannot be read, in the order of places.</summary>
    public ImmutableArray<UnreadAnswer> Unread { get; init; } = [];

    /// <summary>The mark of the next line of staff.</summary>
    public string NextStaff => RegistrationSheet.Next("S", Staff.Select(s => s.Id));

    /// <summary>The mark of the next project record.</summary>
    public string NextProject => RegistrationSheet.Next("P", Projects.Select(p => p.Id));

    /// <summary>Project records of hardware supplied and installed that were completed by a day, inclusive (RG-3.2.2(b)).</summary>
    public int EngineeringProjectsBy(DateOnly day) => Projects.Count(p => p is { Hardware: true, Until: not null } && p.Until <= day);

    /// <summary>It as JSON, the same for the same content.</summary>
    public string ToJson() => StrictJson.WriteKept(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote, today or earlier: what is absent is not answered.</summary>
    public static RegistrationForm FromJson(string json) => StrictJson.ReadKept<RegistrationForm>(json);

    /// <summary>The lower-case hexadecimal SHA-256 of its JSON.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())));

    /// <summary>A form begun from what the register holds: for another category the company need not be typed again (RG-5.2.3).</summary>
    public static RegistrationForm Of(Provider provider) => new()
    {
        Name = provider.Name, Identifier = provider.Identifier, Address = provider.Address, Telephone = provider.Telephone, Email = provider.Email, Website = provider.Website,
        Directors = provider.Directors.Count == 0 ? null : string.Join('\n', provider.Directors.Select(d => d.Name.Hant)),
    };
}
