namespace CleanerProduction.Meetings;

public sealed partial record Meeting
{
    /// <summary>What the strongest declaration does to the seat for the item through whoever sits in it, or null where there is none.</summary>
    public InterestEffect? EffectOn(string seat, int item) => Strongest(seat, item, ConcernedIn(seat))?.Effect;

    /// <summary>True where the seat may not vote on the item and is out of its present count.</summary>
    public bool IsRecused(string seat, int item) => EffectOn(seat, item) is InterestEffect.Withdraw or InterestEffect.StayNoVote;

    /// <summary>The strongest declaration on the item that touches the seat through whoever sits in it, the oldest of several alike, or null.</summary>
    public Declaration? Strongest(string seat, int item) => Strongest(seat, item, ConcernedIn(seat));

    /// <summary>What the person's own interests and those of the seat's body do to them for the item, or null where there are none.</summary>
    public InterestEffect? EffectOn(string seat, int item, string person) => Strongest(seat, item, person)?.Effect;

    /// <summary>True where the person, as one of that seat, may see nothing of the item, whoever sits in it now.</summary>
    public bool IsOut(string seat, int item, string person) => EffectOn(seat, item, person) is InterestEffect.Withdraw;

    /// <summary>True where anybody's interest withdraws the seat: for readers of whom no more than the seat is known.</summary>
    public bool IsOut(string seat, int item)
    {
        InterestEffect? strongest = null;
        foreach (var declaration in Declarations)
            if (declaration.Item == item && declaration.Seat == seat && (strongest is null || declaration.Effect < strongest)) strongest = declaration.Effect;
        return strongest is InterestEffect.Withdraw;
    }

    /// <summary>
    /// True where a declaration touches the person in that seat: an interest is the person's, in whatever seat they sit; one of a chamber or
    /// a sector is its seat's, whoever sits.
    /// </summary>
    public static bool Touches(Declaration declaration, string seat, string? person) =>
        declaration.Person == person || (declaration.Seat == seat && (person is null || declaration.Party is PartyKind.Chamber or PartyKind.Sector));

    private Declaration? Strongest(string seat, int item, string? person)
    {
        Declaration? strongest = null;
        foreach (var declaration in Declarations)
            if (declaration.Item == item && Touches(declaration, seat, person) && (strongest is null || declaration.Effect < strongest.Effect)) strongest = declaration;
        return strongest;
    }

    // Who sits; before anybody does, the member; when the meeting is over, who sat last.
    private string? ConcernedIn(string seat)
    {
        if (IsCirculation) return Seat(seat)?.Holder?.Person;
        var last = Stays.TryGetValue(seat, out var stays) ? stays[^1] : null;
        return last is not null && (last.Out is null || State > MeetingState.InSession) ? last.Person : Seat(seat)?.Holder?.Person;
    }
}
