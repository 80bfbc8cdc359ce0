using CleanerProduction.Complaints;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Complaints;

/// <summary>An act on one complaint while it is being done.</summary>
public sealed class ComplaintDoing
{
    private readonly NewestPapers before;
    private readonly int establishedBefore;

    private ComplaintDoing(PortalDb db, Complaint found, NewestPapers papers, int establishedBefore, Role by, string person, ReferenceData reference, DateTimeOffset at) =>
        (Db, Case, before, File, this.establishedBefore, By, Person, Reference, At) = (db, found, papers, papers.File, establishedBefore, by, person, reference, at);

    /// <summary>Reads what an act needs.</summary>
    public static async Task<ComplaintDoing> Of(PortalDb db, Complaint found, Role by, string person, ReferenceData reference, DateTimeOffset at, CancellationToken cancellation)
    {
        var known = await db.KnownCases(reference.Limits(HongKongTime.DateOf(at)), cancellation);
        var own = known.Single(k => k.Reference == found.Reference);
        return new(db, found, await db.Papers(found.Reference, cancellation), Precedents.Beside(own, known).EstablishedBefore, by, person, reference, at);
    }

    /// <summary>A case that is opened with its first papers.</summary>
    public static ComplaintDoing Opened(PortalDb db, Complaint opened, ComplaintFile file, Role by, string person, ReferenceData reference, DateTimeOffset at) =>
        new(db, opened, NewestPapers.None, 0, by, person, reference, at) { File = file };

    /// <summary>Where everything is stored with it.</summary>
    public PortalDb Db { get; }

    /// <summary>The case, tracked.</summary>
    public Complaint Case { get; }

    /// <summary>Its papers; what is put here is kept as the next revision.</summary>
    public ComplaintFile File { get; set; }

    /// <summary>In which role.</summary>
    public Role By { get; }

    /// <summary>Who acts: the person's id.</summary>
    public string Person { get; }

    /// <summary>Seeds and parameters.</summary>
    public ReferenceData Reference { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The day, Hong Kong.</summary>
    public DateOnly Today => HongKongTime.DateOf(At);

    /// <summary>What makes a notice or a letter of this act once only.</summary>
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Case.Reference}/{Case.HistoryEntries}");

    /// <summary>The case as the clauses ask.</summary>
    public ComplaintFacts Facts => File.Facts(Case, Reference.Limits(Today), establishedBefore);

    /// <summary>Takes a step, where nothing stands against it and the table allows it, and stores its entry.</summary>
    public Refusal? Step(ComplaintStep step, string? note = null)
    {
        if (Handling.MayTake(step, Case, File, Facts) is { } refusal && Case.Allowed(By).Any(r => r.Step == step)) return refusal;
        var taken = Case.Step(step, By, Person, At, note);
        if (!taken.Ok) return taken.Refusal;
        Db.Add(taken.Value);
        return null;
    }

    /// <summary>Writes an act that moves nothing into the history.</summary>
    public void Record(string act, string clause, string? note = null) => Db.Add(Case.Record(act, By, Person, At, clause, note));

    /// <summary>Starts a clock of <c>seeds/deadlines.json</c> today; the act just done started it.</summary>
    public void Start(string rule) => Db.StartClock(Reference, Case.Reference, rule, Today, Key);

    /// <summary>Says that a running duty was done today; nothing where none runs.</summary>
    public Task Meet(string rule, CancellationToken cancellation) => Db.MeetClock(Case.Reference, rule, Today, cancellation);

    /// <summary>Ends running duties whose cause fell away.</summary>
    public Task End(string rule, CancellationToken cancellation) => Db.EndClocks(Case.Reference, rule, Today, cancellation);

    /// <summary>Brings the clock of the report to the day it falls due: measures completed or the month gone, whichever is first .</summary>
    public async Task Reckon(CancellationToken cancellation)
    {
        Case.CorrectedOn = File.CorrectedOn;
        if (Facts.ReportDue is not { } due) return;
        foreach (var running in await Db.RunningClocks(Case.Reference, "RG-6.1.4-report", cancellation)) running.Due = due;
    }

    /// <summary>Tells those who work on it, as a rule the Secretariat; who has an interest in the case is not told.</summary>
    public async Task TellOffice(string words, string clause, CancellationToken cancellation, DateOnly? due = null, params Role[] to)
    {
        List<string> people = [];
        foreach (var role in to.Length == 0 ? [Role.Secretariat] : to) people.AddRange(await Db.WorkingOn(Case, role, Today, cancellation));
        Tell(people, words, clause, due, ComplaintWords.All("Told_Office", Case.Subject));
    }

    /// <summary>Tells the provider.</summary>
    public async Task TellProvider(string words, string clause, CancellationToken cancellation, DateOnly? due = null) =>
        Tell(await Db.ActingFor(Case.ProviderNumber, Today, cancellation), words, clause, due, ComplaintWords.All("Told_Side"));

    /// <summary>Tells the company that complains; nobody where none does.</summary>
    public async Task TellComplainant(string words, string clause, CancellationToken cancellation)
    {
        if (Case.ComplainantId is { } company) Tell(await Db.ActingFor(company, Today, cancellation), words, clause, null, ComplaintWords.All("Told_Side"));
    }

    /// <summary>Stores the papers where they changed, as the revision after the one that was read.</summary>
    internal void KeepPapers()
    {
        var content = File.ToJson();
        if (before.Revision > 0 && content == before.File.ToJson()) return;
        Db.Add(new ComplaintRevision { Case = Case.Reference, Revision = before.Revision + 1, Content = content, At = At, By = Person });
    }

    private void Tell(IEnumerable<string> people, string words, string clause, DateOnly? due, Trilingual text) =>
        Db.Tell(people, new($"{Key}/{words}", ComplaintWords.All($"Told_{words}", Case.Reference), text, Links.Complaint(Case.Reference), Case.Reference, clause, due), At);
}
