using System.Security.Claims;
using CleanerProduction.Portal.Data;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Projects.Run;

/// <summary>What is to be recorded.</summary>
/// <param name="Act">The act.</param>
/// <param name="On">The day it concerns.</param>
/// <param name="Text">What is to be known of it.</param>
/// <param name="Detail">What was found or agreed.</param>
/// <param name="Confirmed">Whether what it asks was found so.</param>
/// <param name="Logo">Publicity: whether the logo is shown.</param>
/// <param name="Printed">Publicity: whether it is printed matter.</param>
public sealed record NewEvent(ProjectAct Act, DateOnly On, string Text, string Detail = "", bool? Confirmed = null, bool? Logo = null, bool? Printed = null);

/// <summary>Records what happens in a project without moving its case.</summary>
public sealed class Events(ProjectDesk desk)
{
    private static readonly Role[] Anybody = [Role.Applicant, Role.Secretariat, Role.TechnicalSupport];

    /// <summary>Records an act of the table; null where it was done.</summary>
    public Task<Refusal?> Record(ClaimsPrincipal person, string @case, long? seen, NewEvent made, CancellationToken cancellation) =>
        desk.Act(person, @case, seen, Anybody, async doing =>
        {
            var row = ProjectActs.Of(made.Act);
            if (ProjectActs.Against(row, doing.By, doing.Act.Case.Type, doing.Act.Case.State) is { } refusal) return refusal;
            if (!row.Ahead && made.On > doing.Act.Today) return new("event-ahead", row.Clause);
            if (made.Act == ProjectAct.Start && made.On < doing.File.SignedOn) return new("event-before-agreement", row.Clause);
            if (made.Act is ProjectAct.AcceptExplanation or ProjectAct.RefuseExplanation && !doing.File.ExplanationOpen) return new("explanation-none-open", row.Clause);
            doing.Act.Db.Add(new ProjectEvent
            {
                Case = @case, Number = doing.File.Events.Length + 1, Act = made.Act, On = made.On, Text = made.Text.Trim(), Detail = made.Detail.Trim(),
                Confirmed = made.Confirmed, Logo = made.Logo, Printed = made.Printed, By = doing.Person, At = doing.Act.At,
            });
            // A start is met on the day it happened; a report on the day it is in.
            if (row.Meets is { } rule) await doing.Act.Meet(rule, made.Act == ProjectAct.Start ? made.On : doing.Act.Today, cancellation);
            await doing.Tell(made.Act.ToString(), row.Clause, made.Text.Trim(), made.Act.ToString(), Links.Project(@case), cancellation, row.Ahead ? made.On : null);
            return null;
        }, cancellation);
}
