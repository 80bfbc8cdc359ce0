using System.Collections.Immutable;
using CleanerProduction.Guidelines.Funding;
using static CleanerProduction.Companies.RecordFields;

namespace CleanerProduction.Companies;

/// <summary>The fields of a factory in three groups: where it stands, how it is tied to the company, sector and size.</summary>
public static class FactoryFields
{
    /// <summary>The polluting processes by their words; <c>other</c> needs its name, <c>none</c> says there is none.</summary>
    public static readonly ImmutableArray<string> Processes = ["spraying", "solvent-cleaning", "engine-testing", "other", "none"];

    /// <summary>Where it stands.</summary>
    public static readonly ImmutableArray<RecordField<Factory>> Where =
    [
        Plain<Factory>("place", f => f.PlaceStated ? Word(f.Place) : "", (f, text) => { if (Parse<FactoryPlace>(text) is { } place) (f.Place, f.PlaceStated) = (place, true); else f.PlaceStated = false; }),
        new("city", f => f.City ?? "", PutCity),
        Plain<Factory>("kind", f => Word(f.Kind), (f, text) => f.Kind = Parse<FactoryKind>(text) ?? FactoryKind.Factory),
        .. Three<Factory>("name", f => f.Name, (f, name) => f.Name = name),
        .. Three<Factory>("address", f => f.Address, (f, address) => f.Address = address),
        new("unified-social-credit", f => f.UnifiedSocialCredit ?? "", (f, text) => f.PutUnifiedSocialCredit(text)),
    ];

    /// <summary>How it is tied to the company (FG-1.3.1).</summary>
    public static readonly ImmutableArray<RecordField<Factory>> Tie =
    [
        Plain<Factory>("relation", f => f.RelationStated ? Word(f.Relation) : "", (f, text) =>
        {
            f.RelationStated = Parse<FactoryRelation>(text) is not null;
            f.Relation = Parse<FactoryRelation>(text) ?? FactoryRelation.None;
        }),
        Plain<Factory>("other-party", f => f.Ownership.OtherParty, (f, text) => f.Ownership = f.Ownership with { OtherParty = text }),
        YesNo<Factory>("other-party-of-the-mainland", f => f.Ownership.OtherPartyOfTheMainland, (f, yes) => f.Ownership = f.Ownership with { OtherPartyOfTheMainland = yes }),
        Percent<Factory>("applicant-share", f => f.Ownership.ApplicantShare, (f, share) => f.Ownership = f.Ownership with { ApplicantShare = share }),
        Plain<Factory>("contract-party", f => f.Ownership.ContractParty, (f, text) => f.Ownership = f.Ownership with { ContractParty = text }),
        Plain<Factory>("contract", f => f.Ownership.Contract is { } kind ? Word(kind) : "", (f, text) => f.Ownership = f.Ownership with { Contract = Parse<ProcessingContract>(text) }),
        Day<Factory>("contract-from", f => f.Ownership.ContractFrom, (f, day) => f.Ownership = f.Ownership with { ContractFrom = day }),
        Day<Factory>("contract-until", f => f.Ownership.ContractUntil, (f, day) => f.Ownership = f.Ownership with { ContractUntil = day }),
        Plain<Factory>("resident", f => f.Ownership.Resident, (f, text) => f.Ownership = f.Ownership with { Resident = text }),
        Percent<Factory>("resident-share-of-mainland", f => f.Ownership.ResidentShareOfMainland, (f, share) => f.Ownership = f.Ownership with { ResidentShareOfMainland = share }),
        Percent<Factory>("resident-share-of-applicant", f => f.Ownership.ResidentShareOfApplicant, (f, share) => f.Ownership = f.Ownership with { ResidentShareOfApplicant = share }),
        YesNo<Factory>("same-resident", f => f.Ownership.SameResident, (f, yes) => f.Ownership = f.Ownership with { SameResident = yes }),
        YesNo<Factory>("owned-by-applicant", f => f.Ownership.OwnedByApplicant, (f, yes) => f.Ownership = f.Ownership with { OwnedByApplicant = yes }),
        YesNo<Factory>("operated-by-applicant", f => f.Ownership.OperatedByApplicant, (f, yes) => f.Ownership = f.Ownership with { OperatedByApplicant = yes }),
        Plain<Factory>("other-process", f => f.Ownership.OtherProcess, (f, text) => f.Ownership = f.Ownership with { OtherProcess = text }),
        Plain<Factory>("processes", ReadProcesses, PutProcesses),
    ];

    /// <summary>Sector and size.</summary>
    public static readonly ImmutableArray<RecordField<Factory>> Size =
    [
        Plain<Factory>("sector", f => f.Sector, (f, text) => f.Sector = text),
        Count<Factory>("production-area", f => f.Ownership.ProductionArea, (f, area) => f.Ownership = f.Ownership with { ProductionArea = area }),
    ];

    /// <summary>All of them, in the order of the forms.</summary>
    public static readonly ImmutableArray<RecordField<Factory>> All = [.. Where, .. Tie, .. Size];

    /// <summary>A member of an enumeration as forms and addresses carry it: <c>joint-venture</c>.</summary>
    public static string Word<T>(T member) where T : struct, Enum =>
        string.Concat(member.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>Reads such a word; null where it is none.</summary>
    public static T? Parse<T>(string word) where T : struct, Enum => Enum.GetValues<T>().Where(m => Word(m) == word).Select(m => (T?)m).FirstOrDefault();

    private static Refusal? PutCity(Factory factory, string text)
    {
        if (text.Length > 0 && !(text.Length == 4 && text.StartsWith("44", StringComparison.Ordinal) && text.All(char.IsAsciiDigit))) return new("choice-unknown");
        factory.City = text.Length == 0 ? null : text;
        return null;
    }

    private static string ReadProcesses(Factory factory)
    {
        var own = factory.Ownership;
        List<string> words = [];
        if (own.Spraying) words.Add("spraying");
        if (own.SolventCleaning) words.Add("solvent-cleaning");
        if (own.EngineTesting) words.Add("engine-testing");
        if (factory.PollutingProcess && (words.Count == 0 || own.OtherProcess.Length > 0)) words.Add("other");
        if (words.Count == 0 && factory.ProcessesStated) words.Add("none");
        return string.Join(' ', words);
    }

    private static void PutProcesses(Factory factory, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        factory.Ownership = factory.Ownership with { Spraying = words.Contains("spraying"), SolventCleaning = words.Contains("solvent-cleaning"), EngineTesting = words.Contains("engine-testing") };
        factory.PollutingProcess = words.Any(w => w != "none" && Processes.Contains(w));
        factory.ProcessesStated = words.Length > 0;
    }
}
