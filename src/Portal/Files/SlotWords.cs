using System.Globalization;
using CleanerProduction.Files;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files.Kinds;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Files;

/// <summary>Slots and their files in words.</summary>
public static class SlotWords
{
    private const decimal Kilobyte = 1_024, Megabyte = 1_048_576;

    /// <summary>Which files a slot takes, how large and how many: PDF, JPEG or PNG, at most 20 MB each, at most 5.</summary>
    public static string Limits(Slot slot, Language language) =>
        Say(nameof(FilesText.Limits), language).With(string.Join(language == Language.En ? ", " : "、", slot.Kinds.Select(k => k.Known().Name)), slot.MostMegabytes, slot.MostFiles);

    /// <summary>Who fills a slot of a case.</summary>
    public static string By(SlotBy by) => by switch { SlotBy.Officers => FilesText.ByOfficers, SlotBy.Evaluator => FilesText.ByEvaluator, _ => FilesText.ByApplicant };

    /// <summary>What a file is: PDF, 6 pages, 1.2 MB.</summary>
    public static string What(CaseFile file, Language language)
    {
        List<string> said = [Plain(file, language)];
        if (file.Version > 1) said.Add(Say(nameof(FilesText.Version), language).With(file.Version));
        return string.Join(language == Language.En ? ", " : "，", said);
    }

    /// <summary>The same without the version.</summary>
    public static string Plain(CaseFile file, Language language)
    {
        List<string> said = [file.Kind.Known().Name];
        if (file.Pages is { } pages) said.Add(Say(pages == 1 ? nameof(FilesText.OnePage) : nameof(FilesText.Pages), language).With(Written.Number(pages)));
        if (file.Seconds is { } seconds) said.Add(Say(nameof(FilesText.Runs), language).With(seconds / 60, seconds % 60));
        said.Add(Size(file.Length));
        return string.Join(language == Language.En ? ", " : "，", said);
    }

    /// <summary>1.2 MB; below a megabyte 340 KB, at least 1.</summary>
    public static string Size(long bytes) => bytes >= Megabyte
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0.0} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(Math.Max(1, bytes) / Kilobyte):0} KB");

    /// <summary>What a browser's dialogue offers to choose from.</summary>
    public static string Accept(Slot slot) => string.Join(',', slot.Kinds.Select(k => k.Known()).SelectMany(k => k.Endings.Select(e => "." + e).Append(k.MediaType)));

    private static string Say(string key, Language language) => FilesText.ResourceManager.GetString(key, language.Culture())!;
}
