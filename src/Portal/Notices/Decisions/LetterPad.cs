using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Programme;

namespace CleanerProduction.Portal.Notices.Decisions;

/// <summary>What every letter on a decision has in common: number, date, who signs, who has the case, where it can be verified.</summary>
public sealed record LetterPad(string Number, DateOnly Date, Uri Origin, bool Specimen, ReferenceData Reference)
{
    private Contact Secretariat => Reference.Contacts.First(c => c.Code == "secretariat");

    /// <summary>The Secretariat itself, for what goes on its file.</summary>
    public Addressee File => new(Secretariat.Name, Secretariat.Address);

    /// <summary>The frame round a letter's own matter; <paramref name="rules"/> is the phase, or <see cref="Correspondence.Registration"/>.</summary>
    public LetterFrame Frame(DecisionTaken decision, Addressee to, string rules) =>
        Frame(decision.Case, to, rules, new(decision.Meeting, decision.Item, HongKongTime.DateOf(decision.At), decision.ChainHead));

    /// <summary>The same for a decision that stands elsewhere than in the record of a meeting.</summary>
    public LetterFrame Frame(string @case, Addressee to, string rules, DecisionReference decision) => new(
        Number, Date, @case, to, Reference.Letters.RulesOf(rules), Officer(rules), new(Reference.Letters.Signatory.Name, Reference.Letters.Signatory.Office),
        decision, new Uri(Origin, Links.Document(Number)))
    {
        Draft = true,
        Specimen = Specimen,
    };

    /// <summary>The committee's reasons as they stand in the notes; they are in the writer's language and are not translated by machine.</summary>
    public static IReadOnlyList<Ground> Grounds(DecisionTaken decision, Trilingual otherwise, string? clause) =>
        decision.Reasons.Count == 0 ? [new(otherwise, clause)] : [.. decision.Reasons.Select(r => new Ground(Trilingual.Same(r), clause))];

    private ContactOfficer Officer(string rules)
    {
        if (rules == Correspondence.Labels && Reference.Contacts.First(c => c.Code == "label-secretariat") is { } scheme) return new(scheme.Name, scheme.Telephone, scheme.Emails[0].Address);
        var mailbox = rules == Correspondence.Registration ? "general" : "demonstration";
        return new(Reference.Letters.Officer.Name, Secretariat.Telephone, Secretariat.Emails.First(e => e.For == mailbox).Address);
    }
}
