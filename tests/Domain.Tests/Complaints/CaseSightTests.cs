using CleanerProduction.Complaints;
using CleanerProduction.Workflows;
using Xunit;
using static CleanerProduction.Complaints.ComplaintState;

namespace CleanerProduction.DomainTests.Complaints;

/// <summary>Every role beside every party in every state, against a table written the other way round: by what is seen.</summary>
public class CaseSightTests
{
    private static readonly ComplaintState[] Told = [.. All(Received)];
    private static readonly ComplaintState[] Established = [Substantiated, Correcting, ReportDue, BeforeCommittee, Supported, Vetoed, Executed, Closed];
    private static readonly ComplaintState[] Before = [BeforeCommittee, Supported, Vetoed, Executed, Closed];
    private static readonly ComplaintState[] Decided = [Supported, Vetoed, Executed, Closed];

    // Per part: when the complainant, the provider complained of, and a member without interest see it.
    private static readonly (CaseParts Part, ComplaintState[] Complainant, ComplaintState[] Provider, ComplaintState[] Member)[] Table =
    [
        (CaseParts.Existence, All(), Told, Before),
        (CaseParts.Complaint, All(), Told, Before),
        (CaseParts.Complainant, All(), Told, Before),
        (CaseParts.Reply, [], Told, Before),
        (CaseParts.Investigation, [], [], []),
        (CaseParts.Finding, [NotSubstantiated, .. Established], [NotSubstantiated, .. Established], Before),
        (CaseParts.PreliminaryReport, [], Established, Before),
        (CaseParts.Measures, Established, Established, Before),
        (CaseParts.Mediation, Established, Established, Before),
        (CaseParts.Proposal, [], [], Before),
        (CaseParts.Precedents, [], [], Before),
        (CaseParts.Decision, [], [Executed, Closed], Decided),
    ];

    private static ComplaintState[] All(params ComplaintState[] but) => [.. Enum.GetValues<ComplaintState>().Except(but)];

    [Fact]
    public void Everybody_sees_what_the_table_says_and_no_more()
    {
        Assert.Equal(CaseParts.All, Table.Aggregate(CaseParts.None, (all, row) => all | row.Part));
        foreach (var role in Enum.GetValues<Role>().Select(r => (Role?)r).Append(null))
            foreach (var party in Enum.GetValues<CaseParty>())
                foreach (var state in Enum.GetValues<ComplaintState>())
                    foreach (var (part, complainant, provider, member) in Table)
                    {
                        var officer = role is Role.Secretariat or Role.TechnicalSupport or Role.Director && party != CaseParty.Conflicted;
                        var sees = officer
                            || role == Role.Applicant && party == CaseParty.Complainant && complainant.Contains(state)
                            || role == Role.Provider && party == CaseParty.ComplainedOf && provider.Contains(state)
                            || role == Role.Member && party == CaseParty.None && member.Contains(state);
                        Assert.True(sees == CaseSight.Of(role, party, state).HasFlag(part), $"{role} {party} {state} {part}");
                    }
    }

    [Fact]
    public void The_public_another_provider_another_company_and_a_conflicted_member_see_nothing_in_any_state() => Assert.All(Enum.GetValues<ComplaintState>(), state =>
    {
        Assert.Equal(CaseParts.None, CaseSight.Of(null, CaseParty.None, state));
        Assert.Equal(CaseParts.None, CaseSight.Of(Role.Provider, CaseParty.None, state));
        Assert.Equal(CaseParts.None, CaseSight.Of(Role.Applicant, CaseParty.None, state));
        Assert.Equal(CaseParts.None, CaseSight.Of(Role.Member, CaseParty.Conflicted, state));
        Assert.Equal(CaseParts.None, CaseSight.Of(Role.Secretariat, CaseParty.Conflicted, state));
        // A member who acts for a party has an interest, whether or not it was declared.
        Assert.Equal(CaseParts.None, CaseSight.Of(Role.Member, CaseParty.Complainant, state));
        Assert.Equal(CaseParts.None, CaseSight.Of(Role.Member, CaseParty.ComplainedOf, state));
    });

    // Each part of the papers, and what shows it.
    private static readonly (CaseParts Part, Func<ComplaintFile, bool> Shows)[] Papers =
    [
        (CaseParts.Complaint, f => f.What is not null || f.Wanted is not null),
        (CaseParts.Reply, f => f.Reply is not null),
        (CaseParts.Investigation, f => f.Investigated is not null || f.Review is not null || f.Grounds != new CleanerProduction.Guidelines.Registration.RemovalGrounds()),
        (CaseParts.Finding, f => f.Finding is not null || f.FoundOn is not null || f.ComplainantToldOn is not null || f.ProviderToldOn is not null),
        (CaseParts.PreliminaryReport, f => f.Preliminary is not null),
        (CaseParts.Measures, f => !f.Measures.IsEmpty || f.Effect is not null),
        (CaseParts.Mediation, f => !f.Mediation.IsEmpty),
        (CaseParts.Proposal, f => f.Consolidated is not null || !f.Proposals.IsEmpty),
        (CaseParts.Decision, f => f.ExecutedOn is not null || !f.Stopped.IsEmpty),
    ];

    [Fact]
    public void What_may_not_be_seen_is_not_in_the_papers()
    {
        var whole = Cases.Papers with
        {
            Wanted = "the boiler", Reply = new(Cases.D("2025-10-01"), "it was delivered"), FoundOn = Cases.D("2025-10-03"), ComplainantToldOn = Cases.D("2025-10-03"), ProviderToldOn = Cases.D("2025-10-03"),
            Grounds = new(CodeKept: Cases.No), Mediation = [new(Cases.D("2025-10-05"), MediationWith.Both, "they met")], ExecutedOn = Cases.D("2025-11-10"), Stopped = ["NTP-2025-0001"],
        };
        // Whatever the papers hold is shown by one of the parts: nothing new comes in unseen.
        Assert.Equal(whole.ToJson(), CaseSight.Shown(whole, CaseParts.All).ToJson());
        Assert.Equal(new ComplaintFile().ToJson(), CaseSight.Shown(whole, CaseParts.Existence | CaseParts.Complainant | CaseParts.Precedents).ToJson());
        foreach (var (part, shows) in Papers)
        {
            Assert.True(shows(CaseSight.Shown(whole, part)), $"{part}");
            Assert.False(shows(CaseSight.Shown(whole, CaseParts.All & ~part)), $"without {part}");
        }
    }
}
