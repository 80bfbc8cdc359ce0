using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CleanerProduction.Schemes;

/// <summary>A row the Secretariat adds to the parameters. What stood before is never edited: the row supersedes it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OfferAdded), "offer")]
[JsonDerivedType(typeof(HolidaysAdded), "holidays")]
[JsonDerivedType(typeof(HolidayWithdrawn), "holiday-withdrawn")]
[JsonDerivedType(typeof(TechnologyAdded), "technology")]
[JsonDerivedType(typeof(TechnologyEnded), "technology-ended")]
public abstract record ParameterChange;

/// <summary>Share and ceilings of a kind of project from a day on.</summary>
/// <param name="Phase">The phase's code.</param>
/// <param name="Offer">The row.</param>
public sealed record OfferAdded(string Phase, Offer Offer) : ParameterChange;

/// <summary>General holidays that are new, or have another name.</summary>
/// <param name="Days">At least one.</param>
public sealed record HolidaysAdded(ImmutableArray<Holiday> Days) : ParameterChange;

/// <summary>A day that is no general holiday after all.</summary>
/// <param name="Date">The day.</param>
public sealed record HolidayWithdrawn(DateOnly Date) : ParameterChange;

/// <summary>An entry of the lists of technologies and themes.</summary>
/// <param name="Technology">The entry.</param>
public sealed record TechnologyAdded(Technology Technology) : ParameterChange;

/// <summary>The last day an entry is in force.</summary>
/// <param name="Code">The entry.</param>
/// <param name="Until">The day, inclusive.</param>
public sealed record TechnologyEnded(string Code, DateOnly Until) : ParameterChange;
