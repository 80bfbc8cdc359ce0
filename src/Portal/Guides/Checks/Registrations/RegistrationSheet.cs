using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Guides.Checks.Asking;
using CleanerProduction.Portal.Guides.Checks.Questions;
using CleanerProduction.Portal.Parts.Bodies;
using static CleanerProduction.Portal.Guides.Checks.Questions.AnswerKind;

namespace CleanerProduction.Portal.Guides.Checks.Registrations;

/// <summary>Whether a firm can register as a service provider.</summary>
public sealed class RegistrationSheet(RegistrationQuestion question, ReferenceData reference) : QuestionSheet
{
    private const string Staff = "staff";
    private const int MostEntries = 12;

    /// <inheritdoc/>
    public override string Name => "registration";

    /// <inheritdoc/>
    public override int Order => 5;

    /// <inheritdoc/>
    public override string Title => RegistrationsText.Title;

    /// <inheritdoc/>
    public override string Lead => RegistrationsText.Lead;

    /// <inheritdoc/>
    public override ImmutableArray<string> Clauses => ["RG-3.2.2", "RG-4.1.2"];

    /// <inheritdoc/>
    public override Shape Form => question.Body;

    /// <inheritdoc/>
    public override Type Result => typeof(RegistrationResult);

    /// <inheritdoc/>
    public override ImmutableArray<QuestionGroup> Groups => [Application, People, Engineering, Papers, Before];

    /// <inheritdoc/>
    public override IEnumerable<(string Path, string Text)> Defaults(DateOnly today) => [("on", today.Iso())];

    /// <summary>The rules count people and never name them, so somebody without a name is a number.</summary>
    public override void Settle(Typed typed)
    {
        var people = typed.At(Staff)?.Entries ?? [];
        for (var i = 0; i < people.Count; i++)
            if (!people[i].IsBlank && string.IsNullOrWhiteSpace(people[i]["name"])) people[i].Put("name", (i + 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public override void Judge(Filled body, Language language, Faults faults) => question.Answer(body, language, faults);

    private static QuestionGroup Application => new(RegistrationsText.Application,
    [
        new Question("on", RegistrationsText.On, Day) { Hint = RegistrationsText.OnHint, Needed = true },
        new Question("categories", RegistrationsText.Categories, Several) { Hint = RegistrationsText.CategoriesHint, Choices = [new("1", RegistrationsText.Category1), new("2", RegistrationsText.Category2)] },
    ]);

    // As many rows as the rules ask for today.
    private QuestionGroup People => new(RegistrationsText.People,
    [
        new EntryList(Staff, RegistrationsText.Staff, RegistrationsText.Person, [new("name", RegistrationsText.Who, Text), new("yearsRelevant", RegistrationsText.Years, Number)])
        {
            Hint = RegistrationsText.StaffHint, None = RegistrationsText.NoStaff, Add = RegistrationsText.AddPerson, Drop = RegistrationsText.DropPerson,
            Least = reference.Phases.All[^1].Registration?.Category1Staff.Value ?? 1, Most = MostEntries,
        },
    ]);

    private static QuestionGroup Engineering => new(RegistrationsText.Engineering,
    [
        new Question("engineering.yearsRelevant", RegistrationsText.EngineeringYears, Number),
        new Question("engineering.completedProjects", RegistrationsText.Completed, Number),
    ]);

    private QuestionGroup Papers => new(RegistrationsText.Papers,
    [
        new EntryList("projectRecords", RegistrationsText.Records, RegistrationsText.Record, [new("client", RegistrationsText.Client, Text), new("contact", RegistrationsText.Contact, AnswerKind.Tick)])
        {
            Hint = RegistrationsText.RecordsHint, None = RegistrationsText.NoRecords, Add = RegistrationsText.AddRecord, Drop = RegistrationsText.DropRecord,
            Least = reference.Phases.All[^1].Registration?.ProjectRecords.Value ?? 1, Most = MostEntries,
        },
        new Question("codeOfConduct", RegistrationsText.Code, YesNo),
    ]);

    private static QuestionGroup Before => new(RegistrationsText.Before,
    [
        new Question("lastCancellation", RegistrationsText.Cancellation, Pick)
        {
            Choices = [new("none", RegistrationsText.CancelledNo), new("not-completed", RegistrationsText.CancelledNotCompleted), new("quality", RegistrationsText.CancelledQuality)],
        },
        new Question("committeeOpinionRecorded", RegistrationsText.Opinion, YesNo) { Hint = RegistrationsText.OpinionHint },
    ]);
}
