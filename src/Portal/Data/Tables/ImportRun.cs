namespace CleanerProduction.Portal.Data;

/// <summary>Where the taking over of a file stands.</summary>
public enum ImportState
{
    /// <summary>Read and checked; nothing is taken over.</summary>
    Checked,
    /// <summary>Being taken over, row by row.</summary>
    Running,
    /// <summary>Every row that could be is taken over.</summary>
    Done,
}

/// <summary>A file of past records.</summary>
public sealed class ImportRun
{
    /// <summary>The store's number.</summary>
    public int Id { get; init; }

    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    /// <summary>The hash it is kept under.</summary>
    public required string Hash { get; init; }

    /// <summary>Who sent it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>How many rows it has.</summary>
    public int Rows { get; init; }

    /// <summary>Where it stands.</summary>
    public ImportState State { get; set; }

    /// <summary>Rows up to this number are dealt with; stored with what they made, so that a stop loses and doubles nothing.</summary>
    public int Until { get; set; }
}

/// <summary>What becomes of a row.</summary>
public enum ImportOutcome
{
    /// <summary>It can be taken over.</summary>
    Ready,
    /// <summary>Something in it cannot be.</summary>
    Faulty,
    /// <summary>There is a case of this reference.</summary>
    There,
    /// <summary>It is taken over.</summary>
    Taken,
}

/// <summary>A row of such a file.</summary>
public sealed class ImportRow
{
    /// <summary>The run.</summary>
    public int Run { get; init; }

    /// <summary>The row's number in the file, the header being 1.</summary>
    public int Number { get; init; }

    /// <summary>The reference as it stands in the file.</summary>
    public required string Reference { get; init; }

    /// <summary>What becomes of it.</summary>
    public ImportOutcome Outcome { get; set; }

    /// <summary>Its fields as JSON, in the order of the columns.</summary>
    public required string Fields { get; init; }
}
