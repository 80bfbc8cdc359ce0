namespace CleanerProduction.Portal.Parts;

/// <summary>A label a provider holds today, as the label register has it.</summary>
/// <param name="Number">The certificate's number.</param>
/// <param name="Name">What the label is called.</param>
/// <param name="Until">Its last day, inclusive (LG-7.1).</param>
public sealed record HeldLabel(string Number, Trilingual Name, DateOnly Until);

/// <summary>The register of labels, for pages of other subjects: what they show of a label comes from it alone.</summary>
public interface ILabelRegister
{
    /// <summary>The labels a provider holds today, by number; empty where it holds none.</summary>
    ValueTask<IReadOnlyList<HeldLabel>> HeldBy(string provider, CancellationToken cancellation);
}
