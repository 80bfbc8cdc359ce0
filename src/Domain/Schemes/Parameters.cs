namespace CleanerProduction.Schemes;

/// <summary>The parameters in force: phases, working days, technologies. A change makes another of them; what a case was given stands.</summary>
/// <param name="Phases">Every number of every phase.</param>
/// <param name="Calendar">Working days.</param>
/// <param name="Technologies">Lists of technologies and themes.</param>
public sealed record Parameters(Phases Phases, WorkingCalendar Calendar, Technologies Technologies)
{
    private const int YearsAhead = 5;

    /// <summary>The parameters with one row more, or why that row may not be added on <paramref name="today"/>.</summary>
    public Result<Parameters> Accept(ParameterChange change, DateOnly today) => Refuse(change, today) is { } refusal ? refusal : With(change);

    /// <summary>The parameters with a row that was accepted before.</summary>
    public Parameters With(ParameterChange change) => change switch
    {
        OfferAdded added => this with { Phases = Phases.With(added.Phase, added.Offer) },
        HolidaysAdded added => this with { Calendar = Calendar.WithAll(added.Days) },
        HolidayWithdrawn gone => this with { Calendar = Calendar.Without(gone.Date) },
        TechnologyAdded added => this with { Technologies = Technologies.With(added.Technology) },
        TechnologyEnded ended => this with { Technologies = Technologies.Ending(ended.Code, ended.Until) },
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "No such row"),
    };

    private Refusal? Refuse(ParameterChange change, DateOnly today) => change switch
    {
        OfferAdded added => Refuse(added.Phase, added.Offer, today),
        HolidaysAdded added => added.Days.Select(h => Refuse(h, today)).FirstOrDefault(r => r is not null) ?? (added.Days.IsEmpty ? new(ParameterRefusals.NothingNew) : null),
        HolidayWithdrawn gone => Calendar.On(gone.Date) is null ? new Refusal(ParameterRefusals.NoHoliday).With("date", gone.Date.Iso()) : null,
        TechnologyAdded { Technology: var entry } => Refuse(entry),
        TechnologyEnded ended => Refuse(ended, today),
        _ => null,
    };

    // A row begins tomorrow at the earliest: whatever was submitted until midnight was submitted under the numbers shown then.
    private Refusal? Refuse(string code, Offer row, DateOnly today)
    {
        if (Phases.All.FirstOrDefault(p => p.Code == code) is not { } phase) return new Refusal(ParameterRefusals.NoPhase).With("phase", code);
        if (!phase.Projects.Contains(row.Project)) return new Refusal(ParameterRefusals.ProjectNotOffered, phase.Offered.Clause?.Id).With("phase", code).With("project", row.Project.ToString());
        if (row.ValidFrom is not { } from || !phase.Period.Range.Contains(from))
            return new Refusal(ParameterRefusals.OutsidePhase).With("from", phase.Period.From.Iso()).With("until", phase.Period.Until.Iso());
        if (from <= today) return new Refusal(ParameterRefusals.NotAhead).With("today", today.Iso());
        var before = phase.OfferOf(row.Project, from) is { Ok: true, Value: var found } ? found : null;
        if (row.Share > Share.Whole) return new(ParameterRefusals.ShareAboveWhole);
        if (row.Share == Share.None) return new(ParameterRefusals.ShareNothing);
        if (row.Share is null && before?.Share is not null) return new(ParameterRefusals.ShareMissing);
        if (row.Cap <= Hkd.Zero) return new(ParameterRefusals.CapNothing);
        if (row.Cap is null && before?.Cap is not null) return new(ParameterRefusals.CapMissing);
        if (row.CapHongKongTechnology is { } higher && !(higher > row.Cap)) return new(ParameterRefusals.HigherCapNotHigher);
        return row with { ValidFrom = before?.ValidFrom, Source = before?.Source ?? row.Source } == before ? new(ParameterRefusals.NothingChanges) : null;
    }

    private Refusal? Refuse(Holiday holiday, DateOnly today)
    {
        if (holiday.Name.IsIncomplete) return new Refusal(ParameterRefusals.NameMissing).With("date", holiday.Date.Iso());
        var (first, last) = (Calendar.Known.From ?? new(today.Year, 1, 1), new DateOnly(today.Year + YearsAhead, 12, 31));
        if (holiday.Date < first || holiday.Date > last) return new Refusal(ParameterRefusals.OutsideCalendar).With("date", holiday.Date.Iso()).With("from", first.Iso()).With("until", last.Iso());
        return Calendar.On(holiday.Date)?.Name == holiday.Name ? new Refusal(ParameterRefusals.HolidayThere).With("date", holiday.Date.Iso()) : null;
    }

    private Refusal? Refuse(Technology entry)
    {
        if (entry.Name.IsIncomplete) return new(ParameterRefusals.NameMissing);
        if (entry.Until < entry.From) return new(ParameterRefusals.EndsBefore);
        return Technologies.All.Any(t => t.List == entry.List && t.Sector == entry.Sector && t.Name == entry.Name && !(t.Until < entry.From) && !(entry.Until < t.From))
            ? new(ParameterRefusals.TechnologyThere) : null;
    }

    private Refusal? Refuse(TechnologyEnded ended, DateOnly today)
    {
        if (Technologies[ended.Code] is not { } entry) return new Refusal(ParameterRefusals.NoTechnology).With("code", ended.Code);
        if (ended.Until < today) return new Refusal(ParameterRefusals.EndInThePast).With("today", today.Iso());
        if (ended.Until < entry.From) return new(ParameterRefusals.EndsBefore);
        if (entry.Until == ended.Until) return new(ParameterRefusals.NothingChanges);
        return entry.Until < today ? new(ParameterRefusals.EndedBefore) : null;
    }
}
