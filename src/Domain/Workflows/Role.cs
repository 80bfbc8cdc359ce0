using System.Collections.Immutable;

namespace CleanerProduction.Workflows;

/// <summary>Who acts. The names are stored and used as authorisation roles; the order is that of product.md's table of people.</summary>
public enum Role
{
    /// <summary>A person acting for a company that applies (FG-3.6.1).</summary>
    Applicant,
    /// <summary>A person of an environmental technology service provider (RG-2.1.1).</summary>
    Provider,
    /// <summary>An officer of the Secretariat, programme management team (RG-3.1.1).</summary>
    Secretariat,
    /// <summary>An officer of the technical support team (RG-3.1.1).</summary>
    TechnicalSupport,
    /// <summary>The Programme Director (FG-2.2.2).</summary>
    Director,
    /// <summary>A person who holds a seat of the Project Management Committee (FG-G8); the seat, not the role, gives the vote.</summary>
    Member,
    /// <summary>A member of the label judging panel (LG-10).</summary>
    Judge,
    /// <summary>An independent evaluator (FG-3.2.4).</summary>
    Evaluator,
    /// <summary>Sees meetings and records, changes nothing.</summary>
    Observer,
    /// <summary>Keeps people, roles, seats and parameters.</summary>
    Administrator,
    /// <summary>No person: a date that passed.</summary>
    Timer,
    /// <summary>No person: the Project Management Committee, by a declared division. Nobody can hold it, so no button can take its steps.</summary>
    Committee,
    /// <summary>No person: the label judging panel, by a declared division (LG-6, LG-10). Nobody can hold it.</summary>
    Panel,
}

/// <summary>Which roles a person may hold.</summary>
public static class Roles
{
    /// <summary>Every role but <see cref="Role.Timer"/>, <see cref="Role.Committee"/> and <see cref="Role.Panel"/>.</summary>
    public static readonly ImmutableArray<Role> OfPeople = [.. Enum.GetValues<Role>().Where(r => r.IsPerson())];

    /// <summary>True where a person may hold it.</summary>
    public static bool IsPerson(this Role role) => role is not (Role.Timer or Role.Committee or Role.Panel);
}
