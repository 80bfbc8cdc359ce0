using System.Collections.Immutable;
using CleanerProduction.Labels;

namespace CleanerProduction.Guidelines.Label;

/// <summary>The result of one application, and who was told.</summary>
/// <param name="Round">The round.</param>
/// <param name="DecidedOn">The day of the panel's decision; null before.</param>
/// <param name="ReleasedOn">The first day anybody outside was told; null before.</param>
/// <param name="ApplicantTold">Whether the applicant was told by e-mail.</param>
/// <param name="OnProgrammeSite">Whether it stands on the programme's web site.</param>
/// <param name="OnGuangdongSite">Whether it stands on Guangdong's.</param>
public sealed record LabelResult(LabelRound Round, DateOnly? DecidedOn, DateOnly? ReleasedOn, bool ApplicantTold, bool OnProgrammeSite, bool OnGuangdongSite);

/// <summary>A label taken back.</summary>
/// <param name="On">The day.</param>
/// <param name="ByHongKongGovernment">Whether the Hong Kong Government did it; nobody else may.</param>
public sealed record Revocation(DateOnly On, bool ByHongKongGovernment);

/// <summary>A certificate.</summary>
/// <param name="Round">The round it was awarded in.</param>
/// <param name="Label">The label.</param>
/// <param name="Number">Its number.</param>
/// <param name="NumberIsItsOwn">Whether no other certificate has it.</param>
/// <param name="SignedInHongKong">Whether the bureau of Hong Kong signed.</param>
/// <param name="SignedInGuangdong">Whether the department of Guangdong signed.</param>
/// <param name="From">The first day of the label.</param>
/// <param name="Until">The last, inclusive.</param>
/// <param name="Today">The day of asking.</param>
/// <param name="Revoked">That it was taken back; null where it was not.</param>
public sealed record LabelCertificate(
    LabelRound Round, LabelKind Label, string Number, bool NumberIsItsOwn, bool SignedInHongKong, bool SignedInGuangdong, DateOnly From, DateOnly Until, DateOnly Today, Revocation? Revoked = null);

/// <summary>LG 1.5, 6, 7.1 and 11.2: results, certificates, how long they last and how they end early.</summary>
public static class Section6Results
{
    /// <summary>The panel decides finally; results are released from October on, by e-mail and on both web sites .</summary>
    public static readonly Rule<LabelResult> Publication = new("LG-6", (result, says) =>
    {
        var from = result.Round.ResultsFrom.Value;
        return result.ReleasedOn < from ? says.NotMet("result-too-early", ("released", result.ReleasedOn.Value), ("from", from))
            : result.DecidedOn is null ? result.ReleasedOn is null ? says.NeedsJudgement("result-to-decide") : says.NotMet("result-without-decision")
            : result.ReleasedOn is null ? says.NeedsJudgement("result-to-release", ("from", from))
            : result is { ApplicantTold: true, OnProgrammeSite: true, OnGuangdongSite: true } ? says.Met("result-published", ("released", result.ReleasedOn.Value))
            : says.NotMet("result-not-everywhere");
    });

    /// <summary>A number of its own and two signatures.</summary>
    public static readonly Rule<LabelCertificate> SignedByBoth = new("LG-1.5(1)", (certificate, says) =>
        string.IsNullOrWhiteSpace(certificate.Number) || !certificate.NumberIsItsOwn ? says.NotMet("certificate-number-not-its-own")
        : certificate is { SignedInHongKong: true, SignedInGuangdong: true } ? says.Met("certificate-signed", ("number", certificate.Number))
        : says.NotMet("certificate-not-signed"));

    /// <summary>The label may be displayed while it is valid.</summary>
    public static readonly Rule<LabelCertificate> Display = new("LG-1.5(2)", (certificate, says) =>
        certificate.Revoked?.On <= certificate.Today ? says.NotMet("label-revoked", ("on", certificate.Revoked.On))
        : certificate.Today < certificate.From ? says.NotMet("label-not-begun", ("from", certificate.From))
        : certificate.Today > certificate.Until ? says.NotMet("label-expired", ("until", certificate.Until))
        : says.Met("label-valid", ("until", certificate.Until)));

    /// <summary>Two years, for technology service one.</summary>
    public static readonly Rule<LabelCertificate> Term = new("LG-7.1", (certificate, says) =>
    {
        var until = certificate.Round.ValidUntil(certificate.Label, certificate.From);
        return certificate.Until == until ? says.Met("term-right", ("until", until)) : says.NotMet("term-wrong", ("until", certificate.Until), ("due", until));
    });

    /// <summary>Only the Hong Kong Government may take a label back.</summary>
    public static readonly Rule<LabelCertificate> Revoking = new("LG-11.2", (certificate, says) =>
        certificate.Revoked is not { } revoked ? says.NotApplicable("not-revoked")
        : revoked.ByHongKongGovernment ? says.Met("revoked-by-government", ("on", revoked.On)) : says.NotMet("revoked-without-authority"));

    /// <summary>The rules about a certificate, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<LabelCertificate>> Certificate = [SignedByBoth, Display, Term, Revoking];

    /// <summary>What they say of a certificate.</summary>
    public static ImmutableArray<Finding> Check(LabelCertificate certificate) => Certificate.Answer(certificate);
}
