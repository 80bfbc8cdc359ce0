using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Data.Cases;
using CleanerProduction.Portal.Notices.Telling;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Projects;

/// <summary>An act on a project while it is being done.</summary>
/// <param name="Act">The act on its case.</param>
/// <param name="File">The project as it stands.</param>
/// <param name="Person">Who acts: the person's id.</param>
/// <param name="By">In which role.</param>
public sealed record ProjectDoing(CaseAct Act, ProjectFile File, string Person, Role By)
{
    /// <summary>Writes it into the history and tells the other side.</summary>
    public async Task Tell(string act, string? clause, string? note, string words, string link, CancellationToken cancellation, DateOnly? due = null)
    {
        Act.Record(act, By, Person, clause, note);
        await News(words, link, clause, cancellation, due);
    }

    /// <summary>Tells the other side what was just done.</summary>
    public async Task News(string words, string link, string? clause, CancellationToken cancellation, DateOnly? due = null)
    {
        var people = await Act.OtherSide(By, cancellation);
        Act.Db.Tell(people, new(Act.Key + "/" + words, ProjectWords.All("Told_" + words, File.Case.Reference), ProjectWords.All("TellText", File.Case.Title), link, File.Case.Reference, clause, due), Act.At);
    }
}

/// <summary>Where people act on projects: who may is asked again with every act, and what is done is stored with history, clocks and notices or not at all.</summary>
public sealed class ProjectDesk(CaseDesk desk)
{
    /// <summary>Why an act was refused: it is not for this person, or there is no such project.</summary>
    public const string NotYours = "project-not-yours";

    /// <summary>
    /// Acts on a project as the first of <paramref name="roles"/> the person holds; as an applicant only for the own company. <paramref name="seen"/> is how long the history was when the page was read.
    /// </summary>
    public Task<Refusal?> Act(ClaimsPrincipal person, string @case, long? seen, IReadOnlyList<Role> roles, Func<ProjectDoing, Task<Refusal?>> act, CancellationToken cancellation) =>
        desk.Act(@case, seen, async doing =>
        {
            if (person.PersonId() is not { } id || !ProjectFile.States.Contains(doing.Case.State)) return NotTheirs(@case);
            var by = await doing.RoleOf(person, id, roles, NotTheirs(@case), cancellation);
            return by.Ok ? await act(new(doing, await ProjectBook.Read(doing.Db, doing.Case, cancellation), id, by.Value)) : by.Refusal;
        }, cancellation);

    private static Refusal NotTheirs(string @case) => new Refusal(NotYours).With("case", @case);
}
