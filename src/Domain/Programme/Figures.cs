using System.Collections.Immutable;
using CleanerProduction.Schemes;

namespace CleanerProduction.Programme;

/// <summary>How exactly a published figure is meant.</summary>
public enum Exactness
{
    /// <summary>As it stands.</summary>
    Exact,
    /// <summary>About so many.</summary>
    About,
    /// <summary>More than so many.</summary>
    MoreThan,
}

/// <summary>One published figure.</summary>
/// <param name="Code">Its own word.</param>
/// <param name="Phase">The phase it belongs to; null for none.</param>
/// <param name="Name">What it counts, with the unit where it is not plain.</param>
/// <param name="Value">The number; money in whole dollars, a share in per cent.</param>
/// <param name="Exactness">How exactly it is meant.</param>
/// <param name="AsOf">The day it speaks of; null where none is given.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Statistic(string Code, string? Phase, Trilingual Name, long Value, Exactness Exactness, DateOnly? AsOf, Source Source);

/// <summary>A reduction or saving of the first phase. Overall contains the demonstrations: the two are never added.</summary>
/// <param name="Code">Its own word.</param>
/// <param name="Name">What was reduced.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Yearly">True where the paper says 'a year'; false where the time base is not stated .</param>
/// <param name="Demonstrations">By the demonstration projects alone.</param>
/// <param name="DemonstrationsSource">Where that comes from.</param>
/// <param name="Overall">With the improvements factories paid for themselves.</param>
/// <param name="OverallSource">Where that comes from.</param>
public sealed record Reduction(
    string Code, Trilingual Name, Trilingual Unit, bool Yearly, long Demonstrations, Source DemonstrationsSource, long Overall, Source OverallSource)
{
    /// <summary>The demonstrations' share of the whole.</summary>
    public Share DemonstrationShare => Share.Ratio(Demonstrations, Overall);
}

/// <summary>By how much demonstrated technologies reduce something; both ends inclusive.</summary>
/// <param name="Code">Its own word.</param>
/// <param name="Name">What is reduced.</param>
/// <param name="From">The lower end.</param>
/// <param name="To">The upper end.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record TechnologyRange(string Code, Trilingual Name, Share From, Share To, Source Source);

/// <summary>A line of the second phase's budget.</summary>
/// <param name="Code">The line's number.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Amount">The Government's money.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record BudgetLine(string Code, Trilingual Name, Hkd Amount, Source Source);

/// <summary>How many projects had been approved by a day, from the beginning of the programme.</summary>
/// <param name="On">The day; the last of the month where only the month is known.</param>
/// <param name="Count">How many.</param>
/// <param name="Exactness">How exactly it is meant.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ApprovedProjects(DateOnly On, int Count, Exactness Exactness, Source Source);

/// <summary>What the figures of a label year count.</summary>
public enum LabelStage
{
    /// <summary>Labels awarded.</summary>
    Awarded,
    /// <summary>Labels proposed, published for objections.</summary>
    Proposed,
    /// <summary>Applications received.</summary>
    Applications,
}

/// <summary>Labels of a year by kind.</summary>
/// <param name="Year">The year.</param>
/// <param name="Stage">What is counted.</param>
/// <param name="Excellent">Excellent partners; null before the label existed.</param>
/// <param name="Manufacturing">Manufacturing.</param>
/// <param name="SupplyChain">Supply chain.</param>
/// <param name="TechnologyService">Technology service.</param>
/// <param name="Total">The published total.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record LabelYear(int Year, LabelStage Stage, int? Excellent, int Manufacturing, int SupplyChain, int TechnologyService, int Total, Source Source);

/// <summary>A deliverable of the professional services report: agreed against actual (PR-2.2).</summary>
/// <param name="Code">Its letter.</param>
/// <param name="Name">What was to be delivered.</param>
/// <param name="Target">The agreed number.</param>
/// <param name="Actual">The number reached.</param>
/// <param name="PrintedPercent">The percentage printed in the report; null where none is.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Deliverable(string Code, Trilingual Name, int Target, int Actual, int? PrintedPercent, Source Source);

/// <summary>The figures of the professional services report (PR).</summary>
/// <param name="Reference">Its number.</param>
/// <param name="Grant">The approved grant.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Months">The length printed.</param>
/// <param name="RatingTenths">The participants' rating in tenths.</param>
/// <param name="RatingOfTenths">The highest rating in tenths.</param>
/// <param name="EligibleBeneficiaries">The beneficiaries the form counts, local ones only .</param>
/// <param name="Deliverables">Agreed against actual.</param>
/// <param name="SummaryWords">Words the form allows a summary; at most.</param>
/// <param name="Source">Where the rest comes from.</param>
public sealed record PassReport(
    string Reference, Hkd Grant, DateOnly From, DateOnly Until, int Months, int RatingTenths, int RatingOfTenths, Figure<int> EligibleBeneficiaries,
    ImmutableArray<Deliverable> Deliverables, Figure<int> SummaryWords, Source Source);

/// <summary>Whom to ask.</summary>
/// <param name="Code">Its own word.</param>
/// <param name="Name">Who they are.</param>
/// <param name="Telephone">The telephone number.</param>
/// <param name="Fax">The fax number, or null.</param>
/// <param name="Emails">Addresses by what they are for.</param>
/// <param name="Address">Where they are.</param>
/// <param name="Websites">Where they publish.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Contact(
    string Code, Trilingual Name, string Telephone, string? Fax, ImmutableArray<ContactEmail> Emails, Trilingual Address, ImmutableArray<string> Websites, Source Source);

/// <summary>An address and what it is for.</summary>
/// <param name="For">General enquiries, assessments, demonstration projects or labels.</param>
/// <param name="Address">The address.</param>
public sealed record ContactEmail(string For, string Address);
