using System.Collections.Immutable;
using CleanerProduction.Labels;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Data;

/// <summary>The invented rounds: one before the panel, one in which applications are taken. Begun on another day than they were written for, both are moved by as many days.</summary>
internal sealed class DemonstrationRounds
{
    private static readonly DateOnly WrittenFor = new(2026, 11, 20);
    private const string Reason = "Invented for the demonstration";

    /// <summary>Reads them, and takes the steps the first has behind it.</summary>
    public DemonstrationRounds(ReferenceData reference, DemonstrationCalendar calendar, DemonstrationHistory history)
    {
        var written = StrictJson.Read<ImmutableArray<LabelRound>[]>("label-rounds.json", $"[{File.ReadAllText(Path.Combine(reference.Folder, "demo", "label-rounds.json"))}]")[0];
        var asWritten = calendar.Today >= WrittenFor && calendar.Today <= written[1].Closes.Value.AddDays(-10);
        var days = asWritten ? 0 : calendar.Today.DayNumber - WrittenFor.DayNumber;
        (Judged, Open) = (Moved(written[0], days), Moved(written[1], days));
        foreach (var round in new[] { Judged, Open })
        {
            var draw = new Draw($"round {round.Year}");
            var @case = new RoundCase(round.Year);
            Take(@case, RoundStep.Announce, calendar.WorkingDay(round.Opens.Value.AddDays(-42)), ref draw);
            if (round == Judged) Take(@case, RoundStep.OpenJudging, calendar.WorkingDay(round.CheckedUntil.Value.AddDays(4)), ref draw);
            Cases.Add(@case);
            Versions.Add(new() { Year = round.Year, Version = 1, Content = round.ToJson(), Reason = Reason, At = DemonstrationCalendar.At(calendar.WorkingDay(round.Opens.Value.AddDays(-60)), Role.Secretariat, ref draw), By = "p-secretary" });
        }

        void Take(RoundCase round, RoundStep step, DateOnly day, ref Draw draw) => history.Take(round, round.Allowed(Role.Secretariat).Single(r => r.Step == step), day, "", ref draw);
    }

    /// <summary>The one that lies before the panel.</summary>
    public LabelRound Judged { get; }

    /// <summary>The one in which applications are taken.</summary>
    public LabelRound Open { get; }

    /// <summary>Both, on their way.</summary>
    public List<RoundCase> Cases { get; } = [];

    /// <summary>Their dates and numbers.</summary>
    public List<LabelRoundVersion> Versions { get; } = [];

    private static LabelRound Moved(LabelRound round, int days) => days == 0 ? round : round with
    {
        Year = round.Year + round.Opens.Value.AddDays(days).Year - round.Opens.Value.Year,
        Opens = Moved(round.Opens, days), Closes = Moved(round.Closes, days), CheckedUntil = Moved(round.CheckedUntil, days), JudgedUntil = Moved(round.JudgedUntil, days),
        ResultsFrom = Moved(round.ResultsFrom, days), CeremonyBy = Moved(round.CeremonyBy, days), CleanSinceManufacturing = Moved(round.CleanSinceManufacturing, days),
        CleanSinceExcellent = Moved(round.CleanSinceExcellent, days), CleanSinceRenewal = Moved(round.CleanSinceRenewal, days),
    };

    private static Schemes.Figure<DateOnly> Moved(Schemes.Figure<DateOnly> day, int days) => day with { Value = day.Value.AddDays(days) };
}
