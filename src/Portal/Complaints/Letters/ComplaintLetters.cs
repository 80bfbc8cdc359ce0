using CleanerProduction.Companies;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Programme;
using CleanerProduction.Providers;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Complaints.Letters;

/// <summary>Drafts the letters of a complaint from its record, in the transaction of the act they tell.</summary>
public sealed class ComplaintLetters(CaseLetters letters)
{
    /// <summary>The complaint was received (RG-6.1.1): to the company that complains.</summary>
    public async Task Received(ComplaintDoing doing, CancellationToken cancellation)
    {
        var provider = await Provider(doing, cancellation);
        var due = doing.Facts.Limits.Of("RG-6.1.1", doing.Case.ReceivedOn).Due;
        await ToComplainant(doing, frame => new ComplaintReceivedFacts(frame, provider.Name, doing.Case.Subject, doing.Case.ReceivedOn, due), cancellation);
    }

    /// <summary>A complaint was made (RG-6.1.1): to the provider complained of, with its right of reply.</summary>
    public async Task Notice(ComplaintDoing doing, CancellationToken cancellation)
    {
        var complainant = await Complainant(doing, cancellation);
        await ToProvider(doing, frame => new ComplaintNoticeFacts(frame, complainant!.Name, doing.Case.Subject, doing.File.What ?? "", doing.Case.ReceivedOn, doing.Case.ApplicationReference), cancellation);
    }

    /// <summary>Not established (RG-6.1.2): to both.</summary>
    public async Task NotEstablished(ComplaintDoing doing, CancellationToken cancellation)
    {
        var (provider, complainant) = (await Provider(doing, cancellation), await Complainant(doing, cancellation));
        var reason = new Ground(Trilingual.Same(doing.File.Finding!.Reason), "RG-6.1.2");
        await ToComplainant(doing, frame => new ComplaintNotEstablishedFacts(frame, false, provider.Name, doing.Case.Subject, doing.Case.ReceivedOn, reason), cancellation);
        await ToProvider(doing, frame => new ComplaintNotEstablishedFacts(frame, true, complainant!.Name, doing.Case.Subject, doing.Case.ReceivedOn, reason), cancellation);
    }

    /// <summary>Established (RG-6.1.3): to the company that complains.</summary>
    public async Task Established(ComplaintDoing doing, CancellationToken cancellation)
    {
        var provider = await Provider(doing, cancellation);
        await ToComplainant(doing, frame => new ComplaintEstablishedFacts(frame, provider.Name, doing.Case.Subject, doing.Case.ReceivedOn, new(Trilingual.Same(doing.File.Finding!.Reason), "RG-6.1.3")), cancellation);
    }

    /// <summary>The preliminary report with the instruction to correct (RG-6.1.3, RG-6.2.2): to the provider.</summary>
    public Task Preliminary(ComplaintDoing doing, CancellationToken cancellation)
    {
        var grounds = CaseGrounds.Of(doing.Facts).Select(g => new Ground(ComplaintWords.All($"Ground_{g}"), CaseGrounds.ClauseOf(g))).ToList();
        return ToProvider(doing, frame => new PreliminaryReportFacts(
            frame, doing.Case.Kind == ComplaintKind.SubstandardService, doing.Case.Subject, grounds, doing.File.Preliminary!.Findings, doing.Facts.ReportDue ?? doing.Today), cancellation);
    }

    /// <summary>The decision was carried out (RG-6.1.4): to the provider, with what a removed one may still finish .</summary>
    public Task Executed(ComplaintDoing doing, IReadOnlyList<string> mayFinish, CancellationToken cancellation) => ToProvider(
        doing, frame => new PenaltyExecutedFacts(frame, doing.Case.ProposedPenalty == Penalty.Removal, doing.Case.DecidedOn ?? doing.Today, doing.Today, mayFinish), cancellation);

    private async Task ToComplainant(ComplaintDoing doing, Func<LetterFrame, ILetterFacts> facts, CancellationToken cancellation)
    {
        if (await Complainant(doing, cancellation) is { } company) await Draft(doing, LetterTo.Of(company), facts, "complainant", cancellation);
    }

    private async Task ToProvider(ComplaintDoing doing, Func<LetterFrame, ILetterFacts> facts, CancellationToken cancellation) =>
        await Draft(doing, LetterTo.Of(await Provider(doing, cancellation)), facts, "provider", cancellation);

    private Task Draft(ComplaintDoing doing, LetterTo to, Func<LetterFrame, ILetterFacts> facts, string side, CancellationToken cancellation) => letters.Draft(
        new(doing.Db, doing.At, doing.Case.Reference, Correspondence.Registration, new("", 0, doing.Today, doing.Case.HistoryHash, BySecretariat: true)), to, facts, kind => $"{doing.Key}/{kind}/{side}", cancellation);

    private static Task<Provider> Provider(ComplaintDoing doing, CancellationToken cancellation) =>
        doing.Db.Set<Provider>().AsNoTracking().SingleAsync(p => p.Number == doing.Case.ProviderNumber, cancellation);

    private static Task<Company?> Complainant(ComplaintDoing doing, CancellationToken cancellation) =>
        doing.Db.Set<Company>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == doing.Case.ComplainantId, cancellation);
}
