using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Parts.Funding;

/// <summary>Places and sectors in the reader's language.</summary>
public static class PlaceWords
{
    /// <summary>A place by its code.</summary>
    public static string PlaceOf(this ReferenceData reference, string place, Reader reader) => place switch
    {
        "HK" => FundingText.HongKong,
        "" => FundingText.Elsewhere,
        _ => reference.Cities.FirstOrDefault(c => c.Code == place) is { } city ? reader.Read(city.Name) : FundingText.Elsewhere,
    };

    /// <summary>A sector by its word.</summary>
    public static string SectorOf(this ReferenceData reference, string sector, Reader reader) => reference.Sectors.FirstOrDefault(s => s.Slug == sector) is { } found ? reader.Read(found.Name) : sector;
}
