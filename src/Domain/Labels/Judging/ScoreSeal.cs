namespace CleanerProduction.Labels.Judging;

/// <summary>
/// When scores are open. Of others' scores (values, aggregates, order, how many there are) a judge sees nothing before their own are in; and so that nobody changes theirs after
/// having seen others', an application's scores open to all at one moment: when every judge of it who did not step aside has handed in, or when scoring is closed.
/// </summary>
public static class ScoreSeal
{
    /// <summary>True where an application's scores are open and nothing in them changes any more.</summary>
    public static bool IsOpen(IReadOnlyCollection<SheetState> sheets, bool scoringClosed) =>
        scoringClosed || (sheets.Any(s => s == SheetState.HandedIn) && sheets.All(s => s != SheetState.Draft));

    /// <summary>
    /// True where a judge may see others' scores of an application. <paramref name="own"/> is null where it was not assigned to them; a conflicted judge sees none, ever.
    /// </summary>
    public static bool MaySee(SheetState? own, bool conflicted, bool isOpen, bool scoringClosed) =>
        !conflicted && own != SheetState.Aside && (scoringClosed || (own == SheetState.HandedIn && isOpen));
}
