using CleanerProduction.Portal.Parts;

namespace CleanerProduction.Portal.Accounts.Represent;

/// <summary>Representations in words.</summary>
public static class RepresentWords
{
    /// <summary>Whether it holds today.</summary>
    public static string State(this Representation one, DateOnly today) => one switch
    {
        _ when one.Row.From > today => RepresentText.StateNotYet,
        { End: { } end } when end.LastDay < today => RepresentText.StateEnded,
        _ => RepresentText.StateActing,
    };

    /// <summary>How that is felt.</summary>
    public static Tone Tone(this Representation one, DateOnly today) => one switch
    {
        _ when one.Row.From > today => Parts.Tone.Wait,
        { End: { } end } when end.LastDay < today => Parts.Tone.Plain,
        _ => Parts.Tone.Ok,
    };
}
