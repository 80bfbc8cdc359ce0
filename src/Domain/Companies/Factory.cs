namespace CleanerProduction.Companies;

/// <summary>Where a factory stands.</summary>
public enum FactoryPlace
{
    /// <summary>In Hong Kong (FG-1.3.1(ii)).</summary>
    HongKong,
    /// <summary>In Guangdong Province (FG-1.3.1(i)).</summary>
    Guangdong,
    /// <summary>Anywhere else: not eligible.</summary>
    Elsewhere,
}

/// <summary>What kind of plant it is.</summary>
public enum FactoryKind
{
    /// <summary>A factory.</summary>
    Factory,
    /// <summary>A workshop-type enterprise; in Hong Kong, with polluting processes, for demonstration projects only (FG-1.1.3).</summary>
    Workshop,
}

/// <summary>How the Hong Kong company is tied to the factory (FG-1.3.1).</summary>
public enum FactoryRelation
{
    /// <summary>In none of the ways the guide names.</summary>
    None,
    /// <summary>Joint or co-operative venture with a Mainland enterprise (FG-1.3.1(i)(a)).</summary>
    JointVenture,
    /// <summary>Enterprise solely owned by the company (FG-1.3.1(i)(b)).</summary>
    WhollyForeignOwned,
    /// <summary>Processing, assembly or compensation-trade contract (FG-1.3.1(i)(c)).</summary>
    ProcessingContract,
    /// <summary>One Hong Kong resident with more than half of the one and at least 30% of the other (FG-1.3.1(i)(d)).</summary>
    ResidentShareholder,
    /// <summary>Owned and run by the company in Hong Kong (FG-1.3.1(ii), (iii)).</summary>
    OwnedInHongKong,
}

/// <summary>A plant of a company.</summary>
public sealed class Factory : KeptRecord
{
    private Factory() { }

    /// <summary>A factory of <paramref name="companyId"/>.</summary>
    public Factory(int companyId, Trilingual name, FactoryPlace place, string sector) =>
        (CompanyId, Name, Place, Sector) = (companyId, name, place, sector);

    /// <summary>The store's number; 0 before it is stored.</summary>
    public int Id { get; private set; }

    /// <summary>A factory of <paramref name="companyId"/> of which nothing is stated yet.</summary>
    public static Factory Begin(int companyId) => new(companyId, Trilingual.Same(""), FactoryPlace.Guangdong, "") { PlaceStated = false, RelationStated = false, ProcessesStated = false };

    /// <inheritdoc />
    public override string HistoryCase => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"factory-{Id}");

    /// <summary>The company it is tied to.</summary>
    public int CompanyId { get; private set; }

    /// <summary>The registered name.</summary>
    public Trilingual Name { get; set; } = Trilingual.Same("");

    /// <summary>Where it stands, street and district.</summary>
    public Trilingual Address { get; set; } = Trilingual.Same("");

    /// <summary>In Hong Kong, Guangdong or elsewhere.</summary>
    public FactoryPlace Place { get; set; }

    /// <summary>The city's division code in Guangdong (4403 Shenzhen); null elsewhere.</summary>
    public string? City { get; set; }

    /// <summary>Factory or workshop.</summary>
    public FactoryKind Kind { get; set; }

    /// <summary>How it is tied to the company.</summary>
    public FactoryRelation Relation { get; set; }

    /// <summary>The sector's word: one of the eight with priority, or any other (FG-1.3.2, FG-1.3.3).</summary>
    public string Sector { get; set; } = "";

    /// <summary>True where a polluting process is run (FG-1.3.1(iii)).</summary>
    public bool PollutingProcess { get; set; }

    /// <summary>The facts behind <see cref="Relation"/>.</summary>
    public Ownership Ownership { get; set; } = new();

    /// <summary>False while nobody said where it stands.</summary>
    public bool PlaceStated { get; internal set; } = true;

    /// <summary>False while nobody said how it is tied to the company.</summary>
    public bool RelationStated { get; internal set; } = true;

    /// <summary>False while nobody said whether a polluting process is run.</summary>
    public bool ProcessesStated { get; internal set; } = true;

    /// <summary>Unified social credit code of the Mainland enterprise; null in Hong Kong.</summary>
    public string? UnifiedSocialCredit { get; private set; }

    /// <summary>Puts the credit code in after its check, or takes it out with null; the city follows from it where none was stated.</summary>
    public Refusal? PutUnifiedSocialCredit(string? code)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            UnifiedSocialCredit = null;
            return null;
        }
        var read = Identifiers.UnifiedSocialCredit(code);
        if (!read.Ok) return read.Refusal;
        UnifiedSocialCredit = read.Value;
        if (City is null && Place == FactoryPlace.Guangdong && read.Value[2..4] == "44") City = Identifiers.DivisionOf(read.Value);
        return null;
    }
}
