using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Applications.Forms;
using CleanerProduction.Companies;

namespace CleanerProduction.Portal.Programme.Results;

/// <summary>What the public may see of a finished project whose result was opened (FG-5.2.1): neither the applicant nor what was paid.</summary>
/// <param name="Case">The project's reference.</param>
/// <param name="Kind">The kind of project.</param>
/// <param name="Phase">The phase it was funded in.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Technology">The technology; null where none is given.</param>
/// <param name="Sector">The slug of the factory's sector.</param>
/// <param name="Place">Where the factory stands.</param>
/// <param name="City">The code of its city; null where none is given.</param>
/// <param name="FinishedOn">The day the grant was paid; null where it is not known.</param>
/// <param name="Summary">What was done and what came out.</param>
/// <param name="Measure">The documented measure it carries out; null where it is none of them.</param>
/// <param name="Agreed">A year's figures before the project and as agreed after it.</param>
/// <param name="Evaluated">What the independent evaluator measured; empty where none did.</param>
/// <param name="EvaluatedOn">The day of the evaluator's report; null where there is none.</param>
/// <param name="Payback">Months after which the agreed saving of a year pays the cost back; null where the figures do not allow it.</param>
/// <param name="Provider">The provider, where it stands in the public directory; null elsewhere.</param>
/// <param name="Video">Where its video is seen; null where none is shown.</param>
public sealed record PublicResult(
    string Case, ProjectType Kind, string Phase, Trilingual Title, Trilingual? Technology, string Sector, FactoryPlace Place, string? City, DateOnly? FinishedOn, Trilingual Summary, string? Measure,
    ImmutableArray<ExpectedBenefit> Agreed, ImmutableArray<ExpectedBenefit> Evaluated, DateOnly? EvaluatedOn, decimal? Payback, ListedProvider? Provider, string? Video);

/// <summary>A provider in the public directory.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
public sealed record ListedProvider(string Number, Trilingual Name);
