using CleanerProduction.Workflows;

namespace CleanerProduction.Complaints;

/// <summary>How a person stands to a case. Somebody with an interest in it is conflicted, whatever else they are.</summary>
public enum CaseParty
{
    /// <summary>A stranger to it.</summary>
    None,
    /// <summary>Acts for the company that complains.</summary>
    Complainant,
    /// <summary>Acts for the provider complained of.</summary>
    ComplainedOf,
    /// <summary>Has an interest in a party, or is recused.</summary>
    Conflicted,
}

/// <summary>What there is to see of a case.</summary>
[Flags]
public enum CaseParts
{
    /// <summary>Nothing, not even that it is there.</summary>
    None = 0,
    /// <summary>That it is there: reference, day of receipt, whether it is open.</summary>
    Existence = 1,
    /// <summary>What is complained of, with its evidence.</summary>
    Complaint = 2,
    /// <summary>Who complains.</summary>
    Complainant = 4,
    /// <summary>What the provider answers.</summary>
    Reply = 8,
    /// <summary>Notes of the investigation.</summary>
    Investigation = 16,
    /// <summary>Whether it was established, and why.</summary>
    Finding = 32,
    /// <summary>The preliminary report to the provider.</summary>
    PreliminaryReport = 64,
    /// <summary>Corrective measures and their effect.</summary>
    Measures = 128,
    /// <summary>What was said in mediation.</summary>
    Mediation = 256,
    /// <summary>The consolidated report with the penalty proposed.</summary>
    Proposal = 512,
    /// <summary>Precedents beside it.</summary>
    Precedents = 1024,
    /// <summary>What the committee decided and how it was carried out.</summary>
    Decision = 2048,
    /// <summary>Everything.</summary>
    All = 4095,
}

/// <summary>Who may see what of a case (RG-5.1.1: complaints and warnings are never public).</summary>
public static class CaseSight
{
    /// <summary>What a person sees in one role; no role is the public.</summary>
    public static CaseParts Of(Role? role, CaseParty party, ComplaintState state) => (role, party) switch
    {
        (_, CaseParty.Conflicted) => CaseParts.None,
        (Role.Secretariat or Role.TechnicalSupport or Role.Director, _) => CaseParts.All,
        (Role.Applicant, CaseParty.Complainant) => Complainants(state),
        (Role.Provider, CaseParty.ComplainedOf) => Providers(state),
        // A member who is a party has an interest, declared or not.
        (Role.Member, CaseParty.None) => Members(state),
        _ => CaseParts.None,
    };

    /// <summary>The papers with those parts alone: what may not be seen is not in it.</summary>
    public static ComplaintFile Shown(ComplaintFile file, CaseParts parts)
    {
        bool Has(CaseParts part) => parts.HasFlag(part);
        var (says, found, looked, measures, proposal, decision) =
            (Has(CaseParts.Complaint), Has(CaseParts.Finding), Has(CaseParts.Investigation), Has(CaseParts.Measures), Has(CaseParts.Proposal), Has(CaseParts.Decision));
        return new()
        {
            What = says ? file.What : null, Wanted = says ? file.Wanted : null,
            Reply = Has(CaseParts.Reply) ? file.Reply : null,
            Investigated = looked ? file.Investigated : null, Review = looked ? file.Review : null, Grounds = looked ? file.Grounds : new(),
            Finding = found ? file.Finding : null, FoundOn = found ? file.FoundOn : null, ComplainantToldOn = found ? file.ComplainantToldOn : null, ProviderToldOn = found ? file.ProviderToldOn : null,
            Preliminary = Has(CaseParts.PreliminaryReport) ? file.Preliminary : null,
            Measures = measures ? file.Measures : [], Effect = measures ? file.Effect : null,
            Mediation = Has(CaseParts.Mediation) ? file.Mediation : [],
            Consolidated = proposal ? file.Consolidated : null, Proposals = proposal ? file.Proposals : [],
            ExecutedOn = decision ? file.ExecutedOn : null, Stopped = decision ? file.Stopped : [],
        };
    }

    private static CaseParts Complainants(ComplaintState state)
    {
        var own = CaseParts.Existence | CaseParts.Complaint | CaseParts.Complainant;
        return state switch
        {
            ComplaintState.Received or ComplaintState.Notified or ComplaintState.Investigating => own,
            ComplaintState.NotSubstantiated => own | CaseParts.Finding,
            // What penalty it comes to is between the committee and the provider.
            _ => own | CaseParts.Finding | CaseParts.Measures | CaseParts.Mediation,
        };
    }

    private static CaseParts Providers(ComplaintState state)
    {
        var told = CaseParts.Existence | CaseParts.Complaint | CaseParts.Complainant | CaseParts.Reply;
        var established = told | CaseParts.Finding | CaseParts.PreliminaryReport | CaseParts.Measures | CaseParts.Mediation;
        return state switch
        {
            ComplaintState.Received => CaseParts.None,
            ComplaintState.Notified or ComplaintState.Investigating => told,
            ComplaintState.NotSubstantiated => told | CaseParts.Finding,
            // It is told when the decision is carried out.
            ComplaintState.Executed or ComplaintState.Closed => established | CaseParts.Decision,
            _ => established,
        };
    }

    // Members read it when it comes before them.
    private static CaseParts Members(ComplaintState state) => state switch
    {
        ComplaintState.BeforeCommittee => CaseParts.All & ~(CaseParts.Investigation | CaseParts.Decision),
        ComplaintState.Supported or ComplaintState.Vetoed or ComplaintState.Executed or ComplaintState.Closed => CaseParts.All & ~CaseParts.Investigation,
        _ => CaseParts.None,
    };
}
