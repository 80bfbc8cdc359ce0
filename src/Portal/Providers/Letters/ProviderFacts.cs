using CleanerProduction.Portal.Parts.Letterhead;

namespace CleanerProduction.Portal.Providers.Letters;

/// <summary>The facts of a registration the committee accepted although not every criterion is met (RG-4.1.5, RG-3.3.1).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Category">1 or 2 (RG-3.1.1); one letter a category.</param>
/// <param name="Number">The registration's number.</param>
/// <param name="From">The first day of the provisional registration.</param>
/// <param name="To">Its last day, inclusive: 24 months.</param>
/// <param name="NotMet">The criteria not met.</param>
/// <param name="CodeOutstanding">True where no code of conduct is on file yet (RG-7.1).</param>
public sealed record RegistrationAcceptedFacts(LetterFrame Frame, int Category, string Number, DateOnly From, DateOnly To, IReadOnlyList<Ground> NotMet, bool CodeOutstanding) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The facts of a registration refused (RG-4.1.5).</summary>
/// <param name="Frame">What the letter carries round its matter.</param>
/// <param name="Category">1 or 2; one letter a category.</param>
/// <param name="NotMet">The criteria not met.</param>
/// <param name="Explanation">Why the committee refused.</param>
public sealed record RegistrationRefusedFacts(LetterFrame Frame, int Category, IReadOnlyList<Ground> NotMet, Trilingual Explanation) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The committee's opinion on a re-application after cancellation for quality, a note to the Secretariat's file (RG-3.3.4).</summary>
/// <param name="Frame">Addressed to the Secretariat.</param>
/// <param name="Provider">Who applies again.</param>
/// <param name="Category">1 or 2.</param>
/// <param name="CancelledOn">The day the earlier registration was cancelled.</param>
/// <param name="Accept">The opinion: true to accept the re-application.</param>
/// <param name="Reasons">The committee's reasons.</param>
public sealed record ReapplicationOpinionFacts(LetterFrame Frame, Trilingual Provider, int Category, DateOnly CancelledOn, bool Accept, IReadOnlyList<Ground> Reasons) : ILetterFacts
{
    /// <inheritdoc />
    public ILetterFacts In(LetterFrame frame) => this with { Frame = frame };
}

/// <summary>The categories in words.</summary>
internal static class CategoryInWords
{
    /// <summary>第一類別（顧問公司）; Category 1 (consultancy).</summary>
    public static string Of(int category) => category switch
    {
        1 => ProviderLettersText.Category1,
        2 => ProviderLettersText.Category2,
        _ => throw new InvalidOperationException($"There is no category {category}"),
    };
}
