using CleanerProduction.Meetings;

namespace CleanerProduction.Portal.Data;

/// <summary>A case that may be put before the committee.</summary>
/// <param name="Kind">What would be decided.</param>
/// <param name="Case">The case's reference.</param>
/// <param name="Party">Whom it concerns: the applicant or the provider.</param>
/// <param name="About">What it is about: the project's title, the category, the complaint's subject.</param>
/// <param name="Phase">The phase whose rules hold, P1 to P5; null for registrations and complaints.</param>
/// <param name="Tabled">True where it is already on an agenda (<c>OnAgenda</c>) and needs no step to be listed.</param>
/// <param name="Since">Since when it stands so.</param>
public sealed record ReadyCase(AgendaKind Kind, string Case, Trilingual Party, Trilingual About, string? Phase, bool Tabled, DateTimeOffset? Since);

/// <summary>What is ready for the committee, and each as a complete agenda item.</summary>
public interface IReadyCases
{
    /// <summary>Every case that may be put before the committee now, by kind and then by how long it has waited.</summary>
    Task<IReadOnlyList<ReadyCase>> List(CancellationToken cancellation);

    /// <summary>The item in three languages, with its motion, facts, conditions and parties; null where the case is no longer ready.</summary>
    Task<AgendaItem?> ItemFor(ReadyCase ready, CancellationToken cancellation);
}
