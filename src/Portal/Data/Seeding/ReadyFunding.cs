using System.Collections.Immutable;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Meetings;
using CleanerProduction.Projects;
using CleanerProduction.Providers;
using CleanerProduction.Schemes;
using Microsoft.EntityFrameworkCore;
using static CleanerProduction.Portal.Data.ReadyWords;
using Key = CleanerProduction.Portal.Data.Seeding.ReadyCasesText;

namespace CleanerProduction.Portal.Data;

/// <summary>Makes agenda items of applications: recommendations, withdrawals of approval, terminations, quotations.</summary>
internal sealed class ReadyFunding(PortalDb db, ReferenceData reference, DateOnly today)
{
    public async Task<AgendaItem?> Item(ReadyCase ready, CancellationToken cancellation)
    {
        var application = await db.Set<Application>().SingleAsync(a => a.Reference == ready.Case, cancellation);
        var company = await db.Set<Company>().SingleAsync(c => c.Id == application.CompanyId, cancellation);
        var factory = await db.Set<Factory>().SingleAsync(f => f.Id == application.FactoryId, cancellation);
        var provider = application.ProviderNumber is { } number ? await db.Set<Provider>().SingleOrDefaultAsync(p => p.Number == number, cancellation) : null;
        var registrations = provider is null ? [] : await db.Set<Registration>().Where(r => r.ProviderNumber == provider.Number).ToListAsync(cancellation);
        var deadlines = await db.Set<CaseDeadline>().Where(d => d.Case == ready.Case && d.MetOn == null && d.EndedOn == null).OrderBy(d => d.Due).ToListAsync(cancellation);
        var history = await db.Set<CaseEntry>().Where(e => e.Case == ready.Case).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        var departure = ready.Kind == AgendaKind.ProcurementVariation ? await db.WaitingForCommittee().FirstOrDefaultAsync(c => c.Case == ready.Case && c.Subject == ChangeSubject.FairProcurement, cancellation) : null;
        var proposed = await TerminationProposals.Undecided(db).SingleOrDefaultAsync(p => p.Case == ready.Case, cancellation);
        var facts = new ReadyFacts(reference, application, company, factory, provider, registrations, deadlines, history, departure, proposed, today);
        var sector = reference.Sectors.FirstOrDefault(s => s.Slug == application.Sector);
        ImmutableArray<Party> parties =
        [
            .. ReadyParties.Of(company, reference), .. provider is null ? [] : ReadyParties.Of(provider, withDirectors: false),
            .. sector is null ? [] : new[] { new Party(PartyKind.Sector, sector.Slug, sector.Name) },
        ];
        var recommends = ready.Kind is AgendaKind.Demonstration1 or AgendaKind.Demonstration2 or AgendaKind.NewTechnology;
        var conditions = recommends ? Conditions(application) : [];
        var supports = !recommends || application.Recommendation == Recommendation.Approve;
        var title = departure is null ? Say("Title" + ready.Kind, company.Name) : Say(nameof(Key.TitleDeparture), company.Name);
        var motion = departure is null ? Motion(ready.Kind, application, company, deadlines, conditions.Length) : Say(nameof(Key.MotionDeparture), company.Name, departure.Before, departure.After);
        return new(ready.Kind, title, application.Reference, motion, supports, conditions, facts.Of(ready.Kind), parties);
    }

    private static Trilingual Motion(AgendaKind kind, Application application, Company company, List<CaseDeadline> deadlines, int conditions)
    {
        var project = Say("Project" + application.Type);
        return kind switch
        {
            AgendaKind.ApprovalWithdrawal => Say(nameof(Key.MotionApprovalWithdrawal), company.Name, application.ApprovedGrant!.Value, project, application.Title, deadlines.First(d => d.Rule == "FG-3.1.2").Due),
            AgendaKind.Termination => Say(nameof(Key.MotionTermination), company.Name, project, application.Title),
            AgendaKind.ProcurementVariation when application.Variation is { } asked => Say(nameof(Key.MotionQuotation), company.Name, asked.ChosenSupplier, asked.Chosen, asked.Lowest, asked.Purchase),
            _ when application.Recommendation == Recommendation.Reject => Say(nameof(Key.MotionReject), company.Name, project, application.Title),
            _ => Say(nameof(Key.MotionApprove), company.Name, application.RecommendedGrant!.Value, project, application.Title, Subject(conditions)),
        };
    }

    private static Trilingual Subject(int conditions) => conditions switch
    {
        0 => Trilingual.Same(""),
        <= 3 => Say($"Conditions{conditions}"),
        _ => Say(nameof(Key.ConditionsMany), conditions),
    };

    // Several conditions stand on lines of their own, as many in each language.
    private static ImmutableArray<Trilingual> Conditions(Application application)
    {
        if (application.Conditions is not { } all) return [];
        var (hant, hans, en) = (all.Hant.Split('\n'), all.Hans.Split('\n'), all.En.Split('\n'));
        return hant.Length == hans.Length && hans.Length == en.Length ? [.. hant.Select((text, i) => new Trilingual(text, hans[i], en[i]))] : [all];
    }
}
