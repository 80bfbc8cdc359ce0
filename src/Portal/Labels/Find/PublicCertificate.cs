using System.Text.Json.Nodes;
using CleanerProduction.Labels;
using CleanerProduction.Portal.Parts.OpenData;

namespace CleanerProduction.Portal.Labels.Find;

/// <summary>What the public may see of a certificate of a round whose results are released.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Script">The script the holder's name is registered in.</param>
/// <param name="Digest">What it says, hashed.</param>
public sealed record PublicCertificate(Certificate Certificate, Language Script, string Digest)
{
    private static readonly (LabelKind Label, string Word)[] Kinds =
        [(LabelKind.Manufacturing, "manufacturing"), (LabelKind.Excellent, "excellent"), (LabelKind.SupplyChain, "supply-chain"), (LabelKind.TechnologyService, "technology-service")];

    /// <summary>The words of the labels in addresses and data, the excellent label first.</summary>
    public static IReadOnlyList<LabelKind> InOrder { get; } = [LabelKind.Excellent, LabelKind.Manufacturing, LabelKind.SupplyChain, LabelKind.TechnologyService];

    /// <summary>Its number.</summary>
    public string Number => Certificate.Number;

    /// <summary>In which language a reader reads the holder's name: an English reader in English, others as it is registered.</summary>
    public Language For(Language reader) => reader == Language.En ? Language.En : Script;

    /// <summary>The other language the name is shown in beside.</summary>
    public Language Beside(Language reader) => reader == Language.En ? Script : Language.En;

    /// <summary>A label's word in addresses and data.</summary>
    public static string WordOf(LabelKind label) => Array.Find(Kinds, k => k.Label == label).Word;

    /// <summary>The label of a word; null for another word.</summary>
    public static LabelKind? KindOf(string? word) => Array.FindIndex(Kinds, k => k.Word == word) is >= 0 and var at ? Kinds[at].Label : null;

    /// <summary>The schema of <see cref="Json"/>.</summary>
    public static JsonObject Schema() => JsonSchema.Of(
        ("number", JsonSchema.Text()), ("kind", JsonSchema.Word([.. Kinds.Select(k => k.Word)])), ("year", JsonSchema.Whole()), ("holder", JsonSchema.Trilingual()), ("factory?", JsonSchema.Trilingual()),
        ("validFrom", JsonSchema.Day()), ("validUntil", JsonSchema.Day()), ("standing", JsonSchema.Word("not-yet", "valid", "expired")), ("digest", JsonSchema.Text()));

    /// <summary>As the API writes it, on a day.</summary>
    public JsonObject Json(DateOnly today) => new()
    {
        ["number"] = Number,
        ["kind"] = WordOf(Certificate.Label),
        ["year"] = Certificate.Round,
        ["holder"] = JsonSchema.Write(Certificate.Holder),
        ["factory"] = Certificate.Factory is { } factory ? JsonSchema.Write(factory) : null,
        ["validFrom"] = Certificate.From.Iso(),
        ["validUntil"] = Certificate.Until.Iso(),
        ["standing"] = Certificate.On(today) switch { CertificateStanding.NotYet => "not-yet", CertificateStanding.Valid => "valid", _ => "expired" },
        ["digest"] = Digest,
    };
}
