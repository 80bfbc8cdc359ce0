using CleanerProduction.Companies;
using CleanerProduction.Providers;

namespace CleanerProduction.Portal.Data;

/// <summary>A provider's written request to change its contact data (RG-5.2.1, RG-5.2.2). What stood before stays in it; only that it was done is written later, once.</summary>
public sealed class ContactChange
{
    /// <summary>The provider's number.</summary>
    public required string ProviderNumber { get; init; }

    /// <summary>Its number among the provider's, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The day it was received, Hong Kong.</summary>
    public DateOnly ReceivedOn { get; init; }

    /// <summary>When it was handed in.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who handed it in.</summary>
    public required string By { get; init; }

    /// <summary>The changes as JSON: each field as it was and as it is to be.</summary>
    public required string Changes { get; init; }

    /// <summary>The day it was done; null before.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>The officer who did it; null before.</summary>
    public string? DoneBy { get; set; }

    /// <summary>What the five working days are kept under: <c>2026-014/contact-1</c>.</summary>
    public string Case => CaseOf(ProviderNumber, Number);

    /// <summary>The same of a number.</summary>
    public static string CaseOf(string provider, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{provider}/contact-{number}");

    /// <summary>It as the guide knows it.</summary>
    public ContactRequest Request => new(ProviderNumber, ReceivedOn, [.. StrictJson.ReadKept<FieldChange[]>(Changes)], DoneOn);

    /// <summary>A request as it is kept.</summary>
    public static ContactChange Of(ContactRequest request, int number, string by, DateTimeOffset at) =>
        new() { ProviderNumber = request.Provider, Number = number, ReceivedOn = request.ReceivedOn, At = at, By = by, Changes = StrictJson.WriteKept(request.Changes.ToArray()) };
}
