using CleanerProduction.Meetings;
using Xunit;

namespace CleanerProduction.DomainTests.Meetings;

/// <summary>What a clerk who trusts nobody keeps of a meeting, entry by entry, and what must hold at each.</summary>
internal sealed class Ledger
{
    private readonly List<(ChainEntry Entry, Act Act)> acts = [];
    private readonly Dictionary<string, string> sitting = [];
    private readonly Dictionary<string, (InterestDeclared Declared, InterestEffect Effect)> interests = [];
    private readonly Dictionary<int, AgendaItem> items = [];
    private readonly Dictionary<string, Outcome> declared = [];
    private readonly HashSet<string> notified = [];
    private List<Seat> seats = [];
    private MeetingCalled called = null!;
    private DivisionOpened? running;
    private DateTimeOffset? until;
    private bool cut;

    public MeetingState State { get; private set; }

    public string? Running => running?.Division;

    /// <summary>The ledger of these entries.</summary>
    public static Ledger Of(IEnumerable<ChainEntry> entries)
    {
        var ledger = new Ledger();
        foreach (var entry in entries) ledger.Add(entry);
        return ledger;
    }

    /// <summary>A second one that goes on from here.</summary>
    public Ledger Copy()
    {
        var copy = new Ledger();
        foreach (var (entry, act) in acts) copy.Add(entry, act);
        return copy;
    }

    /// <summary>Takes one entry down, as its payload says.</summary>
    public void Add(ChainEntry entry)
    {
        var act = ActJson.Read(entry.Kind, entry.Payload);
        Hold(entry.IsIntact, "the hash is that of the entry", act);
        Add(entry, act);
    }

    private void Add(ChainEntry entry, Act act)
    {
        var last = acts.Count == 0 ? (0, ChainEntry.Genesis, DateTimeOffset.MinValue) : (acts[^1].Entry.Sequence, acts[^1].Entry.Hash, acts[^1].Entry.At);
        Hold(entry.Sequence == last.Item1 + 1 && entry.PreviousHash == last.Item2 && entry.At >= last.Item3, "the chain goes on without a gap", act);
        Look(entry, act);
        acts.Add((entry, act));
    }

    private void Look(ChainEntry entry, Act act)
    {
        switch (act)
        {
            case MeetingCalled first: (called, seats) = (first, [.. first.Seats]); break;
            case SeatsFilled filled: seats = [.. filled.Seats]; break;
            case ItemTabled tabled: items[tabled.Item] = tabled.Content; break;
            case NoticeGiven: State = MeetingState.Notified; break;
            case MeetingOpened opened:
                Hold(called.Circulation || (sitting.Count * 2 >= Filled && sitting.ContainsKey(opened.Presiding)), "a meeting opens with half its filled seats", act);
                State = MeetingState.InSession;
                break;
            case Arrived arrived:
                Hold(!sitting.ContainsValue(arrived.Person) && seats.Exists(s => s.Code == arrived.Seat && s.Filled && s.Sitter(arrived.Person) is not null), "who arrives has the seat and no other", act);
                Hold(sitting.TryAdd(arrived.Seat, arrived.Person), "nobody sits there yet", act);
                break;
            case Left left: Hold(sitting.Remove(left.Seat), "who leaves was there", act); break;
            case InterestDeclared i: interests[i.Declaration] = (i, i.Party == PartyKind.Sector ? InterestEffect.DiscloseOnly : InterestEffect.Withdraw); break;
            case InterestRuled ruled:
                var (on, _) = interests[ruled.Declaration];
                Hold(ruled.BySeat != on.Seat && Voice(ruled.BySeat) == entry.Actor && entry.Actor != on.Person, "nobody rules on their own interest", act);
                Hold(ruled.Effect == InterestEffect.Withdraw || (items[ruled.Item].Kind != AgendaKind.Penalty && ruled.Reason != "" && running?.Item != ruled.Item), "a waiver has a reason, not on penalties, not in a division", act);
                interests[ruled.Declaration] = (on, ruled.Effect);
                break;
            case DivisionOpened opened: Opened(opened); break;
            case BallotCast cast: Cast(entry, cast); break;
            case LastCalled called:
                Hold(Of(called) && !cut && until is null && called.Until == entry.At.AddSeconds(60), "last call is sixty seconds", act);
                until = called.Until;
                break;
            case DivisionCut it: Cut(entry, it); break;
            case ResultDeclared result: Declared(result); break;
            case DivisionAbandoned or CalledToMeeting: Hold(Of((DivisionAct)act), "what is abandoned is running", act); running = null; break;
            case PartyNotified told: Hold(Stands(told.Division) && notified.Add(told.Division), "the party is told once, of a result that stands", act); break;
            case MeetingClosed: Hold(running is null, "no division runs when a meeting closes", act); State = MeetingState.Closed; sitting.Clear(); break;
            case MinutesCirculated: State = MeetingState.MinutesCirculated; break;
            case MinutesConfirmed: State = MeetingState.MinutesConfirmed; break;
        }
    }

    private void Opened(DivisionOpened opened)
    {
        Hold(running is null && acts.TrueForAll(a => a.Act is not DivisionOpened other || other.Division != opened.Division), "one division at a time, each with its own id", opened);
        Hold(called.Circulation ? items[opened.Item].Kind != AgendaKind.Penalty : Counting(opened.Item).Count * 2 >= Filled, "there is a quorum, and penalties do not circulate", opened);
        var standing = acts.Select(a => a.Act).OfType<ResultDeclared>().LastOrDefault(r => r.Item == opened.Item && Stands(r.Division));
        Hold(standing is null || (opened.Replaces == standing.Division && opened.Reason is not null && !notified.Contains(standing.Division)), "a result that stands is divided on again only by name, with a reason, before notice", opened);
        (running, until, cut) = (opened, opened.Until, false);
    }

