namespace CleanerProduction.Providers.Forms;

/// <summary>In what somebody has experience (RG-3.2.2).</summary>
public enum WorkField
{
    /// <summary>Industrial energy management.</summary>
    EnergyManagement,
    /// <summary>Pollution control.</summary>
    PollutionControl,
    /// <summary>Resource conservation.</summary>
    ResourceConservation,
    /// <summary>Cleaner production.</summary>
    CleanerProduction,
    /// <summary>Something equivalent.</summary>
    Equivalent,
}

/// <summary>Which code of conduct was issued (RG-7.1).</summary>
public enum ConductKind
{
    /// <summary>The programme's model.</summary>
    TheModel,
    /// <summary>The company's own.</summary>
    Own,
}

/// <summary>A member of staff in the form.</summary>
/// <param name="Id">The mark in the form, S1, S2 …: never used again.</param>
/// <param name="Name">Who.</param>
/// <param name="Post">The post held.</param>
/// <param name="Years">Years of relevant consultancy; null while not stated.</param>
/// <param name="Field">In what, mainly; null while not stated.</param>
/// <param name="ProvenBy">Which of the files proves it; empty where none does yet (RG-4.1.2).</param>
public sealed record FormStaff(string Id, string Name, string Post, decimal? Years, WorkField? Field, string ProvenBy);

/// <summary>A record of a project done for a client (RG-4.1.2).</summary>
/// <param name="Id">The mark in the form, P1, P2 …: never used again.</param>
/// <param name="Client">The company that gave the work.</param>
/// <param name="Contact">Whom to ask there.</param>
/// <param name="Telephone">That person's telephone; this or the e-mail.</param>
/// <param name="Email">That person's e-mail; this or the telephone.</param>
/// <param name="Scope">What was done.</param>
/// <param name="Field">In what; null while not stated.</param>
/// <param name="Hardware">Whether hardware was supplied and installed; null while not stated.</param>
/// <param name="From">The first day; null while not stated.</param>
/// <param name="Until">The day of completion; null while not stated or not completed.</param>
public sealed record FormProject(
    string Id, string Client, string Contact, string Telephone, string Email, string Scope, WorkField? Field, bool? Hardware, DateOnly? From, DateOnly? Until)
{
    /// <summary>How the client is reached, in one line; empty where it is not.</summary>
    public string Reach => string.Join(", ", new[] { Contact, Telephone, Email }.Where(t => !string.IsNullOrWhiteSpace(t)));

    /// <summary>True where somebody at the client can be asked: a name and a way to reach it.</summary>
    public bool HasContact => !string.IsNullOrWhiteSpace(Client) && !string.IsNullOrWhiteSpace(Contact) && (!string.IsNullOrWhiteSpace(Telephone) || !string.IsNullOrWhiteSpace(Email));
}

/// <summary>What the applicant declares when handing in.</summary>
/// <param name="Accurate">What is stated is true and complete.</param>
/// <param name="MayVerify">The Secretariat may ask the clients and staff named; they agreed to be named.</param>
/// <param name="Listing">Name, contact and category become public (RG-5.1.1).</param>
/// <param name="NoRelation">Registration makes no relation with the Government, the committee or the Council and is no recommendation (RG-3.4.1).</param>
/// <param name="KeepsCode">It keeps to its code of conduct (RG-7.1, RG-6.3.1(a)).</param>
public sealed record RegistrationDeclarations(bool Accurate, bool MayVerify, bool Listing, bool NoRelation, bool KeepsCode)
{
    /// <summary>Nothing declared yet.</summary>
    public static readonly RegistrationDeclarations None = new(false, false, false, false, false);

    /// <summary>True where all is declared.</summary>
    public bool Whole => this is { Accurate: true, MayVerify: true, Listing: true, NoRelation: true, KeepsCode: true };
}
