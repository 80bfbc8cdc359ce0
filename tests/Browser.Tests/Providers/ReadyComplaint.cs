using System.Security.Claims;
using CleanerProduction.BrowserTests.Funding;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines;
using CleanerProduction.Portal.Complaints;
using CleanerProduction.Portal.Complaints.Answer;
using CleanerProduction.Portal.Complaints.Handle;
using CleanerProduction.Portal.Complaints.Letters;
using CleanerProduction.Portal.Complaints.Lodge;
using CleanerProduction.Portal.Data;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CleanerProduction.BrowserTests.Providers;

/// <summary>Brings a complaint to where a walk begins, through the portal's own desks.</summary>
internal sealed class ReadyComplaint(FundingPortal funding, string complainant, string answering)
{
    private static readonly ClaimsPrincipal Secretary = As("p-secretary-2", Role.Secretariat), Technical = As("p-technical", Role.TechnicalSupport);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private ComplaintDesk Desk => new(funding.Databases, funding.Reference, funding.Clock);

    private ComplaintLetters Letters => new(new(funding.Reference, new(new ConfigurationBuilder().Build())));

    private LodgingDesk Lodging => new(funding.Databases, funding.Reference, Letters, funding.Clock);

    private Investigations Investigations => new(Desk, Letters);

    private Followings Followings => new(Desk);

    private Proposals Proposals => new(Desk, Letters);

    /// <summary>A provider that is listed, for which the answering person acts; <paramref name="interested"/> has an interest in it.</summary>
    public async Task<string> Provider(string number, Trilingual name, DateOnly day, string? interested = null)
    {
        await using var db = await funding.Open();
        db.Add(new Provider(number, name) { Address = Trilingual.Same("18 Tung Chau Street, Kowloon"), Telephone = "23450000", Email = "office@example.test" });
        db.Add(Registration.Continued(number, ProviderCategory.Category2, new(2024, 5, 6)));
        db.Add(new Representative { PersonId = answering, ProviderNumber = number, From = new(2020, 1, 1) });
        if (interested is not null) db.Add(new AnnualInterest { PersonId = interested, Year = day.Year, PartyKey = number, Nature = new("本人的公司與該供應商有業務往來", "本人的公司与该供应商有业务往来", "My company does business with the provider") });
        await db.SaveChangesAsync(Test);
        return number;
    }

    /// <summary>A complaint that was lodged, told, investigated and reported.</summary>
    public async Task<string> Reported(int company, string provider, string subject, string what)
    {
        var written = new WrittenComplaint(provider, null, subject, what, null);
        var begun = await Lodging.Begin(As(complainant, Role.Applicant), company, written, Test);
        var @case = begun.Ok ? begun.Value : throw new InvalidOperationException(begun.Refusal.Code);
        Done(await Lodging.Lodge(As(complainant, Role.Applicant), @case, null, written, Test));
        Done(await Investigations.Notify(Secretary, @case, null, Test));
        Done(await Investigations.Begin(Technical, @case, null, Test));
        Done(await Investigations.Report(Technical, @case, null, "Seen on site.", new(ScopeCompleted: new(false, "Not installed.")), null, null, Test));
        return @case;
    }

    /// <summary>The same, established, corrected and before the committee with a penalty.</summary>
    public async Task<string> Proposed(int company, string provider, string subject, Penalty penalty)
    {
        var @case = await Reported(company, provider, subject, "Not installed as contracted.");
        Done(await Investigations.Find(Secretary, @case, null, "Seen on site.", "Install it.", Test));
        var answers = new Answers(Desk);
        Done(await answers.Measure(As(answering, Role.Provider), @case, null, "Install it", Test));
        Done(await answers.Complete(As(answering, Role.Provider), @case, null, 1, HongKongTime.DateOf(funding.Clock.GetUtcNow()), Test));
        Done(await Followings.Call(Secretary, @case, null, Test));
        Done(await Followings.Assess(Secretary, @case, null, new Judgement(true, "It runs."), Test));
        Done(await Proposals.Propose(Secretary, @case, null, new("Not installed.", "Installed late.", penalty, "As is usual.", null), Test));
        return @case;
    }

    /// <summary>The same, warned by the committee and carried out.</summary>
    public async Task<string> Warned(int company, string provider, string subject)
    {
        var @case = await Proposed(company, provider, subject, Penalty.Warning);
        await using (var db = await funding.Open())
        {
            var found = await db.Set<Complaint>().SingleAsync(c => c.Reference == @case, Test);
            db.Add(found.CarryOut(true, "66", funding.Clock.GetUtcNow(), "66-9-1").Value);
            await db.SaveChangesAsync(Test);
        }
        Done(await Proposals.Execute(Secretary, @case, null, [], Test));
        return @case;
    }

    private static ClaimsPrincipal As(string id, Role role) => new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Role, role.ToString())], "test"));

    private static void Done(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"{refusal.Code} {refusal.Clause} {string.Join(' ', refusal.Figures)}");
    }
}
