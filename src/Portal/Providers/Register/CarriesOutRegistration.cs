using CleanerProduction.Cases;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Providers.Letters;
using CleanerProduction.Programme;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Register;

/// <summary>Carries the committee's decisions out on registrations: one that misses a criterion (RG-4.1.5), the opinion on a re-application (RG-3.3.4).</summary>
public sealed class CarriesOutRegistration : CarriesOut<Registration, RegistrationState, RegistrationStep>
{
    /// <inheritdoc />
    public override bool Knows(string reference) => reference.Split('/') is [var number, "1" or "2"] && Provider.ParseNumber(number).Ok;

    /// <inheritdoc />
    protected override Result<IReadOnlyList<CaseEntry>> Move(Registration found, DecisionTaken decision, ReferenceData reference)
    {
        var before = found.State;
        var moved = Move(found, decision);
        if (!moved.Ok) return moved.Refusal;
        if (found.State == RegistrationState.Provisional && before != RegistrationState.Provisional) found.BeginProvisionalPeriod(reference.Deadlines, reference.Calendar);
        return new[] { moved.Value };
    }

    /// <summary>Accepted, its 24 months run as those the Secretariat gives; a decision that replaces it ends them.</summary>
    protected override Task Follow(PortalDb db, Registration found, DecisionTaken decision, CancellationToken cancellation)
    {
        if (found is { State: RegistrationState.Provisional, RegisteredOn: { } from, ProvisionalUntil: { } until } && decision.Content.Kind == AgendaKind.RegistrationReferral)
            db.Add(new CaseDeadline { Case = found.Reference, Rule = "RG-3.3.1", From = from, Due = until, StartedBy = decision.Division });
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override async Task<DraftedLetter?> Letter(PortalDb db, Registration found, DecisionTaken decision, LetterPad pad, CancellationToken cancellation)
    {
        var provider = await db.Set<Provider>().SingleAsync(p => p.Number == found.ProviderNumber, cancellation);
        var cancelled = decision.Content.Kind != AgendaKind.ReapplicationOpinion ? null
            : (await FilingBook.OfCompany(db, provider, cancellation)).Where(r => r.Category == found.Category && r.State == RegistrationState.CancelledQuality).Max(r => r.EndedOn);
        var facts = Facts(decision, pad, found, provider, cancelled);
        // The opinion is the Secretariat's to use: it goes on the file, not to the provider (RG-3.3.4).
        return facts is ReapplicationOpinionFacts ? new(facts.Frame.To.Organisation, Language.ZhHant, facts) : new(provider.Name, Language.ZhHant, facts, Provider: provider.Number);
    }

    private static Result<CaseEntry> Move(Registration registration, DecisionTaken decision)
    {
        var note = Note(decision);
        if (decision.Content.Kind == AgendaKind.ReapplicationOpinion)
        {
            // An opinion, not a decision: the Secretariat decides after it.
            registration.CommitteeOpinion = decision.Division;
            return registration.Record(decision.Carried ? "OpinionFor" : "OpinionAgainst", Role.Committee, decision.Meeting, decision.At, "RG-3.3.4", note);
        }
        return registration.Step(decision.Carried ? RegistrationStep.Accept : RegistrationStep.Refuse, Role.Committee, decision.Meeting, decision.At, note);
    }

    private static ILetterFacts Facts(DecisionTaken decision, LetterPad pad, Registration registration, Provider provider, DateOnly? cancelled)
    {
        var category = (int)registration.Category;
        var frame = pad.Frame(decision, new(provider.Name, provider.Address), Correspondence.Registration);
        var notMet = new[] { new Ground(DecisionWords.CategoryNotMet(category), category == 1 ? "RG-3.2.2(a)" : "RG-3.2.2(b)") };
        if (decision.Content.Kind == AgendaKind.ReapplicationOpinion)
            return new ReapplicationOpinionFacts(frame with { To = pad.File }, provider.Name, category, cancelled ?? pad.Date, decision.Carried, LetterPad.Grounds(decision, DecisionWords.Opinion(decision.Carried), "RG-3.3.4"));
        return decision.Carried
            ? new RegistrationAcceptedFacts(frame, category, provider.Number, registration.RegisteredOn ?? pad.Date, registration.ProvisionalUntil ?? pad.Date, notMet, provider.CodeOfConductOn is null)
            : new RegistrationRefusedFacts(frame, category, notMet, decision.Reasons.Count > 0 ? Trilingual.Same(string.Join(" ", decision.Reasons)) : DecisionWords.RegistrationNotAccepted);
    }
}
