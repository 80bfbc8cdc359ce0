namespace CleanerProduction.Companies;

/// <summary>Somebody who directs a company; known by name so that interests can be seen.</summary>
public sealed record Director
{
    private Director() { }

    /// <summary>A director of this name.</summary>
    public Director(Trilingual name) => Name = name;

    /// <summary>The name as registered, in each language there is one.</summary>
    public Trilingual Name { get; private init; } = Trilingual.Same("");
}

/// <summary>A company registered in Hong Kong that applies, complains or enters for a label (FG-1.3.1).</summary>
public sealed class Company : KeptRecord
{
    private Company() { }

    /// <summary>A company known by its name and business registration number.</summary>
    public Company(Trilingual name, string businessRegistration) =>
        (Name, BusinessRegistration) = (name, Identifiers.BusinessRegistration(businessRegistration).Value);

    /// <summary>The store's number; 0 before it is stored.</summary>
    public int Id { get; private set; }

    /// <summary>The registered name.</summary>
    public Trilingual Name { get; set; } = Trilingual.Same("");

    /// <summary>Business registration number (Cap. 310), eight digits.</summary>
    public string BusinessRegistration { get; private set; } = "";

    /// <inheritdoc />
    public override string HistoryCase => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"company-{Id}");

    /// <summary>The last day of the business registration, inclusive; null where not stated. It must be valid at submission (FG-1.3.1).</summary>
    public DateOnly? RegistrationExpires { get; set; }

    /// <summary>Companies Registry number, seven digits; null where it is no limited company.</summary>
    public string? CompaniesRegistry { get; private set; }

    /// <summary>Persons employed in Hong Kong; null where not stated. Decides whether it is an SME .</summary>
    public int? EmployeesInHongKong { get; set; }

    /// <summary>Registered office.</summary>
    public Trilingual Address { get; set; } = Trilingual.Same("");

    /// <summary>Telephone, eight digits in Hong Kong.</summary>
    public string Telephone { get; set; } = "";

    /// <summary>Where mail goes.</summary>
    public string Email { get; set; } = "";

    /// <summary>Who directs it.</summary>
    public List<Director> Directors { get; private set; } = [];

    /// <summary>The trade associations it belongs to, by seat code: HKGCC, FHKI, CMA, CGCC. A sector-wide interest, to be disclosed.</summary>
    public List<string> Chambers { get; private set; } = [];

    /// <summary>Puts the Companies Registry number in, or takes it out with null.</summary>
    public Refusal? PutCompaniesRegistry(string? number)
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            CompaniesRegistry = null;
            return null;
        }
        var read = Identifiers.CompaniesRegistry(number);
        if (read.Ok) CompaniesRegistry = read.Value;
        return read.Refusal;
    }
}
