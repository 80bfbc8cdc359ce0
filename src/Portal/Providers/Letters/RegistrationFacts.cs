using CleanerProduction.Portal.Parts.Letterhead;

namespace CleanerProduction.Portal.Providers.Letters;

/// <summary>The facts of a request for what is missing (RG-4.1.3).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Filing">The application.</param>
/// <param name="Asked">What is asked, in the officer's words.</param>
/// <param name="AnswerBy">By which day an answer is asked for.</param>
public sealed record RegistrationQueryFacts(LetterFrame Frame, string Filing, Trilingual Asked, DateOnly AnswerBy) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a registration by the Secretariat, every criterion met (RG-4.1.4, RG-3.3.1).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Category">1 or 2; one letter a category.</param>
/// <param name="Number">The registration's number.</param>
/// <param name="From">The first day of the provisional registration.</param>
/// <param name="To">Its last day, inclusive: 24 months.</param>
/// <param name="CodeOutstanding">True where no code of conduct is on file yet (RG-7.1).</param>
public sealed record RegistrationListedFacts(LetterFrame Frame, int Category, string Number, DateOnly From, DateOnly To, bool CodeOutstanding) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a confirmation by a project completed in time (RG-3.3.2).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Category">1 or 2.</param>
/// <param name="Number">The registration's number.</param>
/// <param name="Since">The first day of the provisional registration.</param>
/// <param name="On">The day of confirmation.</param>
/// <param name="CodeOutstanding">True where no code of conduct is on file yet (RG-7.1).</param>
public sealed record RegistrationConfirmedFacts(LetterFrame Frame, int Category, string Number, DateOnly Since, DateOnly On, bool CodeOutstanding) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a cancellation (RG-3.3.3, RG-3.3.4).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Category">1 or 2.</param>
/// <param name="Number">The registration's number.</param>
/// <param name="From">The first day of the provisional registration.</param>
/// <param name="To">Its last day, inclusive.</param>
/// <param name="On">The day of cancellation.</param>
/// <param name="ForQuality">True where a report or the service fell below the standard; false where no project was completed.</param>
/// <param name="Reason">What was below the standard; null where no project was completed.</param>
public sealed record RegistrationCancelledFacts(LetterFrame Frame, int Category, string Number, DateOnly From, DateOnly To, DateOnly On, bool ForQuality, Trilingual? Reason) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of contact data changed (RG-5.2.2).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Number">The registration's number.</param>
/// <param name="ReceivedOn">The day the request was received.</param>
/// <param name="DoneOn">The day it was done.</param>
/// <param name="Changes">What was changed: the field, what stood before, what stands now.</param>
public sealed record ContactChangedFacts(LetterFrame Frame, string Number, DateOnly ReceivedOn, DateOnly DoneOn, IReadOnlyList<ChangedContact> Changes) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>A piece of contact data that was changed.</summary>
/// <param name="Field">What it is called.</param>
/// <param name="Was">What stood.</param>
/// <param name="Now">What stands.</param>
public sealed record ChangedContact(Trilingual Field, string Was, string Now);

/// <summary>The facts of a provider that left the directory at its own wish (RG-5.2.4).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Category">1 or 2.</param>
/// <param name="Number">The registration's number.</param>
/// <param name="On">The day it left.</param>
public sealed record RegistrationLeftFacts(LetterFrame Frame, int Category, string Number, DateOnly On) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}
