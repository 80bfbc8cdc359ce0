using CleanerProduction.Cases;
using CleanerProduction.Meetings;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;
using static CleanerProduction.Portal.Data.ReadyWords;
using Key = CleanerProduction.Portal.Data.Seeding.ReadyCasesText;

namespace CleanerProduction.Portal.Data;

/// <summary>Makes agenda items of registrations: one that misses a criterion (RG-4.1.5), the opinion on a re-application (RG-3.3.4).</summary>
internal sealed class ReadyRegistration(PortalDb db, ReferenceData reference)
{
    public async Task<AgendaItem?> Item(ReadyCase ready, CancellationToken cancellation)
    {
        var registration = await db.Set<Registration>().SingleAsync(r => r.Reference == ready.Case, cancellation);
        var provider = await db.Set<Provider>().SingleAsync(p => p.Number == registration.ProviderNumber, cancellation);
        var names = reference.Phases.All.Last(p => !p.Categories.IsEmpty).Categories;
        var category = names.First(c => c.Category == registration.Category).Name;
        var criterion = Trilingual.Same(registration.Category == ProviderCategory.Category1 ? "RG-3.2.2(a)" : "RG-3.2.2(b)");
        var referral = ready.Kind == AgendaKind.RegistrationReferral;
        List<Fact> facts = [new(Say(nameof(Key.Provider)), provider.Name, provider.Address), new(Say(nameof(Key.Category)), category)];
        if (registration.CompleteOn is { } complete) facts.Add(new(Say(nameof(Key.CompleteOn)), Date(complete)));
        facts.AddRange(referral ? await Missed(registration, criterion, cancellation) : await Earlier(registration, provider, criterion, cancellation));
        facts.Add(new(Say(nameof(Key.Rules)), Say(nameof(Key.RulesRegistration)), referral ? Say(nameof(Key.Finality)) : null));
        var motion = referral
            ? Say(nameof(Key.MotionReferral), provider.Name, category, reference.Deadlines.Rule("RG-3.3.1")!.Count, criterion)
            : Say(nameof(Key.MotionReapplication), provider.Name, category);
        return new(ready.Kind, Say("Title" + ready.Kind, provider.Name), registration.Reference, motion, Supports: true, [], [.. facts], [.. ReadyParties.Of(provider, withDirectors: true)]);
    }

    private async Task<IEnumerable<Fact>> Missed(Registration registration, Trilingual criterion, CancellationToken cancellation) =>
        [new(Say(nameof(Key.CriterionMissed)), await Noted(registration.Reference, nameof(RegistrationStep.Refer), cancellation) ?? criterion, criterion)];

    private async Task<IEnumerable<Fact>> Earlier(Registration registration, Provider provider, Trilingual criterion, CancellationToken cancellation)
    {
        var before = await db.Set<Registration>().Where(r => r.State == RegistrationState.CancelledQuality && r.Category == registration.Category && r.Reference != registration.Reference)
            .Join(db.Set<Provider>().Where(p => p.Identifier == provider.Identifier), r => r.ProviderNumber, p => p.Number, (r, p) => r)
            .OrderByDescending(r => r.EndedOn).FirstOrDefaultAsync(cancellation);
        var facts = new List<Fact>
        {
            new(Say(nameof(Key.EarlierRegistration)), before?.EndedOn is { } ended ? Say(nameof(Key.CancelledForQuality), ended) : Say(nameof(Key.CancelledBefore)), before is null ? null : Trilingual.Same(before.Reference)),
        };
        if (before is not null && await Noted(before.Reference, nameof(RegistrationStep.CancelForQuality), cancellation) is { } reason) facts.Add(new(Say(nameof(Key.Reason)), reason));
        facts.Add(new(Say(nameof(Key.Criteria)), Say(nameof(Key.CriteriaMet), criterion)));
        return facts;
    }

    private async Task<Trilingual?> Noted(string @case, string step, CancellationToken cancellation) =>
        CaseNotes.Read(await db.Set<CaseEntry>().Where(e => e.Case == @case && e.Step == step).OrderByDescending(e => e.Sequence).Select(e => e.Note).FirstOrDefaultAsync(cancellation));
}
