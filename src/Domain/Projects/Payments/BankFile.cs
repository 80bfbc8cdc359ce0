using System.Globalization;
using System.Text;

namespace CleanerProduction.Projects.Payments;

/// <summary>A payment in the bank's file.</summary>
/// <param name="Case">The case.</param>
/// <param name="Payee">The account's name.</param>
/// <param name="Account">The account's number.</param>
/// <param name="Amount">How much.</param>
public sealed record BankPayment(string Case, string Payee, string Account, Hkd Amount);

/// <summary>Checked orders as comma-separated values (RFC 4180) with their number and total in the last row; amounts in dollars with two places.</summary>
public static class BankFile
{
    /// <summary>The file's text. What a spreadsheet would take for a formula is written behind an apostrophe.</summary>
    public static string Write(IReadOnlyCollection<BankPayment> payments)
    {
        var text = new StringBuilder("case,payee,account,amount\r\n");
        foreach (var payment in payments) Row(payment.Case, payment.Payee, payment.Account, Number(payment.Amount));
        Row("TOTAL", payments.Count.ToString(CultureInfo.InvariantCulture), "", Number(Hkd.Sum(payments.Select(p => p.Amount))));
        return text.ToString();

        void Row(params ReadOnlySpan<string> fields) => text.AppendJoin(',', fields.ToArray().Select(Field)).Append("\r\n");
    }

    private static string Number(Hkd amount) => amount.Dollars.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Field(string text)
    {
        // Full-width forms are taken for formulas too, and so is what follows blanks.
        var first = text.Normalize(NormalizationForm.FormKC).TrimStart(' ').FirstOrDefault();
        var harmless = first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;
        return harmless.AsSpan().ContainsAny(",\"\r\n") ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