    private void Cast(ChainEntry entry, BallotCast cast)
    {
        Hold(Of(cast) && !cut && (until is null || entry.At < until), "no ballot after the cut", cast);
        Hold(Counting(cast.Item).Contains(cast.Seat), "only a seat that counts votes", cast);
        Hold(cast.RollCallOfficers is null ? entry.Actor == Voice(cast.Seat) : Earlier(cast).Count == 0 && entry.Actor == cast.RollCallOfficers.Value[1] && entry.Actor != cast.RollCallOfficers.Value[0], "the ballot is its sitter's or two officers'", cast);
        Hold(cast.Revision == Earlier(cast).Count + 1 && Earlier(cast).LastOrDefault()?.Choice != cast.Choice && Earlier(cast).TrueForAll(b => b.Ballot != cast.Ballot), "each revision says something new", cast);
    }

    private void Cut(ChainEntry entry, DivisionCut it)
    {
        Hold(Of(it) && !cut && it.Present.ToHashSet().SetEquals(Counting(it.Item)) && it.Recused.ToHashSet().SetEquals(Recused(it.Item)), "the cut names who counts", it);
        Hold(it.ByTime ? entry.At >= until : Counting(it.Item).TrueForAll(seat => acts.Exists(a => a.Act is BallotCast b && b.Division == it.Division && b.Seat == seat)), "the cut comes at its time, or when all have responded", it);
        cut = true;
    }

    /// <summary>Counts again, from nothing but the entries.</summary>
    private void Declared(ResultDeclared result)
    {
        Hold(Of(result) && cut, "what is declared was cut", result);
        var the = (DivisionCut)acts.Last(a => a.Act is DivisionCut c && c.Division == result.Division).Act;
        var at = acts.FindLastIndex(a => a.Act == the);
        var ballots = acts.Take(at).Select(a => a.Act).OfType<BallotCast>().Where(b => b.Division == result.Division).GroupBy(b => b.Seat).ToDictionary(b => b.Key, b => b.MaxBy(x => x.Revision)!.Choice);
        Hold(acts.Skip(at).All(a => a.Act is not BallotCast), "nothing was cast since the cut", result);
        var fates = seats.Where(s => s.Filled).Select(s => new Fate(
            ballots.TryGetValue(s.Code, out var choice) ? choice switch { Choice.For => 1, Choice.Against => -1, _ => 0 } : null, the.Present.Contains(s.Code), the.Recused.Contains(s.Code))).ToArray();
        var casting = acts.Select(a => a.Act).OfType<CastingVoteGiven>().LastOrDefault(c => c.Division == result.Division)?.Choice;
        Hold(result.Figures == TallyOracle.Figures(fates), "the figures are those of the entries", result);
        Hold(result.Figures.For + result.Figures.Against + result.Figures.Abstain <= Filled - result.Figures.Recused, "one ballot a seat, none of a recused one", result);
        if (called.Circulation) Hold(result.Outcome == (result.Figures.For * 2 > fates.Count(f => !f.Recused) ? Outcome.Carried : Outcome.NotCarried), "more than half of all", result);
        else Hold(result.Outcome == TallyOracle.Judge(fates, called.Orders.CastingVote, casting) && result.Robustness == TallyOracle.Robust(fates, called.Orders.CastingVote, casting), "the outcome is that of the entries", result);
        declared[result.Division] = result.Outcome;
        if (running!.Replaces is { } old && result.Outcome != Outcome.NoQuorum) declared.Remove(old);
        running = null;
    }

    private int Filled => seats.Count(s => s.Filled);

    private bool Stands(string division) => declared.TryGetValue(division, out var outcome) && outcome != Outcome.NoQuorum;

    private string? Voice(string seat) => called.Circulation ? seats.Find(s => s.Code == seat)?.Holder?.Person : sitting.GetValueOrDefault(seat);

    private bool Of(DivisionAct act) => running is not null && running.Division == act.Division && running.Item == act.Item;

    private List<BallotCast> Earlier(BallotCast cast) => [.. acts.Select(a => a.Act).OfType<BallotCast>().Where(b => b.Division == cast.Division && b.Seat == cast.Seat)];

    private List<string> Recused(int item) => [.. seats.Where(s => s.Filled).Select(s => s.Code).Where(s => interests.Values.Any(i => i.Declared.Item == item && i.Effect != InterestEffect.DiscloseOnly && Touches(i.Declared, s)))];

    // A person's interest is where that person sits (the member's, while nobody does); a body's is its seat's.
    private bool Touches(InterestDeclared interest, string seat) => interest.Party is PartyKind.Chamber or PartyKind.Sector && interest.Seat == seat
        || interest.Person == (Voice(seat) ?? seats.Find(s => s.Code == seat)?.Holder?.Person);

    private List<string> Counting(int item) => [.. seats.Where(s => called.Circulation ? s.Filled : sitting.ContainsKey(s.Code)).Select(s => s.Code).Except(Recused(item))];

    private static void Hold(bool holds, string rule, Act act)
    {
        if (!holds) Assert.Fail($"{rule}: {act}");
    }
}
