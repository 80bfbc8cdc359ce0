using System.Collections.Immutable;
using CleanerProduction.Guidelines;

namespace CleanerProduction.Labels;

/// <summary>Whether a measure cuts volatile organic compounds or nitrogen oxides (LG-4.1(1)(b)).</summary>
public enum VocOrNox
{
    /// <summary>It does not.</summary>
    No,
    /// <summary>It does, as the guide's figures say.</summary>
    Yes,
    /// <summary>The guide does not say; people judge.</summary>
    Judge,
}

/// <summary>A measure the label guide gives as an example; the list is not closed.</summary>
/// <param name="Id">NC-1 to NC-4, PM-1 to PM-25.</param>
/// <param name="Paid">True where equipment is invested in, false for a measure of management.</param>
/// <param name="Category">The field it belongs to.</param>
/// <param name="Name">What is done.</param>
/// <param name="Effect">What it brings, as the guide tells it; not to be computed with .</param>
/// <param name="VocOrNox">Whether it cuts VOC or NOx.</param>
/// <param name="Clause">Where it stands.</param>
public sealed record Measure(string Id, bool Paid, Trilingual Category, Trilingual Name, Trilingual Effect, VocOrNox VocOrNox, Clause Clause)
{
    /// <summary>Reads <c>seeds/measures.csv</c>. An unknown word or a missing text is a FormatException.</summary>
    public static ImmutableArray<Measure> Parse(string csv) => [.. Csv
        .Read(csv, "id", "kind", "category_zh_hant", "category_zh_hans", "category_en", "zh_hant", "zh_hans", "en", "effect_zh_hant", "effect_zh_hans", "effect_en", "voc_or_nox", "source")
        .Select(row => Checked(new(row[0], PaidOf(row[1]), new(row[2], row[3], row[4]), new(row[5], row[6], row[7]), new(row[8], row[9], row[10]), VocOrNoxOf(row[11]), new(row[12]))))];

    private static Measure Checked(Measure measure) => measure.Category.IsIncomplete || measure.Name.IsIncomplete || measure.Effect.IsIncomplete
        ? throw new FormatException($"measures.csv: {measure.Id} lacks a text")
        : measure;

    private static bool PaidOf(string word) => word switch
    {
        "paid" => true,
        "no-cost" => false,
        _ => throw new FormatException($"measures.csv: '{word}' is no kind of measure"),
    };

    private static VocOrNox VocOrNoxOf(string word) => word switch
    {
        "yes" => VocOrNox.Yes,
        "no" => VocOrNox.No,
        "judge" => VocOrNox.Judge,
        _ => throw new FormatException($"measures.csv: '{word}' is neither yes, no nor judge"),
    };
}
