using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Guidelines.Funding;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Projects.Agree;

/// <summary>Offering and signing agreements (FG-3.1).</summary>
public sealed class Agreements(ProjectDesk desk, ReferenceData reference)
{
    private static readonly Role[] Council = [Role.Secretariat, Role.Director];

    /// <summary>Offers the agreement made from the approved file; its purchases begin with it. Null where it was done.</summary>
    public Task<Refusal?> Offer(ClaimsPrincipal person, string @case, long? seen, CancellationToken cancellation) =>
        desk.Act(person, @case, seen, [Role.Secretariat], async doing =>
        {
            // The two months run from the day the result was told: before it there is nothing to sign.
            if (doing.File.Clock("FG-3.1.2") is null) return new("result-not-told", "FG-3.1.2");
            var (form, revision) = await ProjectBook.Form(doing.Act.Db, @case, null, cancellation);
            var made = Agreement.Of(doing.Act.Case, form, revision, doing.File.Company, doing.File.Factory, reference.Deadlines);
            if (!made.Ok) return made.Refusal;
            if (doing.Act.Step(ApplicationStep.OfferAgreement, Role.Secretariat, doing.Person) is { } refusal) return refusal;
            var content = made.Value.ToJson();
            doing.Act.Db.Add(new ProjectAgreement { Case = @case, Content = content, Hash = Agreement.HashOf(content), OfferedAt = doing.Act.At, OfferedBy = doing.Person });
            doing.Act.Db.AddRange(ProjectPurchase.Of(@case, form));
            await doing.News("Offered", Links.Agreement(@case), "FG-3.1.2", cancellation, doing.File.Clock("FG-3.1.2")?.Due);
            return null;
        }, cancellation);

    /// <summary>
    /// Signs for a side. The second signature is the agreement's: in the same transaction the case moves on, its day is that day, and the clocks start. Null where it was done.
    /// </summary>
    public Task<Refusal?> Sign(ClaimsPrincipal person, string @case, AgreementSide side, string name, string document, SignatureProof proof, CancellationToken cancellation) =>
        desk.Act(person, @case, null, side == AgreementSide.Applicant ? [Role.Applicant] : Council, async doing =>
        {
            if (doing.File.Offered is not { } offered) return new("signing-closed", "FG-3.1.1");
            if (doing.File.Agreement!.Departs(doing.Act.Case, doing.File.Form) is { } departs) return departs;
            var before = doing.File.Signatures.Select(s => new SignatureMade(s.Side, s.Person, s.Document)).ToList();
            var next = new SignatureMade(side, doing.Person, document);
            if (Signing.Against(doing.Act.Case.State, before, next, Agreement.HashOf(offered.Content)) is { } refusal) return refusal;
            if (!IsNameOf(person, name)) return new("signature-name", "FG-3.1.1");
            doing.Act.Db.Add(new AgreementSignature { Case = @case, Side = side, Person = doing.Person, Name = name.Trim(), Proof = proof, Document = document, At = doing.Act.At });
            if (side == AgreementSide.Applicant)
            {
                await doing.Tell("SignForApplicant", "FG-3.1.1", document, "SignedFirst", Links.Agreement(@case), cancellation);
                return null;
            }
            // The table lets the Secretariat take the step; the Director may sign in its stead, and the entry names the person.
            if (doing.Act.Step(ApplicationStep.Sign, Role.Secretariat, doing.Person, document) is { } late) return late;
            await doing.Act.Meet("FG-3.1.2", doing.Act.Today, cancellation);
            foreach (var rule in Agreement.RulesFromSignature(doing.Act.Case.Type).Where(r => r != "FG-3.2.2-equipment" || doing.File.Form.Budget.Any(l => l.Kind == CostKind.Equipment)))
                doing.Act.Start(rule, doing.Act.Today);
            await doing.News("SignedBoth", Links.Project(@case), "FG-3.2.1", cancellation);
            return null;
        }, cancellation);

    /// <summary>True where what was typed is the person's name in one of its scripts.</summary>
    public static bool IsNameOf(ClaimsPrincipal person, string? typed) =>
        person.FullName() is var name && Plain(typed) is { Length: > 0 } plain && (plain == Plain(name.Hant) || plain == Plain(name.Hans) || plain == Plain(name.En));

    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
