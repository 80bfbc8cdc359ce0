using CleanerProduction.Labels;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Platform.Printing;

namespace CleanerProduction.Portal.Labels.Letters;

/// <summary>Certificates on paper. What a certificate says never changes, so neither does its paper; it is printed anew where it was not kept.</summary>
public sealed class CertificatePress(LetterRenderer renderer, IPrinter printer, ReferenceData reference, Operation operation)
{
    /// <summary>The certificate as a self-contained page.</summary>
    public Task<string> Html(Certificate certificate) => renderer.Html<CertificateSheet>(CertificateFacts.Of(certificate, reference, operation), Language.ZhHant);

    /// <summary>The certificate on paper.</summary>
    public async Task<byte[]> Pdf(Certificate certificate, CancellationToken stop = default) => await printer.Pdf(await Html(certificate), stop);
}
