using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Complaints.Handle;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.PortalTests.Seeding;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CleanerProduction.PortalTests.Complaints;

/// <summary>A declared result is carried out though something else is stored between reading the case and storing what was decided.</summary>
public sealed class SameMomentTests(DemonstrationStores stores) : ComplaintOffice(stores), IClassFixture<DemonstrationStores>
{
    [Fact]
    public async Task Another_letter_takes_the_number_and_the_decision_is_carried_out_with_the_next()
    {
        await Employed();
        var @case = await Proposed(await Listed("p-provider"));
        await Voted(@case, true, $"same-{@case}", new Beside(async pad =>
        {
            await using var db = await Open();
            var known = await db.Set<LetterDraft>().AsNoTracking().FirstAsync(Test);
            db.Add(new LetterDraft
            {
                Number = pad.Number, Kind = known.Kind, Case = known.Case, Addressee = known.Addressee, Language = known.Language, Facts = known.Facts, DraftedAt = Clock.GetUtcNow(), MadeFor = $"first/{@case}",
            });
            await db.SaveChangesAsync(Test);
        }));
        Assert.Equal(ComplaintState.Supported, await State(@case));
        Assert.Contains(await LetterKinds(@case), kind => kind.StartsWith("penalty-supported", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_writes_into_the_case_and_the_decision_is_carried_out_on_the_case_as_it_is_then()
    {
        await Employed();
        var @case = await Proposed(await Listed("p-provider"));
        await Voted(@case, true, $"same-{@case}", new Beside(async _ =>
        {
            await using var db = await Open();
            var found = await db.Set<Complaint>().SingleAsync(c => c.Reference == @case, Test);
            db.Add(found.Record("Note", Role.Secretariat, "p-secretary", Clock.GetUtcNow(), null, "Beside it."));
            await db.SaveChangesAsync(Test);
        }));
        Assert.Equal(ComplaintState.Supported, await State(@case));
        await using var after = await Open();
        Assert.Equal(1, await after.Set<CarriedDecision>().CountAsync(d => d.Case == @case && d.Trouble == null, Test));
        Assert.Equal(["Note", nameof(ComplaintStep.Support)], await after.Set<CaseEntry>().Where(e => e.Case == @case).OrderByDescending(e => e.Sequence).Take(2).OrderBy(e => e.Sequence).Select(e => e.Step).ToListAsync(Test));
    }

    /// <summary>Carries penalties out, and lets something else happen once between reading and storing.</summary>
    private sealed class Beside(Func<LetterPad, Task> happens) : ICarriesOut
    {
        private readonly CarriesOutPenalty penalty = new();
        private bool happened;

        public async Task<Result<Carried>> CarryOut(PortalDb db, DecisionTaken decision, LetterPad pad, CancellationToken cancellation)
        {
            var carried = await penalty.CarryOut(db, decision, pad, cancellation);
            if (happened) return carried;
            happened = true;
            await happens(pad);
            return carried;
        }

        public bool Knows(string reference) => penalty.Knows(reference);

        public Task<DraftedLetter?> Letter(PortalDb db, DecisionTaken decision, LetterPad pad, CancellationToken cancellation) => penalty.Letter(db, decision, pad, cancellation);

        public Task<Result<CaseEntry>> Reopen(PortalDb db, CarriedDecision decision, string replacedBy, DateTimeOffset at, CancellationToken cancellation) => penalty.Reopen(db, decision, replacedBy, at, cancellation);

        public Task<CaseEntry?> Table(PortalDb db, string reference, string actor, DateTimeOffset at, string note, CancellationToken cancellation) => penalty.Table(db, reference, actor, at, note, cancellation);

        public Task<CaseEntry?> TakeOff(PortalDb db, string reference, string actor, DateTimeOffset at, string note, CancellationToken cancellation) => penalty.TakeOff(db, reference, actor, at, note, cancellation);

        public Task<CaseEntry?> Record(PortalDb db, string reference, string act, string actor, Role by, DateTimeOffset at, string? clause, string? note, CancellationToken cancellation) => penalty.Record(db, reference, act, actor, by, at, clause, note, cancellation);
    }
}
