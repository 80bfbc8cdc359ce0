using System.Collections.Immutable;
using CleanerProduction.Cases;
using CleanerProduction.Companies;
using CleanerProduction.Guidelines.Label;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Data.Labels;
using CleanerProduction.Portal.Files;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Labels.Enter;

/// <summary>One's own application for a label with everything that is known beside it.</summary>
/// <param name="Case">The application.</param>
/// <param name="Round">Its round.</param>
/// <param name="Company">The company that applies.</param>
/// <param name="Factory">The factory; null for supply chain.</param>
/// <param name="Renews">The certificate to be renewed; null for a first one.</param>
/// <param name="Last">The newest form.</param>
/// <param name="Asked">The form as the clauses ask.</param>
/// <param name="Acting">Who acts for the company.</param>
public sealed record Entry(LabelApplication Case, KnownRound Round, Company Company, Factory? Factory, Certificate? Renews, FormRevision Last, LabelAsked Asked, IReadOnlyList<Person> Acting)
{
    /// <summary>The reference.</summary>
    public string Reference => Case.Reference;

    /// <summary>The form.</summary>
    public LabelEntryForm Form => Asked.Form;

    /// <summary>What the form, the company's own records and the certificate to be renewed say to the clauses.</summary>
    public LabelFacts Facts => Asked.Stated() with
    {
        HongKongCompany = Form.IsForFactories ? true : null,
        Workshop = Factory?.Kind == FactoryKind.Workshop,
        Relation = Factory is { RelationStated: true } ? Factory.Relation : null,
        ResidentShareOfMainland = Factory?.Ownership.ResidentShareOfMainland, ResidentShareOfCompany = Factory?.Ownership.ResidentShareOfApplicant, SameResident = Factory?.Ownership.SameResident,
        AssessmentCompleted = Case.Renewal ? Renews?.ByAssessment : Asked.Stated().AssessmentCompleted,
    };

    /// <summary>The state the applicant is shown .</summary>
    public LabelState Shown => LabelSight.Shown(Case.State, Round.Case.IsReleased);

    /// <summary>True where it came by post (LG-3.2): its form was filled in on paper and is not kept here.</summary>
    public bool ByPost => Case.Channel == LabelChannel.Post;

    /// <summary>True while the form may be changed.</summary>
    public bool Writable => Case.State == LabelState.Draft;

    /// <summary>True while a breach is to be told (LG-fn7): from submission to the award.</summary>
    public bool TellsOffences => Case.IsVerifiedOnSite && Case.State is not (LabelState.Draft or LabelState.Awarded) && !Case.IsClosed || Case is { State: LabelState.NotAwarded } && !Round.Case.IsReleased && Case.IsVerifiedOnSite;

    /// <summary>True while it may be taken back.</summary>
    public bool MayWithdraw => Case.State is not LabelState.Awarded && !Case.IsClosed || Case.State == LabelState.NotAwarded && !Round.Case.IsReleased;

    /// <summary>Its pages in sections; empty ones are left out.</summary>
    public ImmutableArray<ImmutableArray<LabelPage>> Sections => [.. LabelSheet.PagesOf(Form).Where(s => !s.IsEmpty)];

    /// <summary>What a person is called, as those who act for the company are.</summary>
    public Trilingual? Name(string? person) => Acting.FirstOrDefault(p => p.Id == person)?.Name();
}

/// <summary>One's own applications for labels. Another's and one that is not there are the same: null. Nominations are no applications of one's own.</summary>
public sealed class EntryBook(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Today in Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(clock.GetUtcNow());

    /// <summary>One of a person's own.</summary>
    public async Task<Entry?> Mine(string person, string reference, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.LabelsOwnedBy(person, Today).AsNoTracking().SingleOrDefaultAsync(a => a.Reference == reference && a.CompanyId != null, cancellation) is { } found ? await Read(db, found, Today, cancellation) : null;
    }

    /// <summary>All of a person's own, the newest round first.</summary>
    public async Task<IReadOnlyList<Entry>> All(string person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await db.LabelsOwnedBy(person, Today).AsNoTracking().Where(a => a.CompanyId != null).OrderByDescending(a => a.Round).ThenBy(a => a.Reference).ToListAsync(cancellation);
        var read = new List<Entry>(found.Count);
        foreach (var one in found) read.Add(await Read(db, one, Today, cancellation));
        return read;
    }

    /// <summary>The form as it was handed in; whose it is is asked before. Null while it was not.</summary>
    public async Task<FormRevision?> Submitted(string reference, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return (await db.SubmittedLabelForm(reference, cancellation))?.Row;
    }

    /// <summary>Its history as the applicant is shown it, the newest first; whose it is is asked before.</summary>
    public async Task<IReadOnlyList<CaseEntry>> History(Entry entry, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var all = await db.Set<CaseEntry>().AsNoTracking().Where(e => e.Case == entry.Reference).OrderByDescending(e => e.Sequence).ToListAsync(cancellation);
        // What officers, judges and the panel write down is theirs; the applicant reads the steps.
        return [.. all.Where(e => (e.From != e.To || e.Step == Entering.ToldOffence) && LabelSight.IsShown(e.Step, entry.Round.Case.IsReleased))];
    }

    // What came by post (LG-3.2) was filled in on paper: the form here is empty and is never stored.
    private static NewestLabelForm OnPaper(LabelApplication found)
    {
        var form = new LabelEntryForm { Label = found.Label, Renewal = found.Renewal };
        return new(new() { Case = found.Reference, Revision = 0, Moment = FormMoment.Draft, Content = form.ToJson(), Hash = form.Hash, At = default, By = "" }, form);
    }

    internal static async Task<Entry> Read(PortalDb db, LabelApplication found, DateOnly today, CancellationToken cancellation)
    {
        var company = await db.Set<Company>().AsNoTracking().SingleAsync(c => c.Id == found.CompanyId, cancellation);
        var factory = found.FactoryId is { } id ? await db.Set<Factory>().AsNoTracking().SingleAsync(f => f.Id == id, cancellation) : null;
        var renews = found.Renews is { } number ? await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, cancellation) : null;
        var newest = await db.LabelForm(found.Reference, cancellation) ?? OnPaper(found);
        var round = await db.KnownRound(found.Round, cancellation) ?? throw new InvalidOperationException($"The round of {found.Round} is not kept");
        var files = await HeldFiles.Of(db, found.Reference, cancellation);
        var ids = db.Acting(today).Where(r => r.CompanyId == company.Id).Select(r => r.PersonId);
        var acting = await db.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(cancellation);
        var asked = new LabelAsked(newest.Form, round.Round, found.ReceivedOn ?? today)
        {
            Place = factory?.Place, Validity = renews?.Validity, Slots = [.. files.Standing.Where(f => f.Scan != FileScan.Infected).Select(f => f.Slot)],
        };
        return new(found, round, company, factory, renews, newest.Row, asked, acting);
    }
}
