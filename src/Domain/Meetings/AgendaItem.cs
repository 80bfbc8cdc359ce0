using System.Collections.Immutable;

namespace CleanerProduction.Meetings;

/// <summary>What an agenda item says, as tabled.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">Short title for the agenda.</param>
/// <param name="Case">The case's reference, or null where the item has none.</param>
/// <param name="Motion">The sentence that is put to the vote; null where the kind does not divide.</param>
/// <param name="Supports">True where a carried motion says yes to the applicant; a recommendation to refuse has false.</param>
/// <param name="Conditions">Conditions attached to the motion.</param>
/// <param name="Facts">What a member needs at a glance.</param>
/// <param name="Parties">Whom it concerns; interests are compared with them.</param>
public sealed record AgendaItem(AgendaKind Kind, Trilingual Title, string? Case, Trilingual? Motion, bool Supports, ImmutableArray<Trilingual> Conditions, ImmutableArray<Fact> Facts, ImmutableArray<Party> Parties)
{
    /// <summary>The clause it rests on, or null.</summary>
    public string? Clause => AgendaRule.Of(Kind).Clause;
}

/// <summary>One labelled fact of an item, with a note in small print where there is one.</summary>
public sealed record Fact(Trilingual Label, Trilingual Value, Trilingual? Note = null);

/// <summary>A paper of an item, by its content.</summary>
/// <param name="Id">Stable within the meeting.</param>
/// <param name="Title">As shown.</param>
/// <param name="Hash">Lower-case hexadecimal SHA-256 of the file.</param>
/// <param name="MediaType">Decided by content.</param>
/// <param name="Bytes">Size.</param>
public sealed record Paper(string Id, Trilingual Title, string Hash, string MediaType, long Bytes);
