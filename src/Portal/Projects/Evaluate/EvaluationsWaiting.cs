using System.Security.Claims;
using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Parts.Waiting;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Projects.Evaluate;

/// <summary>Evaluations to be given to somebody, and those a person was given.</summary>
public sealed class EvaluationsWaiting(EvaluationBook book) : IWaitingFor
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<WaitingItem>> For(ClaimsPrincipal person, CancellationToken stop)
    {
        var (evaluator, secretariat) = (person.IsInRole(nameof(Role.Evaluator)), person.IsInRole(nameof(Role.Secretariat)));
        if (!evaluator && !secretariat) return [];
        return
        [
            .. (await book.List(person, stop)).Where(r => r.Task?.ReportedAt is null && (secretariat ? r.Task?.Evaluator is null : r.Task?.Evaluator == person.PersonId())).Select(r => new WaitingItem(
                Say(secretariat ? nameof(EvaluateText.DoAssignEvaluator) : nameof(EvaluateText.DoEvaluate)), Links.Evaluation(r.Reference), Trilingual.Make(language => $"{r.Reference} {r.Company.In(language)}"),
                Since: r.Task?.AssignedAt ?? r.Task?.ChosenAt, Clause: "FG-3.2.4")),
        ];
    }

    private static Trilingual Say(string key) => Trilingual.Make(language => EvaluateText.ResourceManager.GetString(key, language.Culture())!);
}
