using CleanerProduction.Labels;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Labels.Find;

/// <summary>What labels and standings are called where room is short, and on which day things stand so.</summary>
public static class StandingWords
{
    /// <summary>Excellent (manufacturing); technology service.</summary>
    public static string Brief(LabelKind label) => label switch
    {
        LabelKind.Excellent => HoldersText.Excellent,
        LabelKind.Manufacturing => HoldersText.Manufacturing,
        LabelKind.SupplyChain => HoldersText.SupplyChain,
        _ => HoldersText.TechnologyService,
    };

    /// <summary>What it is of a label that is asked of its holder, in a sentence.</summary>
    public static string Meaning(LabelKind label) => label switch
    {
        LabelKind.Excellent => HoldersText.ExcellentMeans,
        LabelKind.Manufacturing => HoldersText.ManufacturingMeans,
        LabelKind.SupplyChain => HoldersText.SupplyChainMeans,
        _ => HoldersText.TechnologyServiceMeans,
    };

    /// <summary>The clause that says who may apply for it.</summary>
    public static string ClauseOf(LabelKind label) => label switch { LabelKind.Manufacturing => "LG-2.1", LabelKind.Excellent => "LG-2.2", LabelKind.SupplyChain => "LG-2.3", _ => "LG-2.4" };

    /// <summary>How a certificate stands.</summary>
    public static string Word(CertificateStanding standing) => standing switch
    {
        CertificateStanding.Valid => HoldersText.Valid,
        CertificateStanding.Expired => HoldersText.Expired,
        CertificateStanding.Revoked => HoldersText.Revoked,
        _ => HoldersText.NotYet,
    };

    /// <summary>How that is felt.</summary>
    public static Tone Tone(CertificateStanding standing) => standing switch
    {
        CertificateStanding.Valid => Parts.Tone.Ok,
        CertificateStanding.Revoked => Parts.Tone.Bad,
        CertificateStanding.Expired => Parts.Tone.Plain,
        _ => Parts.Tone.Wait,
    };

    /// <summary>From one day to another, both inclusive.</summary>
    public static string Days(this Reader reader, DateRange days) => HoldersText.FromTo.With(reader.Day(days.From!.Value), reader.Day(days.Until!.Value));
}
