using System.Collections.Immutable;
using CleanerProduction.Cases;
using CleanerProduction.Companies;

namespace CleanerProduction.Applications.Past;

/// <summary>A project decided before there was a portal, as its row in a file tells it. Nothing in it is left to be done.</summary>
/// <param name="Reference">What it was called.</param>
/// <param name="Phase">The phase's code.</param>
/// <param name="Company">The applicant's name; languages that are not known repeat the one that is.</param>
/// <param name="BusinessRegistration">The applicant's business registration number, eight digits.</param>
/// <param name="Factory">The factory's name.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="City">The city's division code in Guangdong; null elsewhere.</param>
/// <param name="Sector">The sector's word.</param>
/// <param name="Title">What the project was called.</param>
/// <param name="Provider">The provider's number; null where not known.</param>
/// <param name="SubmittedOn">The day of submission.</param>
/// <param name="DecidedOn">The day of the decision; null where it was withdrawn before.</param>
/// <param name="State">Where it ended.</param>
/// <param name="Cost">The project's cost.</param>
/// <param name="Grant">The grant approved; null where none was.</param>
/// <param name="Paid">What was paid; null where nothing was.</param>
/// <param name="PaidOn">The day it was paid.</param>
public sealed record PastRecord(
    CaseReference Reference, string Phase, Trilingual Company, string BusinessRegistration, Trilingual Factory, FactoryPlace Place, string? City, string Sector, Trilingual Title,
    string? Provider, DateOnly SubmittedOn, DateOnly? DecidedOn, ApplicationState State, Hkd Cost, Hkd? Grant, Hkd? Paid, DateOnly? PaidOn)
{
    /// <summary>The columns of a file, in their order. The first row names them.</summary>
    public static readonly ImmutableArray<string> Columns =
    [
        "reference", "phase", "company_zh_hant", "company_zh_hans", "company_en", "business_registration", "factory_zh_hant", "factory_zh_hans", "factory_en", "place", "city", "sector",
        "title_zh_hant", "title_zh_hans", "title_en", "provider", "submitted", "decided", "state", "cost", "grant", "paid", "paid_on",
    ];

    /// <summary>The states a past project may have ended in.</summary>
    public static readonly ImmutableArray<ApplicationState> Ends =
        [ApplicationState.Closed, ApplicationState.Rejected, ApplicationState.Withdrawn, ApplicationState.ApprovalWithdrawn, ApplicationState.Terminated];
}

/// <summary>What is wrong with one field of a row.</summary>
/// <param name="Column">The column.</param>
/// <param name="Refusal">What is wrong; its sentence is found by the code.</param>
public sealed record RowFault(string Column, Refusal Refusal);
