namespace CleanerProduction.Portal.Parts;

/// <summary>The shapes that stand beside a word, so that colour is never the only sign.</summary>
public enum GlyphKind
{
    /// <summary>Disc with a tick.</summary>
    Met,
    /// <summary>Square with a cross.</summary>
    NotMet,
    /// <summary>Diamond with a question mark.</summary>
    Judgement,
    /// <summary>Ring with a dash.</summary>
    NotApplicable,
    /// <summary>Arrow upwards: on its way.</summary>
    Busy,
    /// <summary>Triangle: look at this.</summary>
    Warning,
    /// <summary>Two bars: the clock stands still.</summary>
    Paused,
    /// <summary>Magnifying glass.</summary>
    Search,
    /// <summary>Padlock.</summary>
    Locked,
    /// <summary>Sheet of paper.</summary>
    Document,
    /// <summary>Printer.</summary>
    Print,
}
