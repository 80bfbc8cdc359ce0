using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Forms;
using CleanerProduction.Guidelines;
using CleanerProduction.Schemes;

namespace CleanerProduction.Providers;

/// <summary>The public data of a provider by name, as texts (RG-5.1.1(a)).</summary>
public static class ContactFields
{
    /// <summary>Their names; a category is none of them: it is applied for (RG-5.2.3).</summary>
    public static readonly ImmutableArray<string> All = ["address.hant", "address.hans", "address.en", "telephone", "email", "website"];

    /// <summary>What stands in them.</summary>
    public static ImmutableSortedDictionary<string, string> Of(Provider provider) => ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("address.hant", provider.Address.Hant), KeyValuePair.Create("address.hans", provider.Address.Hans), KeyValuePair.Create("address.en", provider.Address.En),
        KeyValuePair.Create("telephone", provider.Telephone), KeyValuePair.Create("email", provider.Email), KeyValuePair.Create("website", provider.Website ?? ""),
    ]);

    internal static void Put(Provider provider, IReadOnlyDictionary<string, string> texts)
    {
        provider.Address = new(texts["address.hant"], texts["address.hans"], texts["address.en"]);
        (provider.Telephone, provider.Email, provider.Website) = (texts["telephone"], texts["email"], texts["website"] is { Length: > 0 } site ? site : null);
    }
}

/// <summary>A provider's written request to change its contact data (RG-5.2.1, RG-5.2.2). It is kept, with what stood before, and never changed but to say when it was done.</summary>
/// <param name="Provider">The provider's number.</param>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="Changes">What is to change; what stood before stays readable.</param>
/// <param name="DoneOn">The day it was done; null before.</param>
public sealed record ContactRequest(string Provider, DateOnly ReceivedOn, ImmutableArray<FieldChange> Changes, DateOnly? DoneOn = null)
{
    /// <summary>The last of the five working days.</summary>
    public Deadline DueOn(TimeLimits limits) => limits.Of("RG-5.2.2", ReceivedOn);

    /// <summary>Makes a request of what was typed. A category cannot be changed so, and something must change.</summary>
    public static Result<ContactRequest> Of(Provider provider, IReadOnlyDictionary<string, string> typed, DateOnly receivedOn)
    {
        if (typed.Keys.FirstOrDefault(k => !ContactFields.All.Contains(k)) is { } other)
            return new Refusal(other.StartsWith("category", StringComparison.Ordinal) ? "category-needs-application" : "field-not-contact", other.StartsWith("category", StringComparison.Ordinal) ? "RG-5.2.3" : "RG-5.2.2").With("field", other);
        var stands = ContactFields.Of(provider);
        ImmutableArray<FieldChange> changes = [.. ContactFields.All.Where(typed.ContainsKey).Select(f => new FieldChange(f, stands[f], Typed.Plain(typed[f]))).Where(c => c.Was != c.Now)];
        if (changes.IsEmpty) return new Refusal("nothing-changes", "RG-5.2.2");
        if (changes.FirstOrDefault(c => c.Now.Length == 0 && c.Field is ("telephone" or "email")) is { } emptied) return new Refusal("contact-not-shown", "RG-5.1.1(a)").With("field", emptied.Field);
        return new ContactRequest(provider.Number, receivedOn, changes);
    }

    /// <summary>Carries it out: the provider has the new data, the request what stood before. Refused twice, before it came, and where a field meanwhile holds something else.</summary>
    public Result<ContactRequest> CarryOut(Provider provider, DateOnly on)
    {
        if (provider.Number != Provider) throw new ArgumentException($"{provider.Number} is not {Provider}", nameof(provider));
        if (DoneOn is not null) return new Refusal("contact-done-already", "RG-5.2.2");
        if (on < ReceivedOn) return new Refusal("contact-before-request", "RG-5.2.1");
        var stands = ContactFields.Of(provider);
        if (Changes.FirstOrDefault(c => stands[c.Field] != c.Was) is { } moved) return new Refusal("contact-moved-on", "RG-5.2.2").With("field", moved.Field);
        ContactFields.Put(provider, stands.SetItems(Changes.Select(c => KeyValuePair.Create(c.Field, c.Now))));
        return this with { DoneOn = on };
    }

    /// <summary>What stood on a day, its end: what stands now with every later change taken back.</summary>
    /// <param name="now">What stands now.</param>
    /// <param name="done">Every request carried out, in their order.</param>
    /// <param name="day">The day.</param>
    public static ImmutableSortedDictionary<string, string> At(ImmutableSortedDictionary<string, string> now, IEnumerable<ContactRequest> done, DateOnly day) =>
        now.SetItems(done.Where(r => r.DoneOn > day).Reverse().SelectMany(r => r.Changes).Select(c => KeyValuePair.Create(c.Field, c.Was)));
}
