using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Meetings;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;
using static CleanerProduction.Portal.Data.ReadyWords;
using Key = CleanerProduction.Portal.Data.Seeding.ReadyCasesText;

namespace CleanerProduction.Portal.Data;

/// <summary>What a member needs at a glance about an application.</summary>
internal sealed class ReadyFacts(
    ReferenceData reference, Application application, Company company, Factory factory, Provider? provider,
    List<Registration> registrations, List<CaseDeadline> deadlines, List<CaseEntry> history, ProjectChange? departure, TerminationProposal? proposed, DateOnly today)
{
    public ImmutableArray<Fact> Of(AgendaKind kind) =>
    [
        Applicant(), Place(), Technology(),
        .. kind switch
        {
            AgendaKind.ApprovalWithdrawal => Unsigned(),
            AgendaKind.Termination => Overdue(),
            AgendaKind.ProcurementVariation when departure is not null => Departure(departure),
            AgendaKind.ProcurementVariation => Quotation(),
            _ => Recommended(),
        },
        ProvidedBy(),
        new(Say(nameof(Key.Rules)), Say(application.Phase == "P5" ? nameof(Key.RulesP5) : nameof(Key.RulesP4)), application.SubmittedOn is { } on ? Say(nameof(Key.SubmittedOn), on) : null),
    ];

    private Fact Applicant()
    {
        var small = reference.Phases.IsSme(reference.Phases[application.Phase], company.EmployeesInHongKong, factory.Kind) == true;
        var note = company.EmployeesInHongKong is { } persons ? Say(nameof(Key.EmployeesNote), persons) : null;
        return new(Say(nameof(Key.Applicant)), small ? Say(nameof(Key.ApplicantSme), company.Name) : company.Name, note);
    }

    private Fact Place()
    {
        var place = factory.Place switch
        {
            FactoryPlace.HongKong => Say(nameof(Key.HongKong)),
            FactoryPlace.Guangdong => reference.Cities.FirstOrDefault(c => c.Code == factory.City)?.Name ?? factory.Address,
            _ => Say(nameof(Key.Elsewhere)),
        };
        var sector = reference.Sectors.FirstOrDefault(s => s.Slug == application.Sector)?.Name ?? Trilingual.Same(application.Sector);
        return new(Say(nameof(Key.Factory)), Say(nameof(Key.FactoryValue), place, sector), factory.Address);
    }

    private Fact Technology() => new(
        application.Technology is null ? Say(nameof(Key.Project)) : Say(nameof(Key.Technology)), application.Technology ?? application.Title,
        application.HongKongTechnology ? Say(nameof(Key.TechnologyOfHongKong)) : null);

    private IEnumerable<Fact> Recommended()
    {
        yield return new(Say(nameof(Key.ProjectCost)), Trilingual.Same($"{application.ProjectCost}"));
        if (application is { Recommendation: Recommendation.Approve, RecommendedGrant: { } amount })
        {
            var grant = reference.Phases[application.Phase].GrantFor(application.Type, application.ProjectCost, application.SubmittedOn ?? today, application.HongKongTechnology).Value;
            yield return new(Say(nameof(Key.RecommendedGrant)), Trilingual.Same($"{amount}"), Say(nameof(Key.GrantNote), grant.Share, grant.Cap, Named(grant.Source)));
            // What a criterion not met is recommended for all the same, and what was reframed, stand in the note.
            if (Noted(nameof(ApplicationStep.Recommend)) is { } basis) yield return new(Say(nameof(Key.Reason)), basis);
        }
        else
        {
            yield return new(Say(nameof(Key.Recommendation)), Say(nameof(Key.NotToAccept)), Trilingual.Same("FG-2.2.2"));
            if (Noted(nameof(ApplicationStep.Recommend)) is { } reason) yield return new(Say(nameof(Key.Reason)), reason);
        }
        if (application.ExpectedBenefits is { } benefits) yield return new(Say(nameof(Key.ExpectedBenefits)), benefits);
    }

    private IEnumerable<Fact> Unsigned()
    {
        var due = deadlines.First(d => d.Rule == "FG-3.1.2").Due;
        yield return Granted();
        yield return new(Say(nameof(Key.SignBy)), Date(due), Say(nameof(Key.OverdueDays), today.DayNumber - due.DayNumber));
        yield return new(Say(nameof(Key.Explanation)), Say(nameof(Key.NoExplanation)), Trilingual.Same("FG-3.1.2"));
    }

    private IEnumerable<Fact> Overdue()
    {
        yield return Granted();
        if (history.LastOrDefault(e => e.Step == nameof(ApplicationStep.Sign)) is { } signed) yield return new(Say(nameof(Key.SignedOn)), Date(HongKongTime.DateOf(signed.At)));
        if (proposed is not null) yield return new(Say(nameof(Key.Ground)), Say($"Ground{proposed.Ground}"), Trilingual.Same(proposed.Reason));
        foreach (var late in deadlines.Where(d => d.Due < today))
        {
            var rule = reference.Deadlines.Rule(late.Rule)!;
            yield return new(Say(nameof(Key.Ground)), Say(nameof(Key.GroundOverdue), rule.Name, late.Due, today.DayNumber - late.Due.DayNumber), Trilingual.Same(rule.Clause));
        }
        if (Noted("VisitSite") is { } found) yield return new(Say(nameof(Key.FoundOnSite)), found);
    }

    private IEnumerable<Fact> Quotation()
    {
        var asked = application.Variation!;
        yield return Granted();
        yield return new(Say(nameof(Key.Purchase)), asked.Purchase);
        yield return new(Say(nameof(Key.LowestQuotation)), Trilingual.Same($"{asked.Lowest}"), asked.LowestSupplier);
        yield return new(Say(nameof(Key.ChosenQuotation)), Trilingual.Same($"{asked.Chosen}"), asked.ChosenSupplier);
        yield return new(Say(nameof(Key.Reason)), asked.Reason, Say(nameof(Key.Above), asked.Chosen - asked.Lowest));
    }

    private IEnumerable<Fact> Departure(ProjectChange asked)
    {
        yield return Granted();
        yield return new(Say(nameof(Key.ProcurementAgreed)), Trilingual.Same(asked.Before), Trilingual.Same("FG-3.3.3"));
        yield return new(Say(nameof(Key.ProcurementAsked)), Trilingual.Same(asked.After));
        yield return new(Say(nameof(Key.Reason)), Trilingual.Same(asked.Why));
    }

    private Fact Granted() => new(
        Say(nameof(Key.ApprovedGrant)), Trilingual.Same($"{application.ApprovedGrant ?? Hkd.Zero}"), application.DecidedOn is { } on ? Say(nameof(Key.ApprovedOn), on) : null);

    private Fact ProvidedBy()
    {
        if (provider is null) return new(Say(nameof(Key.Provider)), Say(nameof(Key.NoProvider)));
        var registration = registrations.OrderByDescending(r => r.IsListed).ThenByDescending(r => r.Category).FirstOrDefault();
        var stands = registration?.State switch
        {
            RegistrationState.Confirmed => nameof(Key.RegisteredConfirmed),
            RegistrationState.Provisional => nameof(Key.RegisteredProvisional),
            RegistrationState.ProvisionalPendingExam => nameof(Key.RegisteredPending),
            _ => nameof(Key.NotListed),
        };
        var note = registration is null ? Say(stands) : Say(nameof(Key.ProviderNote), Say(registration.Category.ToString()), Say(stands));
        return new(Say(nameof(Key.Provider)), provider.Name, note);
    }

    private Trilingual? Noted(string step) => CaseNotes.Read(history.LastOrDefault(e => e.Step == step)?.Note);

    private static Trilingual Named(Source source) => source.Clause is { } clause ? Trilingual.Same(clause.Id) : Say(nameof(Key.PublicPage), source.Text);
}
