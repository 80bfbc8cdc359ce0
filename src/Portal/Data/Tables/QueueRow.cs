using CleanerProduction.Applications;
using CleanerProduction.Guidelines.Funding;

namespace CleanerProduction.Portal.Data;

/// <summary>Who has to act next on a case.</summary>
public enum Holder
{
    /// <summary>The Secretariat.</summary>
    Secretariat,
    /// <summary>The applicant.</summary>
    Applicant,
    /// <summary>The Programme Director.</summary>
    Director,
    /// <summary>The committee.</summary>
    Committee,
    /// <summary>Nobody: closed.</summary>
    Nobody,
}

/// <summary>An application as the queue lists, filters, sorts and finds it. Written with every change of the case in the same transaction; everything in it follows from other tables.</summary>
public sealed class QueueRow
{
    /// <summary>The store's number, which the index of pairs refers to.</summary>
    public long Id { get; init; }

    /// <summary>The application.</summary>
    public required string Case { get; init; }

    /// <summary>The kind of project.</summary>
    public ProjectType Kind { get; set; }

    /// <summary>Where it stands.</summary>
    public ApplicationState Stage { get; set; }

    /// <summary>True from submission until nothing leads on.</summary>
    public bool Open { get; set; }

    /// <summary>The phase.</summary>
    public string Phase { get; set; } = "";

    /// <summary>The officer's id; null where nobody has it.</summary>
    public string? Officer { get; set; }

    /// <summary>Who has to act next.</summary>
    public Holder With { get; set; }

    /// <summary>The applicant.</summary>
    public int CompanyId { get; set; }

    /// <summary>What it is called.</summary>
    public Trilingual Applicant { get; set; } = Trilingual.Same("");

    /// <summary>The project's title.</summary>
    public Trilingual Title { get; set; } = Trilingual.Same("");

    /// <summary>The sector's word.</summary>
    public string Sector { get; set; } = "";

    /// <summary>True where the sector has priority (FG-1.3.2).</summary>
    public bool PrioritySector { get; set; }

    /// <summary>The city's division code, <c>HK</c> for Hong Kong, empty for anywhere else.</summary>
    public string Place { get; set; } = "";

    /// <summary>What the project is mainly about (FG-T1.1); null where not stated.</summary>
    public ProjectAim? Aim { get; set; }

    /// <summary>True for a small or medium company .</summary>
    public bool Sme { get; set; }

    /// <summary>The day of submission.</summary>
    public DateOnly SubmittedOn { get; set; }

    /// <summary>The day it came to stand where it stands.</summary>
    public DateOnly Since { get; set; }

    /// <summary>The day everything was there; null before.</summary>
    public DateOnly? CompleteOn { get; set; }

    /// <summary>The last day of what comes first; <see cref="DateOnly.MaxValue"/> where nothing is due.</summary>
    public DateOnly Due { get; set; } = DateOnly.MaxValue;

    /// <summary>The rule of <c>seeds/deadlines.json</c> or the clause the day rests on; null where it is the Secretariat's own.</summary>
    public string? DueRule { get; set; }

    /// <summary>Since when the clock rests; null while it runs (FG-2.2.1).</summary>
    public DateOnly? PausedSince { get; set; }

    /// <summary>The cost the programme may share.</summary>
    public Hkd Cost { get; set; }

    /// <summary>The grant recommended or approved; null before.</summary>
    public Hkd? Grant { get; set; }

    /// <summary>What was paid of it; null before.</summary>
    public Hkd? Paid { get; set; }

    /// <summary>What is searched, folded.</summary>
    public string Folded { get; set; } = "";

    /// <summary>Its pairs.</summary>
    public string Pairs { get; set; } = "";
}
