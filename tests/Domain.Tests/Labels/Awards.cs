using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;

namespace CleanerProduction.DomainTests.Labels;

/// <summary>Certificates and rounds the tests begin with.</summary>
internal static class Awards
{
    public static readonly LabelRound Round = LabelRound.Parse("round-2022.json", Repository.Text("seeds", "labels", "round-2022.json"));

    public static readonly SigningBodies Bodies = SigningBodies.Parse(Repository.Text("seeds", "labels", "bodies.json"));

    public static readonly Trilingual Holder = new("沛翱食品有限公司", "沛翱食品有限公司", "Pui Ngo Food Limited");

    public static DateOnly Day(string iso) => Dates.Parse(iso).Value;

    public static Certificate Certificate(LabelKind label = LabelKind.Manufacturing, string from = "2026-10-29", string? number = null, Trilingual? holder = null, Trilingual? factory = null) =>
        new(number ?? new CertificateNumber(label, 2026, 17).ToString(), null, label, 2026, holder ?? Holder, factory, new(Day(from), Round.ValidUntil(label, Day(from))));
}
