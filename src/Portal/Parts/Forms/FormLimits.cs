using System.Text.RegularExpressions;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Parts.Forms;

/// <summary>How long what is typed into a form may be, as its boxes tell it, and what was sent where something of it was longer.</summary>
public sealed partial class FormLimits
{
    /// <summary>What a field holds of which no box told anything, in characters: choices, hidden fields, and such as nobody was given.</summary>
    public const int Untold = 8_000;

    /// <summary>What a passkey answers at most, in characters: some makers send their chain of certificates along.</summary>
    public const int Passkey = 32_768;

    private readonly Dictionary<string, (int Longest, string? Field, string? About)> boxes = new(StringComparer.OrdinalIgnoreCase);
    private IFormCollection? refused;

    /// <summary>A box tells what it holds: at most <paramref name="longest"/> characters, beside which field is said that it was more, and what it asks for.</summary>
    public void Holds(string name, int longest, string? field = null, string? about = null) => boxes[Kind(name)] = (longest, field, about);

    /// <summary>True where something sent is longer than its box holds: <paramref name="errors"/> then says so and nothing else, and the boxes show again what was sent.</summary>
    public bool Refuse(IFormCollection sent, FormErrors errors)
    {
        var longer = new List<FormError>();
        foreach (var (name, texts) in sent)
        {
            var typed = texts.Max(Length);
            if (boxes.TryGetValue(Kind(name), out var box))
            {
                if (typed > box.Longest) longer.Add(new(box.Field ?? name, PartsText.TooLong.With(box.Longest, typed), About: box.About));
            }
            else if (typed > Untold) longer.Add(new("", PartsText.UntoldTooLong));
        }
        if (longer.Count == 0) return false;
        refused = sent;
        errors.Refuse(longer);
        return true;
    }

    /// <summary>What a field shows: what was sent where the form was refused, else its own.</summary>
    public string? Again(string name, string? own) => refused?.TryGetValue(name, out var sent) == true ? sent.LastOrDefault() : own;

    /// <summary>The same for a field of several answers.</summary>
    public IReadOnlyCollection<string> Again(string name, IReadOnlyCollection<string> own) => refused?.TryGetValue(name, out var sent) == true ? [.. sent.OfType<string>()] : own;

    // A browser counts the end of a line as one character and sends two.
    private static int Length(string? text) => text is null ? 0 : text.Length - text.AsSpan().Count("\r\n");

    // Another line of the same list holds as much, whether it was on the page or not.
    private static string Kind(string name) => Line().Replace(name, "");

    [GeneratedRegex(@"\[[^\]]*\]|/.*$", RegexOptions.Singleline, 1000)]
    private static partial Regex Line();
}
