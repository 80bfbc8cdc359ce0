namespace CleanerProduction.Portal.Parts.Letterhead;

/// <summary>What every letter carries round its own matter.</summary>
/// <param name="DocumentNumber">The number under which the letter can be verified: LT-2026-0412.</param>
/// <param name="Date">The date of the letter, Hong Kong.</param>
/// <param name="Case">The case it belongs to: DP2-2025-0017.</param>
/// <param name="To">Who it is addressed to.</param>
/// <param name="Rules">The guide and its date that the case is kept under.</param>
/// <param name="Contact">The officer who has the case.</param>
/// <param name="Signatory">Who signs.</param>
/// <param name="Decision">The committee's decision it reports.</param>
/// <param name="VerifyAt">The address of the verification page of this document; its origin is the portal's.</param>
public sealed record LetterFrame(
    string DocumentNumber, DateOnly Date, string Case, Addressee To, Trilingual Rules, ContactOfficer Contact, Signatory Signatory, DecisionReference Decision, Uri VerifyAt)
{
    /// <summary>True until it is issued; every page then says so.</summary>
    public bool Draft { get; init; }

    /// <summary>True in a demonstration programme; every page then says so.</summary>
    public bool Specimen { get; init; }
}

/// <summary>Who a letter goes to.</summary>
/// <param name="Organisation">The name as registered, in each script it has.</param>
/// <param name="Address">One line.</param>
/// <param name="Person">The representative's name (FG-3.6.1); null where the letter goes to the organisation.</param>
/// <param name="Salutation">How the person is addressed: 梁女士, Ms Leung.</param>
public sealed record Addressee(Trilingual Organisation, Trilingual Address, Trilingual? Person = null, Trilingual? Salutation = null);

/// <summary>The officer who has the case.</summary>
public sealed record ContactOfficer(Trilingual Name, string Telephone, string Email);

/// <summary>Who signs, and as what.</summary>
public sealed record Signatory(Trilingual Name, Trilingual Office);

/// <summary>Where on the record the decision stands.</summary>
/// <param name="Meeting">The meeting's id: 67, or r1 for a rehearsal; empty where the Programme Director or the Secretariat decided.</param>
/// <param name="Item">The agenda item, from 1.</param>
/// <param name="On">The day of the decision, Hong Kong.</param>
/// <param name="ChainHead">The hash of the meeting's last entry when the letter was made, lower-case hexadecimal.</param>
/// <param name="BySecretariat">True where the Secretariat decided; the decision then stands in the history of the case (FG-3.7.1).</param>
public sealed record DecisionReference(string Meeting, int Item, DateOnly On, string ChainHead, bool BySecretariat = false)
{
    /// <summary>True where the Programme Director decided and the decision stands in the history of the case (FG-2.2.2).</summary>
    public bool ByDirector() => !BySecretariat && !ByPanel && Meeting.Length == 0;

    /// <summary>True where the judging panel of the recognition scheme decided; the decision stands in the history of the case (LG-6).</summary>
    public bool ByPanel { get; init; }
}

/// <summary>A sentence in the three languages with the clause it rests on, where a guide has one.</summary>
public sealed record Ground(Trilingual Sentence, string? Clause = null);
