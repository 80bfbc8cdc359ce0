using CleanerProduction.Cases;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Providers.Letters;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Providers.Register;

/// <summary>Carries the committee's decisions out on registrations: one that misses a criterion (RG-4.1.5), the opinion on a re-application (RG-3.3.4).</summary>
public sealed class CarriesOutRegistration : ICarriesOut
{
    private static readonly Trilingual Rules = new("環境技術服務供應商登記指引", "环境技术服务供应商登记指引", "Registration guide for environmental technology service providers");

    /// <inheritdoc />
    public bool Knows(string reference) => reference.Split('/') is [var number, "1" or "2"] && Provider.ParseNumber(number).Ok;

    /// <inheritdoc />
    public async Task<Result<Carried>> CarryOut(PortalDb db, DecisionTaken decision, LetterPad pad, CancellationToken cancellation)
    {
        if (await db.Set<Registration>().SingleOrDefaultAsync(r => r.Reference == decision.Case, cancellation) is not { } registration) return new Refusal("case-unknown").With("case", decision.Case);
        var provider = await db.Set<Provider>().SingleAsync(p => p.Number == registration.ProviderNumber, cancellation);
        var before = registration.State;
        var moved = Move(registration, decision);
        if (!moved.Ok) return moved.Refusal;
        if (registration.State == RegistrationState.Provisional && before != RegistrationState.Provisional) registration.BeginProvisionalPeriod(pad.Reference.Deadlines, pad.Reference.Calendar);
        return new Carried(before.ToString(), registration.HistoryEntries, [moved.Value], new(provider.Name, Language.ZhHant, Facts(decision, pad, registration, provider)));
    }

    /// <inheritdoc />
    public async Task<Result<CaseEntry>> Reopen(PortalDb db, CarriedDecision decision, string replacedBy, DateTimeOffset at, CancellationToken cancellation)
    {
        var registration = await db.Set<Registration>().SingleAsync(r => r.Reference == decision.Case, cancellation);
        return registration.Reopen(Enum.Parse<RegistrationState>(decision.StateBefore!), decision.HistoryEntries, decision.Meeting, at, $"{decision.Division} → {replacedBy}");
    }

    private static Result<CaseEntry> Move(Registration registration, DecisionTaken decision)
    {
        var note = string.Join(" / ", [decision.Division, .. decision.Reasons]);
        if (decision.Content.Kind == AgendaKind.ReapplicationOpinion)
        {
            // An opinion, not a decision: the Secretariat decides after it.
            registration.CommitteeOpinion = decision.Division;
            return registration.Record(decision.Carried ? "OpinionFor" : "OpinionAgainst", Role.Committee, decision.Meeting, decision.At, "RG-3.3.4", note);
        }
        return registration.Step(decision.Carried ? RegistrationStep.Accept : RegistrationStep.Refuse, Role.Committee, decision.Meeting, decision.At, note);
    }

    private static ILetterFacts Facts(DecisionTaken decision, LetterPad pad, Registration registration, Provider provider)
    {
        var category = (int)registration.Category;
        var frame = pad.Frame(decision, new(provider.Name, provider.Address), Rules);
        var notMet = new[] { new Ground(DecisionWords.CategoryNotMet(category), category == 1 ? "RG-3.2.2(a)" : "RG-3.2.2(b)") };
        if (decision.Content.Kind == AgendaKind.ReapplicationOpinion)
            return new ReapplicationOpinionFacts(frame, provider.Name, category, registration.EndedOn ?? pad.Date, decision.Carried, LetterPad.Grounds(decision, DecisionWords.Opinion(decision.Carried), "RG-3.3.4"));
        return decision.Carried
            ? new RegistrationAcceptedFacts(frame, category, provider.Number, registration.RegisteredOn ?? pad.Date, registration.ProvisionalUntil ?? pad.Date, notMet, provider.CodeOfConductOn is null)
            : new RegistrationRefusedFacts(frame, category, notMet, decision.Reasons.Count > 0 ? Trilingual.Same(string.Join(" ", decision.Reasons)) : DecisionWords.RegistrationNotAccepted);
    }
}
