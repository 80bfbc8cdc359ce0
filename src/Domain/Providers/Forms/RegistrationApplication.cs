using System.Collections.Immutable;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Schemes;

namespace CleanerProduction.Providers.Forms;

/// <summary>A registration form with everything the portal knows beside it: from here the same clauses answer the applicant, the officer and the committee.</summary>
/// <param name="Rules">The criteria of the phase.</param>
/// <param name="On">The day of submission; for a draft the day of asking.</param>
/// <param name="Form">What was filled in.</param>
public sealed record RegistrationApplication(RegistrationRules Rules, DateOnly On, RegistrationForm Form)
{
    /// <summary>The categories it is registered in already; they stay as they are (RG-3.2.1, RG-5.2.3).</summary>
    public ImmutableArray<ProviderCategory> RegisteredAlready { get; init; } = [];

    /// <summary>How the last registration in a category was cancelled; a category that is not in it never was.</summary>
    public ImmutableDictionary<ProviderCategory, LastCancellation> Cancellations { get; init; } = ImmutableDictionary<ProviderCategory, LastCancellation>.Empty;

    /// <summary>The categories for which the committee's opinion on a re-application is on record (RG-3.3.4).</summary>
    public ImmutableHashSet<ProviderCategory> Opinions { get; init; } = [];

    /// <summary>What the committee decided where a criterion is missed, by category (RG-4.1.5).</summary>
    public ImmutableDictionary<ProviderCategory, Judgement> Decisions { get; init; } = ImmutableDictionary<ProviderCategory, Judgement>.Empty;

    /// <summary>What the Secretariat found on the evidence of a category's criterion; a category that is not in it was not looked into (RG-4.1.4, RG-4.1.5).</summary>
    public ImmutableDictionary<ProviderCategory, Judgement> Evidence { get; init; } = ImmutableDictionary<ProviderCategory, Judgement>.Empty;

    /// <summary>The slots that hold at least one file.</summary>
    public ImmutableHashSet<string> Slots { get; init; } = [];

    /// <summary>The slot of the code of conduct.</summary>
    public const string CodeSlot = "code-of-conduct";

    /// <summary>The slot of the proofs of the staff's experience.</summary>
    public const string StaffSlot = "staff-experience";

    /// <summary>True where the code came on file after the application was handed in .</summary>
    public bool CodeFiledSince { get; init; }

    /// <summary>True where an issued code is on file: its kind, its day and the file (RG-7.1).</summary>
    public bool CodeOnFile => CodeFiledSince || Form is { Conduct: not null, ConductIssuedOn: not null } && Form.ConductIssuedOn <= On && Slots.Contains(CodeSlot);

    /// <summary>What the clauses on the application ask: all categories applied for.</summary>
    public RegistrationFacts Facts => FactsOf([.. Form.Categories.Where(c => !RegisteredAlready.Contains(c))], Form.Categories);

    /// <summary>The same for the registration in one category, which is a case of its own .</summary>
    public RegistrationFacts FactsFor(ProviderCategory category) => FactsOf([category], [category]);

    /// <summary>What the guide says of one category, and what the Secretariat does next with it.</summary>
    public RegistrationAnswer Answer(ProviderCategory category) => RegistrationCheck.Of(FactsFor(category));

    private RegistrationFacts FactsOf(ImmutableArray<ProviderCategory> asked, ImmutableArray<ProviderCategory> stated)
    {
        var quality = asked.Where(c => Cancellation(c) == LastCancellation.Quality).ToList();
        return new(Rules, On, stated)
        {
            Staff = Form.Staff.IsEmpty ? null : [.. Form.Staff.Select(s => new StaffMember(s.Name, s.Years, Slots.Contains(StaffSlot) && !string.IsNullOrWhiteSpace(s.ProvenBy)))],
            Engineering = Form.EngineeringYears is null && Form.Projects.IsEmpty ? null : new(Form.EngineeringYears, Form.EngineeringProjectsBy(On)),
            ProjectRecords = [.. Form.Projects.Select(p => new ProjectRecord(p.Client, p.HasContact ? p.Reach : null))],
            CodeOfConduct = CodeOnFile,
            LastCancellation = quality.Count > 0 ? LastCancellation.Quality : asked.Any(c => Cancellation(c) == LastCancellation.NotCompleted) ? LastCancellation.NotCompleted : LastCancellation.None,
            CommitteeOpinionRecorded = quality.Count > 0 && quality.TrueForAll(Opinions.Contains),
            RegisteredAlready = [.. RegisteredAlready.Except(asked)],
            CommitteeDecision = asked is [var one] ? Decisions.GetValueOrDefault(one) : null,
        };
    }

    private LastCancellation Cancellation(ProviderCategory category) => Cancellations.GetValueOrDefault(category, LastCancellation.None);
}
