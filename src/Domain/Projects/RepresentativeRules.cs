using CleanerProduction.Applications.Forms;

namespace CleanerProduction.Projects;

/// <summary>Who may represent a project (FG-3.6.1): enough different people, each of whom can be reached.</summary>
public static class RepresentativeRules
{
    /// <summary>What stands against a list; null where nothing does. <paramref name="needed"/> is how many there must be at least.</summary>
    public static Refusal? Against(IReadOnlyCollection<FormRepresentative> people, int needed)
    {
        if (people.Any(p => Empty(p.Name))) return new("representative-nameless", "FG-3.6.1");
        if (people.Any(p => Empty(p.Telephone) || Empty(p.Email))) return new("representative-unreachable", "FG-3.6.1(c)");
        // The same person twice is one: a person has one mailbox of the own, and one name with another mailbox is the same name.
        var different = Math.Min(people.DistinctBy(p => p.Email.Trim().ToUpperInvariant()).Count(), people.DistinctBy(p => p.Name.Trim().ToUpperInvariant()).Count());
        return different < needed ? new Refusal("representatives-too-few", "FG-3.6.1").With("needed", $"{needed}") : null;
    }

    /// <summary>The list in one line: name, post, how to reach them.</summary>
    public static string InWords(IEnumerable<FormRepresentative> people) => string.Join("; ", people.Select(p => string.Join(", ", new[] { p.Name, p.Post, p.Telephone, p.Email }.Where(t => !Empty(t)).Select(t => t.Trim()))));

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);
}
