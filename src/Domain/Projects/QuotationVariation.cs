namespace CleanerProduction.Projects;

/// <summary>A quotation that is not the lowest, put to the committee before it is ordered (FG-3.3.3).</summary>
/// <param name="Purchase">What is bought.</param>
/// <param name="LowestSupplier">Who quoted lowest among those that meet the specification.</param>
/// <param name="Lowest">That quotation.</param>
/// <param name="ChosenSupplier">Whom the applicant wants to take.</param>
/// <param name="Chosen">That quotation; above <paramref name="Lowest"/>.</param>
/// <param name="Reason">Why, in the applicant's words.</param>
public sealed record QuotationVariation(Trilingual Purchase, Trilingual LowestSupplier, Hkd Lowest, Trilingual ChosenSupplier, Hkd Chosen, Trilingual Reason)
{
    // For the store, which fills the parts one by one.
    private QuotationVariation() : this(Trilingual.Same(""), Trilingual.Same(""), Hkd.Zero, Trilingual.Same(""), Hkd.Zero, Trilingual.Same("")) { }
}
