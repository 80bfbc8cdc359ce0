using CleanerProduction.Applications;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Schemes;

namespace CleanerProduction.Portal.Programme.Keep;

/// <summary>Rows and refusals in the reader's language.</summary>
public static class ParameterWords
{
    /// <summary>The sentence for a refusal; its days written as the reader writes them.</summary>
    public static string Of(Refusal refusal, Language language)
    {
        var culture = language.Culture();
        var sentence = ParametersText.ResourceManager.GetString(KeyOf(refusal.Code), culture) ?? ParametersText.ResourceManager.GetString("Refusal_other", culture)!;
        sentence = refusal.Figures.Aggregate(sentence, (text, figure) => text.Replace($"{{{figure.Key}}}", Dates.Parse(figure.Value) is { Ok: true, Value: var day } ? Written.Day(day, language) : figure.Value, StringComparison.Ordinal));
        return sentence.Replace("{code}", refusal.Code, StringComparison.Ordinal);
    }

    /// <summary>The key of a code's sentence.</summary>
    public static string KeyOf(string code) => $"Refusal_{code.Replace('-', '_')}";

    /// <summary>What a row says, in one line.</summary>
    public static string What(this Reader reader, ParameterChange change, Parameters parameters) => change switch
    {
        OfferAdded { Offer: var o } added => o.CapHongKongTechnology is { } higher
            ? ParametersText.WhatOfferHigher.With(added.Phase, reader.Read(o.Project.Name()), Shown(o.Share), Shown(o.Cap), higher, Begins(o))
            : ParametersText.WhatOffer.With(added.Phase, reader.Read(o.Project.Name()), Shown(o.Share), Shown(o.Cap), Begins(o)),
        HolidaysAdded { Days: [var only] } => ParametersText.WhatHoliday.With(reader.Day(only.Date), reader.Read(only.Name)),
        HolidaysAdded added => ParametersText.WhatHolidays.With(added.Days.Length, reader.Day(added.Days.Min(d => d.Date)), reader.Day(added.Days.Max(d => d.Date))),
        HolidayWithdrawn gone => ParametersText.WhatWithdrawn.With(reader.Day(gone.Date)),
        TechnologyAdded { Technology: var t } => ParametersText.WhatTechnology.With(t.Code, reader.Read(t.Name), reader.Day(t.From)),
        TechnologyEnded ended => ParametersText.WhatEnded.With(ended.Code, parameters.Technologies[ended.Code] is { } t ? reader.Read(t.Name) : "–", reader.Day(ended.Until)),
        _ => change.ToString(),
    };

    /// <summary>A list of technologies.</summary>
    public static string Of(TechnologyList list) => list == TechnologyList.Themes ? ParametersText.ListThemes : ParametersText.ListDemonstration1;

    /// <summary>A kind of source.</summary>
    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Clause => ParametersText.SourceClause,
        SourceKind.PublicPage => ParametersText.SourcePublic,
        SourceKind.Derived => ParametersText.SourceDerived,
        SourceKind.Decision => ParametersText.SourceDecision,
        _ => ParametersText.SourceReading,
    };

    /// <summary>A sector by its word; every sector for null.</summary>
    public static string Sector(this Reader reader, ReferenceData reference, string? slug) =>
        slug is null ? ParametersText.EverySector : reference.Sectors.FirstOrDefault(s => s.Slug == slug) is { } sector ? reader.Read(sector.Name) : slug;

    /// <summary>A figure, or a dash where there is none.</summary>
    public static string Shown<T>(T? figure) where T : struct => figure?.ToString() ?? "–";

    private static string Begins(Offer offer) => Written.Day(offer.ValidFrom!.Value, Languages.Of(System.Globalization.CultureInfo.CurrentUICulture));
}
