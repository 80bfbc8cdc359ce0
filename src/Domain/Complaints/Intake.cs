using CleanerProduction.Applications;

namespace CleanerProduction.Complaints;

/// <summary>A manufacturer's word on a provider's service that asks for nothing: kept, and no complaint (RG-6.1.1).</summary>
/// <param name="CompanyId">The manufacturer.</param>
/// <param name="ProviderNumber">The provider.</param>
/// <param name="ApplicationReference">The project, or null.</param>
/// <param name="On">The day.</param>
/// <param name="Text">In its words.</param>
public sealed record Feedback(int CompanyId, string ProviderNumber, string? ApplicationReference, DateOnly On, string Text);

/// <summary>What a manufacturer hands in.</summary>
/// <param name="CompanyId">The manufacturer; null where nobody is named.</param>
/// <param name="Participates">Whether it takes part in the programme.</param>
/// <param name="Written">Whether in writing; a form handed in here is.</param>
/// <param name="ProviderNumber">The provider complained of; null while not chosen.</param>
/// <param name="What">What happened.</param>
/// <param name="AsComplaint">True for a complaint, false for feedback; null while not said.</param>
public sealed record Lodging(int? CompanyId, bool Participates, bool Written, string? ProviderNumber, string? What, bool? AsComplaint);

/// <summary>What is taken in as a complaint (RG-6.1.1).</summary>
public static class Intake
{
    /// <summary>True where a company takes part: it has handed in an application, whatever became of it but that it took it back.</summary>
    public static bool Participates(IEnumerable<ApplicationState> ofTheCompany) => ofTheCompany.Any(s => s is not (ApplicationState.Draft or ApplicationState.Withdrawn));

    /// <summary>Why it cannot be taken in as a complaint; null where it can. Evidence helps and is not asked for.</summary>
    public static Refusal? MayLodge(Lodging lodging) => lodging switch
    {
        { AsComplaint: null } => new("complaint-or-feedback", "RG-6.1.1"),
        { AsComplaint: false } => new("feedback-is-no-complaint", "RG-6.1.1"),
        { CompanyId: null } or { Participates: false } => new("complainant-takes-no-part", "RG-6.1.1"),
        { Written: false } => new("complaint-not-written", "RG-6.1.1"),
        { ProviderNumber: null } => new("provider-missing", "RG-6.1.1"),
        _ when string.IsNullOrWhiteSpace(lodging.What) => new("complaint-says-nothing", "RG-6.1.1"),
        _ => null,
    };

    /// <summary>Takes feedback in; refused where it is a complaint or says nothing.</summary>
    public static Result<Feedback> TakeFeedback(Lodging lodging, string? project, DateOnly on) => lodging switch
    {
        { AsComplaint: not false } => new Refusal("complaint-or-feedback", "RG-6.1.1"),
        { CompanyId: null } or { Participates: false } => new Refusal("complainant-takes-no-part", "RG-6.1.1"),
        { ProviderNumber: null } => new Refusal("provider-missing", "RG-6.1.1"),
        _ when string.IsNullOrWhiteSpace(lodging.What) => new Refusal("feedback-says-nothing", "RG-6.1.1"),
        _ => new Feedback(lodging.CompanyId.Value, lodging.ProviderNumber, project, on, lodging.What.Trim()),
    };
}
