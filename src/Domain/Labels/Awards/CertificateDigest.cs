using System.Security.Cryptography;
using System.Text;

namespace CleanerProduction.Labels.Awards;

/// <summary>
/// What a certificate says, hashed: whoever changes a word of a certificate cannot keep its digest, and whoever invents one has none that the
/// register answers to. What happens to a certificate later, revocation above all, is not in it: that is asked of the register.
/// </summary>
public static class CertificateDigest
{
    /// <summary>Hexadecimal digits printed on the certificate.</summary>
    public const int Printed = 20;

    private const int Group = 5;

    /// <summary>The canonical content: one line a fact, in a fixed order, in composed characters (Unicode NFC), lines ended by a line feed.</summary>
    public static string Content(Certificate certificate, Signing signing)
    {
        var text = new StringBuilder("certificate 1\n");
        Line("number", certificate.Number);
        Line("label", certificate.Label.ToString());
        Line("round", certificate.Round.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Names("holder", certificate.Holder);
        Names("factory", certificate.Factory);
        Line("from", certificate.From.Iso());
        Line("until", certificate.Until.Iso());
        Names("signed", signing.HongKong);
        Names("signed", signing.Guangdong);
        return text.ToString();

        void Names(string what, Trilingual? names)
        {
            foreach (var language in Enum.GetValues<Language>()) Line(what, names?.In(language) ?? "");
        }

        // A line feed inside a fact would let one content be told in two ways.
        void Line(string what, string value) => text.Append(what).Append(' ').Append(value.Normalize(NormalizationForm.FormC).ReplaceLineEndings(" ")).Append('\n');
    }

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public static string Of(Certificate certificate, Signing signing) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content(certificate, signing))));

    /// <summary>Its beginning in groups, as it is printed: <c>a81e5 c0739 f2d0b 4aa17</c>.</summary>
    public static string Print(string digest) => string.Join(' ', digest[..Printed].Chunk(Group).Select(g => new string(g)));

    /// <summary>What somebody typed from paper, without blanks and hyphens and in lower case; null where that is no printed digest.</summary>
    public static string? Read(string? typed)
    {
        var read = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-')).ToLowerInvariant();
        return read.Length is Printed or 64 && read.All(char.IsAsciiHexDigit) ? read : null;
    }

    /// <summary>Whether what was read from paper is this certificate's, printed short or whole.</summary>
    public static bool Matches(string digest, string read) => digest.StartsWith(read, StringComparison.Ordinal);
}
