using System.Collections.Frozen;

namespace CleanerProduction.Guidelines;

/// <summary>A guide told in the three languages: the same sections and clauses in each.</summary>
/// <param name="Hant">繁體中文</param>
/// <param name="Hans">简体中文</param>
/// <param name="En">English</param>
public sealed record GuideEdition(GuideText Hant, GuideText Hans, GuideText En)
{
    /// <summary>The text in a language.</summary>
    public GuideText In(Language language) => language switch
    {
        Language.ZhHant => Hant,
        Language.ZhHans => Hans,
        _ => En,
    };
}

/// <summary>The five guides told in the product's own words.</summary>
public sealed class GuideTexts
{
    private readonly FrozenDictionary<string, GuideEdition> byCode;

    private GuideTexts(FrozenDictionary<string, GuideEdition> byCode) => this.byCode = byCode;

    /// <summary>The guide with these letters; unknown letters are a bug.</summary>
    public GuideEdition this[string code] => byCode[code];

    /// <summary>
    /// Reads <c>seeds/guides</c>; <paramref name="read"/> gives the text of a file by name (<c>FG.en.md</c>). Every clause of <paramref name="clauses"/> must be told, in
    /// their order and in each language, or it is a FormatException.
    /// </summary>
    public static GuideTexts Parse(Func<string, string> read, Clauses clauses)
    {
        return new(Guide.All.ToFrozenDictionary(g => g.Code, g => new GuideEdition(Told(g, "zh-Hant"), Told(g, "zh-Hans"), Told(g, "en"))));

        GuideText Told(Guide guide, string language)
        {
            var name = $"{guide.Code}.{language}.md";
            var text = GuideText.Parse(name, read(name));
            var told = text.Sections.SelectMany(s => s.Clauses).Select(c => c.Clause.Id);
            var listed = clauses.All.Where(c => c.Clause.Guide == guide).Select(c => c.Clause.Id);
            var differs = told.Zip(listed).FirstOrDefault(p => p.First != p.Second);
            if (differs.First is not null) throw new FormatException($"{name}: {differs.First} stands where {differs.Second} is expected");
            return told.Count() == listed.Count() ? text : throw new FormatException($"{name}: clauses are missing, or there are too many");
        }
    }
}
