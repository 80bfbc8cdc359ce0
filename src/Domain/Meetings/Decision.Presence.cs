using System.Collections.Immutable;
using System.Globalization;

namespace CleanerProduction.Meetings;

public static partial class Decision
{
    private static Result<ImmutableArray<Act>> Arrive(Meeting meeting, RecordArrival arrival, Actor actor)
    {
        if (!actor.IsSecretariat && actor.Person != arrival.Person) return No(MeetingRefusals.NotYours);
        if (InState(meeting, MeetingState.Notified, MeetingState.InSession) is { } wrong) return wrong;
        if (meeting.Seat(arrival.Seat) is not { } seat) return No(MeetingRefusals.UnknownSeat);
        // An alternate sits in the member's place: a vacant seat has none, is not in the quorum's base and is not present.
        if (!seat.Filled || seat.Sitter(arrival.Person) is not { } sitter) return No(MeetingRefusals.UnknownPerson);
        // One person, one seat: somebody named in two sits in one at a time.
        return meeting.Sitting(seat.Code) is not null || meeting.SeatSatBy(arrival.Person) is not null
            ? No(MeetingRefusals.AlreadyPresent)
            : Acts(new Arrived(seat.Code, sitter.Person, sitter.Name));
    }

    private static Result<ImmutableArray<Act>> Leave(Meeting meeting, RecordLeaving leaving, Actor actor)
    {
        if (InState(meeting, MeetingState.Notified, MeetingState.InSession) is { } wrong) return wrong;
        if (meeting.Seat(leaving.Seat) is null) return No(MeetingRefusals.UnknownSeat);
        if (meeting.Sitting(leaving.Seat) is not { } stay) return No(MeetingRefusals.NotPresent);
        return actor.IsSecretariat || stay.Person == actor.Person ? Acts(new Left(leaving.Seat)) : No(MeetingRefusals.NotYours);
    }

    private static Result<ImmutableArray<Act>> Foresee(Meeting meeting, ForeseeLeaving foresee, Actor actor)
    {
        if (InState(meeting, MeetingState.Draft, MeetingState.Notified, MeetingState.InSession) is { } wrong) return wrong;
        if (meeting.Seat(foresee.Seat) is not { } seat) return No(MeetingRefusals.UnknownSeat);
        return actor.IsSecretariat || seat.Sitter(actor.Person) is not null ? Acts(new LeaveForeseen(foresee.Seat, ChainEntry.ToMillisecond(foresee.At))) : No(MeetingRefusals.NotYours);
    }

    private static Result<ImmutableArray<Act>> Choose(Meeting meeting, ChoosePresider choose, Actor actor)
    {
        if (OnlySecretariat(actor) is { } refused) return refused;
        if (InState(meeting, MeetingState.Notified, MeetingState.InSession) is { } wrong) return wrong;
        if (meeting.Presider(meeting.Current) is not null) return No(MeetingRefusals.WrongState);
        return meeting.Sitting(choose.Seat) is null ? No(MeetingRefusals.NotPresent) : Acts(new PresiderChosen(choose.Seat));
    }

    private static Result<ImmutableArray<Act>> Check(Meeting meeting, CheckInterests check, Actor actor)
    {
        if (!actor.IsSecretariat && actor != Actor.System) return No(MeetingRefusals.NotSecretariat);
        if (InState(meeting, MeetingState.Draft, MeetingState.Notified, MeetingState.InSession) is { } wrong) return wrong;
        var acts = ImmutableArray.CreateBuilder<Act>();
        foreach (var item in meeting.Order.Select(i => meeting.Items[i]))
        {
            foreach (var (interest, party) in InterestCheck.Matches(item.Content.Parties, check.Interests))
                if (meeting.SeatOf(interest.Person) is { } seat) Add(item.Number, seat.Code, interest.Person, party, interest.Nature);
            // A chamber's own part in a matter; its members' whole sector (a member company applies) is disclosed only.
            foreach (var party in item.Content.Parties.Where(p => p.Kind is PartyKind.Chamber or PartyKind.Sector))
                if (meeting.Seat(party.Key) is { Holder: { } holder } seat) Add(item.Number, seat.Code, holder.Person, party, party.Name);
        }
        return acts.ToImmutable();

        void Add(int item, string seat, string person, Party party, Trilingual nature)
        {
            // A person's interest is one, in whatever seat it was noted; a body's is its seat's.
            bool Same(string s, string p, int i, PartyKind k, Trilingual n) =>
                i == item && k == party.Kind && n == nature && (p == person || (s == seat && k is PartyKind.Chamber or PartyKind.Sector));
            if (meeting.Declarations.Any(d => Same(d.Seat, d.Person, d.Item, d.Party, d.Nature)) || acts.OfType<InterestDeclared>().Any(d => Same(d.Seat, d.Person, d.Item, d.Party, d.Nature))) return;
            acts.Add(new InterestDeclared(item, NextDeclaration(meeting, acts.Count), seat, person, party.Kind, nature, Annual: true));
        }
    }

