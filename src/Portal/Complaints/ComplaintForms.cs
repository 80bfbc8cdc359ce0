using System.Security.Claims;
using CleanerProduction.Complaints;
using CleanerProduction.Portal.Complaints.Answer;
using CleanerProduction.Portal.Complaints.Read;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Complaints;

/// <summary>Which forms stand on a complaint's page: they come and go with the state of the case.</summary>
public static class ComplaintForms
{
    private static readonly string[] OfSecretariat = ["notify", "record", "find", "find-not", "mediate", "instructed", "effect", "call", "propose", "execute", "close"];
    private static readonly string[] OfTechnicalSupport = ["investigate", "report"];
    private static readonly string[] OfProvider = ["reply", "measure", "complete"];

    /// <summary>Those a person finds on the page now.</summary>
    public static IReadOnlySet<string> On(ComplaintView view, ClaimsPrincipal person, DateOnly today)
    {
        var (state, file) = (view.Case.State, view.File);
        var now = new HashSet<string>(StringComparer.Ordinal);
        void Add(string form, bool when)
        {
            if (when) now.Add(form);
        }

        var follows = state is ComplaintState.Substantiated or ComplaintState.Correcting or ComplaintState.ReportDue;
        if (Is(view, person, Role.Secretariat))
        {
            Add("notify", state == ComplaintState.Received && view.Case.Kind == ComplaintKind.Complaint);
            Add("record", state == ComplaintState.Received && view.Case.Kind == ComplaintKind.SubstandardService);
            Add("find", state == ComplaintState.Investigating && file.Investigated is not null);
            Add("find-not", state == ComplaintState.Investigating && file.Investigated is not null);
            Add("mediate", follows);
            Add("instructed", follows);
            Add("effect", follows && file.CorrectedOn is not null);
            Add("call", state == ComplaintState.Correcting && view.Facts?.ReportDue <= today);
            Add("propose", state is ComplaintState.ReportDue or ComplaintState.Vetoed);
            Add("execute", state == ComplaintState.Supported);
            Add("close", state == ComplaintState.Vetoed);
        }
        if (Is(view, person, Role.TechnicalSupport))
        {
            Add("investigate", state == ComplaintState.Notified);
            Add("report", state == ComplaintState.Investigating);
        }
        if (view.Standing.Side == ComplaintSide.Provider)
        {
            Add("reply", Answers.MayReply.Contains(state));
            Add("measure", Answers.MayCorrect.Contains(state));
            Add("complete", Answers.MayComplete.Contains(state) && file.Measures.Any(m => m.DoneOn is null));
        }
        return now;
    }

    /// <summary>Those that are a person's in one state or another.</summary>
    public static IEnumerable<string> Ever(ComplaintView view, ClaimsPrincipal person) =>
    [
        .. Is(view, person, Role.Secretariat) ? OfSecretariat : [],
        .. Is(view, person, Role.TechnicalSupport) ? OfTechnicalSupport : [],
        .. view.Standing.Side == ComplaintSide.Provider ? OfProvider : [],
    ];

    private static bool Is(ComplaintView view, ClaimsPrincipal person, Role role) => view.IsOffice && person.IsInRole(role.ToString());
}
