using System.Text;

namespace CleanerProduction.Companies;

/// <summary>Numbers by which companies are known. Each is read leniently (spaces, hyphens, full-width digits) and kept in one form, as text.</summary>
public static class Identifiers
{
    private const string CreditCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static ReadOnlySpan<int> CreditWeights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>Hong Kong business registration number: eight digits, leading zeros occur.</summary>
    public static Result<string> BusinessRegistration(string? text) => Digits(text, 8, "business-registration");

    /// <summary>Companies Registry number: seven digits.</summary>
    public static Result<string> CompaniesRegistry(string? text) => Digits(text, 7, "companies-registry");

    /// <summary>Hong Kong telephone number: eight digits, with or without 852.</summary>
    public static Result<string> Telephone(string? text)
    {
        var plain = Plain(text).TrimStart('+');
        if (plain.StartsWith("(852)", StringComparison.Ordinal)) plain = plain[5..];
        return Digits(plain.Length == 11 && plain.StartsWith("852", StringComparison.Ordinal) ? plain[3..] : plain, 8, "telephone");
    }

    /// <summary>Mainland unified social credit code (GB 32100-2015): 18 characters, the last a check on the others.</summary>
    public static Result<string> UnifiedSocialCredit(string? text)
    {
        var code = Plain(text).ToUpperInvariant();
        if (code.Length == 0) return new Refusal("uscc-missing");
        if (code.Length != 18) return new Refusal("uscc-length").With("length", code.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var sum = 0;
        for (var i = 0; i < 18; i++)
        {
            var value = CreditCharacters.IndexOf(code[i], StringComparison.Ordinal);
            if (value < 0) return new Refusal("uscc-character").With("character", code[i].ToString());
            if (i < 17) sum += value * CreditWeights[i];
        }
        return code[17] == CreditCharacters[(31 - sum % 31) % 31] ? code : new Refusal("uscc-check-digit").With("text", code);
    }

    /// <summary>The administrative division in a valid code, its third to sixth characters: 44 for Guangdong, 4403 for Shenzhen.</summary>
    public static string DivisionOf(string unifiedSocialCredit) => unifiedSocialCredit[2..6];

    private static Result<string> Digits(string? text, int count, string what)
    {
        var plain = Plain(text);
        if (plain.Length == 0) return new Refusal($"{what}-missing");
        return plain.Length == count && plain.All(char.IsAsciiDigit) ? plain : new Refusal($"{what}-not-readable").With("text", text!.Trim());
    }

    private static string Plain(string? text) =>
        string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '‐' or '–')));
}
