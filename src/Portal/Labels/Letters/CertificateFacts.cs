using CleanerProduction.Labels;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;

namespace CleanerProduction.Portal.Labels.Letters;

/// <summary>Everything a certificate says that is not its wording.</summary>
/// <param name="Number">Its own number (LG-1.5(1)).</param>
/// <param name="Label">The label.</param>
/// <param name="LabelName">What it is called officially.</param>
/// <param name="Scheme">What the scheme is called.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="Factory">The factory it is for, or null.</param>
/// <param name="Validity">Both days inclusive.</param>
/// <param name="Signing">Who signs, by the names of the day of the award .</param>
/// <param name="Digest">What it says, hashed.</param>
/// <param name="VerifyAt">The address of its verification, with the digest.</param>
/// <param name="Specimen">True in a demonstration programme; the paper says so.</param>
public sealed record CertificateFacts(
    string Number, LabelKind Label, Trilingual LabelName, Trilingual Scheme, Trilingual Holder, Trilingual? Factory, DateRange Validity, Signing Signing, string Digest, Uri VerifyAt, bool Specimen)
{
    /// <summary>The facts of a certificate.</summary>
    public static CertificateFacts Of(Certificate certificate, ReferenceData reference, Operation operation)
    {
        var signing = reference.SigningBodies.On(certificate.From);
        var digest = CertificateDigest.Of(certificate, signing);
        return new(certificate.Number, certificate.Label, LabelNames.Of(reference, certificate.Label), LabelNames.OfScheme(reference), certificate.Holder, certificate.Factory, certificate.Validity, signing, digest,
            new(operation.Origin, $"{Links.Certificate(certificate.Number)}?digest={digest[..CertificateDigest.Printed]}"), operation.IsDemonstration);
    }
}