    private static Result<ImmutableArray<Act>> DeclareAn(Meeting meeting, DeclareInterest declare, Actor actor)
    {
        if (InState(meeting, MeetingState.Draft, MeetingState.Notified, MeetingState.InSession) is { } wrong) return wrong;
        if (meeting.Seat(declare.Seat) is not { } seat) return No(MeetingRefusals.UnknownSeat);
        if (!actor.IsSecretariat && seat.Sitter(actor.Person) is null) return No(MeetingRefusals.NotYours);
        if (!seat.Filled) return No(MeetingRefusals.UnknownPerson);
        if (Known(meeting, declare.Item) is null) return No(MeetingRefusals.UnknownItem);
        if (declare.Nature.IsIncomplete) return No(MeetingRefusals.ReasonRequired);
        if (TooLong(declare.Nature.Hant + declare.Nature.Hans + declare.Nature.En) is { } tooLong) return tooLong;
        var person = actor.IsSecretariat ? meeting.Sitting(seat.Code)?.Person ?? seat.Holder!.Person : actor.Person;
        return Acts(new InterestDeclared(declare.Item, NextDeclaration(meeting, 0), seat.Code, person, declare.Party, declare.Nature, Annual: false));
    }

    private static Result<ImmutableArray<Act>> Rule(Meeting meeting, RuleOnInterest rule, Actor actor)
    {
        if (InState(meeting, MeetingState.Notified, MeetingState.InSession) is { } wrong) return wrong;
        if (meeting.Declarations.FirstOrDefault(d => d.Id == rule.Declaration) is not { } declaration) return No(MeetingRefusals.UnknownDeclaration);
        // Nobody rules on their own interest: where the chair is concerned, the deputy does.
        if (RulingSeat(meeting, declaration) is not { } by || meeting.ActingFor(by) != actor.Person) return No(MeetingRefusals.NotPresider);
        if (rule.Effect != InterestEffect.Withdraw)
        {
            if (!meeting.Items[declaration.Item].Rule.Waivable) return No(MeetingRefusals.NoWaiver);
            if (meeting.Running?.Item == declaration.Item) return No(MeetingRefusals.DivisionRunning);
            if (Reason(rule.Reason) is { } missing) return missing;
        }
        return TooLong(rule.Reason) is { } tooLong ? tooLong : Acts(new InterestRuled(declaration.Item, declaration.Id, rule.Effect, rule.Reason.Trim(), by));
    }

    /// <summary>The seat that may rule on a declaration: the presider, the concerned seat itself left out.</summary>
    public static string? RulingSeat(Meeting meeting, Declaration declaration)
    {
        // Nor does the person who declared it, where they sit in another seat than it was noted for.
        bool Concerned(string? seat) => seat is not null && (seat == declaration.Seat || meeting.ActingFor(seat) == declaration.Person);
        var presider = meeting.Presider(declaration.Item);
        if (!Concerned(presider)) return presider;
        var deputy = meeting.Seats.FirstOrDefault(s => s.Deputy)?.Code;
        return deputy is not null && !Concerned(deputy) && meeting.ActingFor(deputy) is not null && !meeting.IsRecused(deputy, declaration.Item) ? deputy : null;
    }

    private static string NextDeclaration(Meeting meeting, int offset) =>
        string.Create(CultureInfo.InvariantCulture, $"D-{meeting.Id}-{meeting.Declarations.Length + offset + 1:00}");
}
