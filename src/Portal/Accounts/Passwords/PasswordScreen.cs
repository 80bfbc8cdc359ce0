using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts.Passwords;

/// <summary>
/// Refuses passwords that are guessed first: those that are put together of words everybody uses (seeds/passwords.txt), of the programme's own, of the person's name and address, and of
/// what lies side by side on a keyboard; and those too long to be hashed for whoever asks. Nothing is asked of which characters there are.
/// </summary>
internal sealed class PasswordScreen : IPasswordValidator<Person>
{
    /// <summary>The most characters.</summary>
    public const int Longest = 128;

    // What is left when all that is guessed is taken away: fewer than this is a password nobody has to guess long.
    private const int Own = 6;

    private static readonly string[] RowsOfKeys = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn", "1q2w3e4r5t6y7u8i9o0p", "azertyuiop", "qwertzuiop"];

    private static readonly string[] Rows = [.. RowsOfKeys.Select(Plain).SelectMany(r => new[] { r, string.Concat(r.Reverse()) })];

    private readonly string[] words;

    /// <summary>Reads the words.</summary>
    public PasswordScreen() : this(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "seeds", "passwords.txt")))
    {
    }

    /// <summary>With these words.</summary>
    internal PasswordScreen(IEnumerable<string> lines) =>
        words = [.. lines.Where(l => l.Length > 0 && l[0] != '#').SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Plain).Where(w => w.Length >= 2).Distinct(StringComparer.Ordinal)];

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) => Task.FromResult(
        (password ?? "").Length > Longest ? Refused("PasswordTooLong", AccountsText.PasswordTooLong.With(Longest))
        : IsGuessed(password ?? "", OfPerson(user)) ? Refused("PasswordGuessed", AccountsText.PasswordGuessed)
        : IdentityResult.Success);

    /// <summary>True where too little is left of it without what everybody, and everybody who knows the person, tries first.</summary>
    internal bool IsGuessed(string password, IEnumerable<string> ofPerson)
    {
        var known = ofPerson.ToList();
        // Figures stand for letters, or are a number put between or behind them, of which three are worth a letter.
        return Left(Plain(password), known) < Own || Left(Plain(string.Concat(password.Where(c => !char.IsAsciiDigit(c)))), known) + password.Count(char.IsAsciiDigit) / 3 < Own;
    }

    // How much of it lies in none of the words; what repeats counts once: "tulip" three times over is one tulip.
    private int Left(string plain, List<string> ofPerson)
    {
        var known = new bool[plain.Length];
        foreach (var word in ofPerson.Select(Plain).Where(w => w.Length >= 3).Concat(words))
            for (var at = plain.IndexOf(word, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(word, at + 1, StringComparison.Ordinal)) Array.Fill(known, true, at, word.Length);
        for (var at = 0; at < plain.Length; at++) Array.Fill(known, true, at, InRow(plain.AsSpan(at)));
        return Period(string.Concat(plain.Where((_, at) => !known[at])));
    }

    // As it is guessed: figures and signs for letters are no disguise, nor are capitals and what stands between words.
    private static string Plain(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Select(c => c switch
    {
        '0' => 'o', '1' or '!' or '|' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => c,
    }).Where(char.IsLetterOrDigit));

    // How many keys, or letters, of one row it begins with, either way; fewer than four are chance.
    private static int InRow(ReadOnlySpan<char> text)
    {
        var longest = 0;
        foreach (var row in Rows)
            for (var at = 0; at < row.Length; at++)
            {
                var same = 0;
                while (same < text.Length && at + same < row.Length && text[same] == row[at + same]) same++;
                longest = Math.Max(longest, same);
            }
        return longest >= 4 ? longest : 0;
    }

    private static int Period(string text)
    {
        for (var period = 1; period <= text.Length / 2; period++)
            if (Enumerable.Range(period, text.Length - period).All(i => text[i] == text[i - period])) return period;
        return text.Length;
    }

    private static IEnumerable<string> OfPerson(Person person) =>
        new[] { person.Email, person.NameEn, person.NameHant, person.NameHans }.SelectMany(t => (t ?? "").Split([' ', '.', '@', '-', '_', ','], StringSplitOptions.RemoveEmptyEntries).Append(t ?? ""));

    private static IdentityResult Refused(string code, string why) => IdentityResult.Failed(new IdentityError { Code = code, Description = why });
}
