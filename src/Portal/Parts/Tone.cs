namespace CleanerProduction.Portal.Parts;

/// <summary>What a tag, note or deadline is felt as; its words say what it is.</summary>
public enum Tone
{
    /// <summary>Nothing in particular.</summary>
    Plain,
    /// <summary>Under way.</summary>
    Info,
    /// <summary>Good, done.</summary>
    Ok,
    /// <summary>Waits for somebody, soon.</summary>
    Wait,
    /// <summary>Over, refused.</summary>
    Bad,
    /// <summary>A property, not a state: outline only.</summary>
    Flat,
}

/// <summary>Tones as style sheets name them.</summary>
public static class Tones
{
    /// <summary><c>tag tag--ok</c> of <c>tag</c>.</summary>
    public static string Class(this Tone tone, string part) => tone == Tone.Plain ? part : $"{part} {part}--{Name(tone)}";

    private static string Name(Tone tone) => tone switch
    {
        Tone.Info => "info",
        Tone.Ok => "ok",
        Tone.Wait => "wait",
        Tone.Bad => "bad",
        _ => "flat",
    };
}
