using CleanerProduction.Projects;

namespace CleanerProduction.Portal.Data;

/// <summary>The funding agreement of a case as it was offered; never changed again (FG-3.1.1).</summary>
public sealed class ProjectAgreement
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>The agreement as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>The SHA-256 of the content, lower-case hexadecimal: what both sides sign.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was offered.</summary>
    public DateTimeOffset OfferedAt { get; init; }

    /// <summary>Who offered it: the officer's id.</summary>
    public required string OfferedBy { get; init; }
}

/// <summary>A signature under an agreement; one a side, never changed.</summary>
public sealed class AgreementSignature
{
    /// <summary>The case.</summary>
    public required string Case { get; init; }

    /// <summary>For which side.</summary>
    public AgreementSide Side { get; init; }

    /// <summary>Who: the person's id.</summary>
    public required string Person { get; init; }

    /// <summary>The name as it was typed.</summary>
    public required string Name { get; init; }

    /// <summary>How it was made sure that it was that person.</summary>
    public SignatureProof Proof { get; init; }

    /// <summary>The hash of the agreement signed.</summary>
    public required string Document { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }
}
