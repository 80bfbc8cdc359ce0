using System.Security.Claims;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Notices.Decisions;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Notices.Letters;

/// <summary>
/// Lets a letter go out, once: it is printed and kept by its hash, the meeting's record says that the party was told, what runs from that
/// day starts, and the addressee finds it in the inbox. In this order, so that a break in between leaves a draft that can be issued again.
/// </summary>
public sealed partial class Issuing(
    IDbContextFactory<PortalDb> databases, LetterPress press, FileStore files, IRecordsNotice record, IEnumerable<ICarriesOut> subjects, ReferenceData reference, TimeProvider clock, ILogger<Issuing> logger)
{
    private const long LargestFile = 20 * 1024 * 1024;
    private const int Tries = 3;

    /// <summary>Issues it in the name of <paramref name="officer"/>; a letter that is out already, or may not go out, is refused and nothing happens.</summary>
    public async Task<Result<LetterDraft>> Issue(string number, ClaimsPrincipal officer, CancellationToken cancellation)
    {
        var draft = await Draft(number, cancellation);
        if (!draft.Ok) return draft;
        List<LetterFile> frozen;
        var today = HongKongTime.DateOf(clock.GetUtcNow());
        try
        {
            frozen = await Freeze(draft.Value, today, cancellation);
        }
        catch (NotPrintedException missing)
        {
            LogNotPrinted(logger, missing, number);
            return new Refusal(LetterRefusals.NoPrinter);
        }
        // Printing took a while.
        draft = await Draft(number, cancellation);
        if (!draft.Ok) return draft;
        if (draft.Value is { Meeting: { } meeting, Division: { } division } && await record.Told(meeting, division, number, officer, cancellation) is { } open)
            return new Refusal(LetterRefusals.DecisionOpen).With("code", open.Code).With("meeting", meeting);
        // From here on the party counts as told: what was begun is finished whoever stops waiting.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Save(number, today, frozen, officer);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody else was at the letter or its case in this very moment: look again.
            }
        }
    }

    private async Task<Result<LetterDraft>> Draft(string number, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return Open(await db.Set<LetterDraft>().AsNoTracking().SingleOrDefaultAsync(l => l.Number == number, cancellation));
    }

    private static Result<LetterDraft> Open(LetterDraft? letter) => letter switch
    {
        null => new Refusal(LetterRefusals.Unknown),
        { State: LetterState.Issued } => new Refusal(LetterRefusals.Issued).With("at", ChainEntry.Instant(letter.IssuedAt!.Value)).With("by", letter.IssuedBy!),
        { State: LetterState.Withdrawn } => new Refusal(LetterRefusals.Withdrawn),
        _ => letter,
    };

    /// <summary>The facts as they go out on a day.</summary>
    private ILetterFacts Final(LetterDraft letter, DateOnly day)
    {
        var facts = LetterPress.Read(letter.Kind, letter.Facts).On(day, reference);
        return facts.In(facts.Frame with { Draft = false });
    }

    private async Task<List<LetterFile>> Freeze(LetterDraft letter, DateOnly day, CancellationToken cancellation)
    {
        var facts = Final(letter, day);
        return [.. await Task.WhenAll(Languages.All.Select(async language =>
        {
            var sheet = await Keep(System.Text.Encoding.UTF8.GetBytes(await press.Sheet(facts, language)), cancellation);
            var paper = await Keep(await press.Pdf(facts, language, cancellation), cancellation);
            return new LetterFile { Number = letter.Number, Language = language, Hash = paper.Hash, Length = paper.Length, Sheet = sheet.Hash };
        }))];
    }

    private async Task<StoredFile> Keep(byte[] content, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content);
        return (await files.Put(stream, LargestFile, cancellation)).Value;
    }

    private async Task<Result<LetterDraft>> Save(string number, DateOnly today, List<LetterFile> frozen, ClaimsPrincipal officer)
    {
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        var open = Open(await db.Set<LetterDraft>().SingleOrDefaultAsync(l => l.Number == number));
        if (!open.Ok) return open;
        var letter = open.Value;
        (letter.State, letter.IssuedAt, letter.IssuedBy) = (LetterState.Issued, clock.GetUtcNow(), officer.PersonId());
        letter.Facts = LetterPress.Store(Final(letter, today));
        db.AddRange(frozen);
        await Follow(db, letter, today, officer);
        await db.SaveChangesAsync(CancellationToken.None);
        return letter;
    }

    // What being told does to the case: its history says so, a duty to tell is done, what runs from that day starts.
    private async Task Follow(PortalDb db, LetterDraft letter, DateOnly today, ClaimsPrincipal officer)
    {
        var by = officer.IsInRole(nameof(Role.Secretariat)) ? Role.Secretariat : Role.Director;
        if (subjects.FirstOrDefault(s => s.Knows(letter.Case)) is { } subject
            && await subject.Record(db, letter.Case, "Notify", officer.PersonId()!, by, letter.IssuedAt!.Value, LetterPress.All[letter.Kind].Clause, letter.Number, CancellationToken.None) is { } entry)
            db.Add(entry);
        var does = Notification.Of(letter.Kind);
        if (does.Meets is { } duty)
            await foreach (var deadline in db.Set<CaseDeadline>().Where(d => d.Case == letter.Case && (d.Rule == duty || d.Rule == does.MeetsToo) && d.MetOn == null && d.EndedOn == null).AsAsyncEnumerable()) deadline.MetOn = today;
        if (does.Starts is { } rule && reference.Deadlines.Start(rule, today, reference.Calendar) is { Ok: true, Value: var runs })
            db.Add(new CaseDeadline { Case = letter.Case, Rule = rule, From = today, Due = runs.Due, Provisional = runs.Provisional, StartedBy = letter.Number });
    }

    [LoggerMessage(LogLevel.Error, "Letter {Letter} could not be printed and was not issued")]
    private static partial void LogNotPrinted(ILogger logger, Exception exception, string letter);
}
