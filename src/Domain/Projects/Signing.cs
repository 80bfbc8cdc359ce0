using CleanerProduction.Applications;

namespace CleanerProduction.Projects;

/// <summary>The sides of a funding agreement (FG-3.1.1).</summary>
public enum AgreementSide
{
    /// <summary>The applicant, by one of those who act for it.</summary>
    Applicant,
    /// <summary>The Council, by the Secretariat or the Director.</summary>
    Council,
}

/// <summary>How it was made sure that the signer is the person signed in.</summary>
public enum SignatureProof
{
    /// <summary>A passkey, asked for once more.</summary>
    Passkey,
    /// <summary>A code of the authenticator app.</summary>
    Authenticator,
    /// <summary>Nothing: an invented person of the demonstration.</summary>
    Demonstration,
    /// <summary>A signing service outside the portal.</summary>
    External,
}

/// <summary>A signature.</summary>
/// <param name="Side">For which side.</param>
/// <param name="Person">Who: the person's id.</param>
/// <param name="Document">The SHA-256 of the agreement signed.</param>
public sealed record SignatureMade(AgreementSide Side, string Person, string Document);

/// <summary>Who may sign an agreement when: the applicant first, then the Council, two different people, the same document.</summary>
public static class Signing
{
    /// <summary>What stands against the next signature under an agreement of that hash; null where nothing does.</summary>
    public static Refusal? Against(ApplicationState state, IReadOnlyCollection<SignatureMade> before, SignatureMade next, string document)
    {
        var applicant = before.FirstOrDefault(s => s.Side == AgreementSide.Applicant);
        return before.Any(s => s.Side == next.Side) ? new("signature-already", "FG-3.1.1")
            : state != ApplicationState.AgreementPending ? new("signing-closed", "FG-3.1.1")
            : next.Document != document ? new("signature-other-document", "FG-3.1.1")
            : next.Side == AgreementSide.Council && applicant is null ? new("signature-applicant-first", "FG-3.1.1")
            : next.Side == AgreementSide.Council && applicant!.Person == next.Person ? new("signature-same-person", "FG-3.1.1")
            : null;
    }
}
