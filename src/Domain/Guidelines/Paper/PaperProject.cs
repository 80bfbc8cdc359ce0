using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Companies;
using CleanerProduction.Schemes;

namespace CleanerProduction.Guidelines.Paper;

/// <summary>A project of one of the first two phases. Null where not stated.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="On">The day of application.</param>
/// <param name="Project">The kind of project.</param>
/// <param name="Cost">Its cost or fee.</param>
/// <param name="Place">Where the factory stands.</param>
/// <param name="City">The city, in Guangdong.</param>
/// <param name="Kind">Factory or workshop.</param>
/// <param name="PollutingProcess">Whether a workshop runs a polluting process.</param>
/// <param name="SelfFinanced">Whether the factory paid for the improvement itself (verification).</param>
/// <param name="SharesExperience">Whether it agrees to share experience and results (demonstration).</param>
public sealed record PaperProject(
    Phase Phase, DateOnly On, ProjectType Project, Hkd? Cost = null, FactoryPlace? Place = null, City? City = null,
    FactoryKind Kind = FactoryKind.Factory, bool? PollutingProcess = null, bool? SelfFinanced = null, bool? SharesExperience = null);

/// <summary>A seat of the committee as it is taken.</summary>
/// <param name="Code">Its code in the phase; any other for a co-opted member.</param>
/// <param name="Votes">Whether it votes.</param>
public sealed record SeatTaken(string Code, bool Votes);

/// <summary>The committee of a phase as it sits.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Seats">The seats taken.</param>
public sealed record Seating(Phase Phase, ImmutableArray<SeatTaken> Seats);
