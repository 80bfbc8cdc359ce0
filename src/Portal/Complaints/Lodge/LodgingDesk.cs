using System.Security.Claims;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Complaints.Letters;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Complaints.Lodge;

/// <summary>What is written of a complaint or of feedback.</summary>
/// <param name="Provider">The provider's number, or null.</param>
/// <param name="Project">The company's project, or null.</param>
/// <param name="Subject">What it is about, in one line.</param>
/// <param name="What">What happened.</param>
/// <param name="Wanted">What the company would like to happen.</param>
public sealed record WrittenComplaint(string? Provider, string? Project, string? Subject, string? What, string? Wanted);

/// <summary>Takes in what manufacturers write: complaints, and feedback that is none (RG-6.1.1).</summary>
public sealed class LodgingDesk(IDbContextFactory<PortalDb> databases, ReferenceData reference, ComplaintLetters letters, TimeProvider clock)
{
    private const int Attempts = 20;

    /// <summary>Begins a complaint as a draft with the next reference, whatever is missing yet; refused where the person does not act for the company.</summary>
    public async Task<Result<string>> Begin(ClaimsPrincipal person, int company, WrittenComplaint written, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var at = clock.GetUtcNow();
            await using var db = await databases.CreateDbContextAsync(cancellation);
            if (!await ActsFor(db, person, company, HongKongTime.DateOf(at), cancellation)) return new Refusal("not-yours");
            var draft = new ComplaintDraft { Reference = await Next(db, HongKongTime.DateOf(at).Year, cancellation), CompanyId = company, By = person.PersonId()!, At = at, Saved = 1 };
            await Write(db, draft, written, cancellation);
            db.Add(draft);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return draft.Reference;
            }
            catch (DbUpdateException) when (attempt < Attempts && !cancellation.IsCancellationRequested)
            {
                // Somebody else's took the number: the next one.
            }
        }
    }

    /// <summary>Keeps feedback: it asks for nothing and begins no case. Null where it was kept.</summary>
    public async Task<Refusal?> Feedback(ClaimsPrincipal person, int company, WrittenComplaint written, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!await ActsFor(db, person, company, HongKongTime.DateOf(at), cancellation)) return new("not-yours");
        var provider = await Known(db, written.Provider, cancellation);
        var taken = Intake.TakeFeedback(new(company, await Participates(db, company, cancellation), true, provider, written.What, false), await Own(db, company, written.Project, cancellation), HongKongTime.DateOf(at));
        if (!taken.Ok) return taken.Refusal;
        db.Add(new ProviderFeedback { CompanyId = company, ProviderNumber = provider!, ApplicationReference = taken.Value.ApplicationReference, Text = taken.Value.Text, By = person.PersonId()!, At = at });
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Saves a draft; nothing missing stands against it. Null where it was saved; <c>draft-saved-since</c> where somebody else saved in between.</summary>
    public Task<Refusal?> Save(ClaimsPrincipal person, string @case, int? seen, WrittenComplaint written, CancellationToken cancellation) =>
        Draft(person, @case, seen, written, (_, _, _) => Task.FromResult<Refusal?>(null), cancellation);

    /// <summary>Lodges it: recorded, two working days to tell the provider run, the receipt is drafted (RG-6.1.1). Null where it was done.</summary>
    public Task<Refusal?> Lodge(ClaimsPrincipal person, string @case, int? seen, WrittenComplaint written, CancellationToken cancellation) => Draft(person, @case, seen, written, async (db, draft, at) =>
    {
        var today = HongKongTime.DateOf(at);
        var lodging = new Lodging(draft.CompanyId, await Participates(db, draft.CompanyId, cancellation), true, draft.ProviderNumber, draft.What, true);
        if (Intake.MayLodge(lodging) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(draft.Subject)) return new("subject-missing", "RG-6.1.1");
        draft.LodgedAt = at;
        var complaint = new Complaint(CaseReference.Parse(draft.Reference).Value, ComplaintKind.Complaint, draft.CompanyId, draft.ProviderNumber!, today)
        {
            ApplicationReference = draft.ApplicationReference, Subject = Trilingual.Same(draft.Subject.Trim()),
        };
        await Open(db, complaint, "Lodge", Role.Applicant, person.PersonId()!, at, new() { What = draft.What!.Trim(), Wanted = draft.Wanted }, cancellation);
        return null;
    }, cancellation);

    /// <summary>The technical support team reports a project's service as substandard (RG-6.2.1, RG-6.2.2): a case the Secretariat is to record. The reference, or why not.</summary>
    public async Task<Result<string>> OpenSubstandard(ClaimsPrincipal person, string? project, string? subject, string? what, ServiceReview review, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var at = clock.GetUtcNow();
            var today = HongKongTime.DateOf(at);
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var found = await db.Set<Application>().AsNoTracking().SingleOrDefaultAsync(a => a.Reference == project && a.SubmittedOn != null, cancellation);
            if (!person.IsInRole(nameof(Role.TechnicalSupport)) || found?.ProviderNumber is not { } provider) return new Refusal("project-without-provider", "RG-6.2.1");
            if (string.IsNullOrWhiteSpace(subject)) return new Refusal("subject-missing", "RG-6.2.1");
            if (string.IsNullOrWhiteSpace(what)) return new Refusal("says-nothing", "RG-6.2.1");
            var complaint = new Complaint(CaseReference.Parse(await Next(db, today.Year, cancellation)).Value, ComplaintKind.SubstandardService, null, provider, today) { ApplicationReference = found.Reference, Subject = Trilingual.Same(subject.Trim()) };
            var file = new ComplaintFile { What = what.Trim(), Review = review };
            if (Section62Substandard.Review.Of(file.Facts(complaint, reference.Limits(today), 0)).Outcome != Guidelines.FindingOutcome.NotMet) return new Refusal("service-not-substandard", "RG-6.2.1");
            if (await db.StandingIn(person, complaint, today, cancellation) is null) return new Refusal("project-without-provider", "RG-6.2.1");
            await Open(db, complaint, "ReportSubstandard", Role.TechnicalSupport, person.PersonId()!, at, file, cancellation);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return complaint.Reference;
            }
            catch (DbUpdateException) when (attempt < Attempts && !cancellation.IsCancellationRequested)
            {
                // Somebody else's took the number: the next one.
            }
        }
    }

    private async Task Open(PortalDb db, Complaint complaint, string act, Role by, string person, DateTimeOffset at, ComplaintFile file, CancellationToken cancellation)
    {
        db.Add(complaint);
        db.Add(complaint.Record(act, by, person, at, complaint.Kind == ComplaintKind.Complaint ? "RG-6.1.1" : "RG-6.2.1", null));
        var doing = ComplaintDoing.Opened(db, complaint, file, by, person, reference, at);
        doing.KeepPapers();
        if (complaint.Kind == ComplaintKind.Complaint)
        {
            doing.Start("RG-6.1.1");
            await letters.Received(doing, cancellation);
        }
        await doing.TellOffice(complaint.Kind == ComplaintKind.Complaint ? "Received" : "Substandard", complaint.Kind == ComplaintKind.Complaint ? "RG-6.1.1" : "RG-6.2.2", cancellation,
            complaint.Kind == ComplaintKind.Complaint ? doing.Facts.Limits.Of("RG-6.1.1", complaint.ReceivedOn).Due : null);
    }

    private async Task<Refusal?> Draft(ClaimsPrincipal person, string @case, int? seen, WrittenComplaint written, Func<PortalDb, ComplaintDraft, DateTimeOffset, Task<Refusal?>> then, CancellationToken cancellation)
    {
        while (true)
        {
            var at = clock.GetUtcNow();
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var draft = await db.Set<ComplaintDraft>().SingleOrDefaultAsync(d => d.Reference == @case, cancellation);
            if (draft is null || !await ActsFor(db, person, draft.CompanyId, HongKongTime.DateOf(at), cancellation)) return new Refusal(CaseDesk.Unknown).With("case", @case);
            if (draft.LodgedAt is not null) return new("complaint-lodged", "RG-6.1.1");
            if (seen is { } saved && saved != draft.Saved) return new("draft-saved-since");
            await Write(db, draft, written, cancellation);
            (draft.Saved, draft.By, draft.At) = (draft.Saved + 1, person.PersonId()!, at);
            if (await then(db, draft, at) is { } refusal) return refusal;
            var stored = await db.Store(databases, now => now.Set<ComplaintDraft>().AnyAsync(d => d.Reference == @case && d.Saved != draft.Saved - 1, cancellation), cancellation);
            if (stored != Stored.Again) return stored == Stored.Whole ? null : new("draft-saved-since");
        }
    }

    private static async Task Write(PortalDb db, ComplaintDraft draft, WrittenComplaint written, CancellationToken cancellation)
    {
        draft.ProviderNumber = await Known(db, written.Provider, cancellation);
        draft.ApplicationReference = await Own(db, draft.CompanyId, written.Project, cancellation);
        (draft.Subject, draft.What, draft.Wanted) = (written.Subject, written.What, written.Wanted);
    }

    private static Task<bool> ActsFor(PortalDb db, ClaimsPrincipal person, int company, DateOnly on, CancellationToken cancellation) =>
        person.PersonId() is { } id ? db.Acting(on).AnyAsync(r => r.PersonId == id && r.CompanyId == company, cancellation) : Task.FromResult(false);

    private static async Task<bool> Participates(PortalDb db, int company, CancellationToken cancellation) =>
        Intake.Participates(await db.Set<Application>().Where(a => a.CompanyId == company).Select(a => a.State).ToListAsync(cancellation));

    private static async Task<string?> Known(PortalDb db, string? provider, CancellationToken cancellation) => await db.Set<Provider>().AnyAsync(p => p.Number == provider, cancellation) ? provider : null;

    private static async Task<string?> Own(PortalDb db, int company, string? project, CancellationToken cancellation) =>
        await db.Set<Application>().AnyAsync(a => a.Reference == project && a.CompanyId == company, cancellation) ? project : null;

    // Numbers have at least four digits and grow longer after 9999: the longest are the largest. What is being written has its number already.
    private static async Task<string> Next(PortalDb db, int year, CancellationToken cancellation)
    {
        var prefix = $"{CaseReference.Complaint}-{year.ToString(System.Globalization.CultureInfo.InvariantCulture)}-";
        var all = db.Set<Complaint>().Select(c => c.Reference).Union(db.Set<ComplaintDraft>().Select(d => d.Reference)).Where(r => r.StartsWith(prefix));
        var last = await all.OrderByDescending(r => r.Length).ThenByDescending(r => r).FirstOrDefaultAsync(cancellation);
        return new CaseReference(CaseReference.Complaint, year, last is null ? 1 : CaseReference.Parse(last).Value.Number + 1).ToString();
    }
}
