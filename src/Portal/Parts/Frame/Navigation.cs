using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>An entry of a menu.</summary>
/// <param name="Link">Where it leads.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Root">What its pages lie below, where that is more than the page it leads to.</param>
public sealed record Entry(string Link, string Text, string? Root = null)
{
    private string Above => Root ?? Link;

    /// <summary><c>page</c> where the page that is shown is this entry's or lies below it, and below no nearer one of <paramref name="menu"/>, for aria-current; else null.</summary>
    public string? CurrentAt(NavigationManager here, IEnumerable<Entry> menu)
    {
        var path = new Uri(here.Uri).AbsolutePath;
        return Holds(path) && !menu.Any(other => other.Above.Length > Above.Length && other.Holds(path)) ? "page" : null;
    }

    private bool Holds(string path) => path == Above || path.StartsWith(Above + "/", StringComparison.Ordinal);
}

/// <summary>The menus: the public's, and each role's own.</summary>
public static class Navigation
{
    /// <summary>Section of a layout for a band between masthead and page: whose case this is.</summary>
    public const string UnderMasthead = "under-masthead";

    /// <summary>What the programme offers to everybody.</summary>
    public static IReadOnlyList<Entry> Public() =>
    [
        new(Links.Apply, PartsText.NavApply), new(Links.Checks, PartsText.NavChecks), new(Links.Providers, PartsText.NavProviders),
        new(Links.Labels, PartsText.NavLabels), new(Links.Programme, PartsText.NavProgramme), new(Links.Guides, PartsText.NavGuides),
    ];

    /// <summary>True for those who work at the workbench.</summary>
    public static bool IsOfficer(ClaimsPrincipal person) => Policies.Officers.Any(role => person.IsInRole(role.ToString()));

    /// <summary>The entries a person works with.</summary>
    public static IReadOnlyList<Entry> Of(ClaimsPrincipal person) => [.. Entries(person).DistinctBy(e => e.Link)];

    private static IEnumerable<Entry> Entries(ClaimsPrincipal person)
    {
        if (IsOfficer(person))
        {
            yield return new(Links.Queue, PartsText.NavQueue);
            yield return new(Links.Meetings, PartsText.NavMeetings);
            yield return new(Links.Letters, PartsText.NavLetters);
            yield return new(Links.Projects, PartsText.NavProjects);
            yield return new(Links.Payments, PartsText.NavPayments);
            yield return new(Links.Registrations, PartsText.NavProviders);
            yield return new(Links.Complaints, PartsText.NavComplaints);
            yield return new(Links.LabelCases, PartsText.NavLabels, Links.Labels);
            yield return new(Links.Programme, PartsText.NavProgramme);
            yield return new(Links.Inbox, PartsText.NavInbox);
        }
        else
        {
            yield return new(Links.Waiting, PartsText.Waiting);
            if (Is(Role.Applicant))
            {
                yield return new(Links.Applications, PartsText.NavMyApplications);
                yield return new(Links.Projects, PartsText.NavProjects);
                yield return new(Links.Companies, PartsText.NavMyCompanies);
                yield return new(Links.LabelEntries, PartsText.NavLabels);
            }
            if (Is(Role.Provider))
            {
                yield return new(Links.ProviderDesk, PartsText.NavProviderDesk);
                if (!Is(Role.Applicant)) yield return new(Links.OwnLabels, PartsText.NavLabels);
            }
            if (Is(Role.Applicant) || Is(Role.Provider)) yield return new(Links.Complaints, PartsText.NavComplaints);
            if (Is(Role.Member) || Is(Role.Observer) || Is(Role.Administrator)) yield return new(Links.Meetings, PartsText.NavMeetings);
            if (Is(Role.Judge))
            {
                yield return new(Links.Judge, PartsText.NavJudge);
                yield return new(Links.Meetings, PartsText.NavMeetings);
                yield return new(Links.Labels, PartsText.NavLabels);
            }
            if (Is(Role.Evaluator)) yield return new(Links.Evaluations, PartsText.NavEvaluations);
            yield return new(Links.Inbox, PartsText.NavInbox);
            yield return new(Links.Guides, PartsText.NavGuides);
        }
        if (IsOfficer(person) || Is(Role.Administrator)) yield return new(Links.Parameters, PartsText.NavParameters);
        if (Policies.Auditors.Any(Is)) yield return new(Links.Audit, PartsText.NavAudit);
        if (Is(Role.Administrator))
        {
            yield return new(Links.People, PartsText.NavPeople);
            yield return new(Links.Representatives, PartsText.NavRepresentatives);
            yield return new(Links.Operations, PartsText.NavOperations);
        }

        bool Is(Role role) => person.IsInRole(role.ToString());
    }
}
