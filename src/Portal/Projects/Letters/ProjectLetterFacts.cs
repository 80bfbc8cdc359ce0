using CleanerProduction.Portal.Parts.Letterhead;

namespace CleanerProduction.Portal.Projects.Letters;

/// <summary>The facts of a payment (FG-4.1.4).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Title">The project.</param>
/// <param name="Approved">The grant approved.</param>
/// <param name="Cost">The cost verified.</param>
/// <param name="Payable">What the clauses allow .</param>
/// <param name="Withheld">What is kept back (FG-4.1.3); HK$0.00 for nothing.</param>
/// <param name="Reason">Why; null for nothing.</param>
/// <param name="Paid">What was paid.</param>
/// <param name="PaidOn">The day.</param>
public sealed record GrantPaidFacts(LetterFrame Frame, Trilingual Title, Hkd Approved, Hkd Cost, Hkd Payable, Hkd Withheld, Trilingual? Reason, Hkd Paid, DateOnly PaidOn) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a stop of payment (FG-4.1.3, FG-4.1.4).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Title">The project.</param>
/// <param name="Explanation">The explanation with its clause.</param>
/// <param name="HeldOn">The day.</param>
public sealed record PaymentHeldFacts(LetterFrame Frame, Trilingual Title, Ground Explanation, DateOnly HeldOn) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a demand for money back (FG-4.2.1).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Title">The project.</param>
/// <param name="Owed">How much.</param>
/// <param name="Since">The day it came to be owed.</param>
/// <param name="Explanation">Why.</param>
public sealed record RecoveryDemandedFacts(LetterFrame Frame, Trilingual Title, Hkd Owed, DateOnly Since, Ground Explanation) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}
