using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.Programme;
using CleanerProduction.Projects;

namespace CleanerProduction.Portal.Projects.Agree;

/// <summary>What is printed of an agreement.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Hash">The hash both sides sign.</param>
/// <param name="Offered">The day it was offered, Hong Kong.</param>
/// <param name="Signatures">The signatures so far.</param>
/// <param name="Contact">The Secretariat.</param>
/// <param name="Rules">The guide it is kept under.</param>
/// <param name="Origin">The portal.</param>
/// <param name="Specimen">True in a demonstration programme.</param>
public sealed record AgreementSheetFacts(
    Agreement Agreement, string Hash, DateOnly Offered, IReadOnlyList<AgreementSignature> Signatures, ContactOfficer Contact, Trilingual Rules, Uri Origin, bool Specimen)
{
    /// <summary>Where the project is.</summary>
    public Uri At => new(Origin, Links.Agreement(Agreement.Case));
}

/// <summary>Agreements on screen and on paper, in each language from the same facts.</summary>
public sealed class AgreementPress(LetterRenderer renderer, IPrinter printer, ReferenceData reference, Operation operation)
{
    /// <summary>The sheet as a part of a page.</summary>
    public Task<string> Sheet(ProjectFile project, Language language) => renderer.Html<AgreementSheet>(Facts(project), language);

    /// <summary>The paper.</summary>
    public async Task<byte[]> Pdf(ProjectFile project, Language language, CancellationToken stop) => await printer.Pdf(await renderer.Html<AgreementPaper>(Facts(project), language), stop);

    private AgreementSheetFacts Facts(ProjectFile project)
    {
        var secretariat = reference.Contacts.First(c => c.Code == "secretariat");
        var mailbox = project.Case.Type == CleanerProduction.Applications.ProjectType.OnSiteAssessment ? "assessment" : "demonstration";
        var email = (secretariat.Emails.FirstOrDefault(e => e.For == mailbox) ?? secretariat.Emails.First()).Address;
        return new(project.Agreement!, project.Offered!.Hash, HongKongTime.DateOf(project.Offered.OfferedAt), project.Signatures, new(reference.Letters.Officer.Name, secretariat.Telephone, email),
            reference.Letters.RulesOf(project.Agreement!.Phase), operation.Origin, operation.IsDemonstration);
    }
}
