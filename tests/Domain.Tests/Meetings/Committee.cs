using System.Collections.Immutable;
using System.Globalization;
using Bogus;
using CleanerProduction.Meetings;
using CleanerProduction.Workflows;

namespace CleanerProduction.DomainTests.Meetings;

/// <summary>The nine seats and whoever acts in these tests.</summary>
internal static class Committee
{
    public static readonly ImmutableArray<string> Codes = ["CHAIR", "HKGCC", "FHKI", "CMA", "CGCC", "ACADEMIC", "EPD", "TID", "ITC"];

    public static readonly ImmutableArray<Seat> Seats = [.. Codes.Select((code, i) => Seat(code, i))];

    /// <summary>The officer who keeps the record; the second one confirms roll calls.</summary>
    public static readonly Actor Secretary = new("p-sec1", Name(101), [Role.Secretariat]);

    public static readonly Actor SecondSecretary = new("p-sec2", Name(102), [Role.Secretariat]);

    public static readonly Actor Stranger = new("p-observer", Name(103), [Role.Observer]);

    /// <summary>Who may sit in EPD's seat in the member's place.</summary>
    public static readonly Actor Alternate = new("p-epd-alternate", Name(104), [Role.Member]);

    /// <summary>The member of that seat.</summary>
    public static Actor Member(string code) => Members[code];

    private static readonly Dictionary<string, Actor> Members =
        Seats.Select(s => new Actor(s.Holder!.Person, s.Holder.Name, [Role.Member])).ToDictionary(a => a.Person[2..].ToUpperInvariant(), StringComparer.Ordinal);

    /// <summary>So many seats, the first the chair, the second the deputy, for divisions of other sizes.</summary>
    public static ImmutableArray<Seat> Of(int seats) =>
        [.. Enumerable.Range(0, seats).Select(i =>
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"S{i:00}");
            return new Seat(code, Trilingual.Same(code), i == 0 ? SeatKind.Chair : SeatKind.Association, new($"p-{code}", Trilingual.Same(code)), [], Deputy: i == 1);
        })];

    /// <summary>A person as an actor with a seat's rights only.</summary>
    public static Actor Sits(Seat seat) => new(seat.Holder!.Person, seat.Holder.Name, [Role.Member]);

    public static Trilingual Text(string en) => new("繁：" + en, "简：" + en, en);

    public static AgendaItem Item(AgendaKind kind, params ImmutableArray<Party> parties) => new(
        kind, Text(kind.ToString()), "DP1-2026-0031", AgendaRule.Of(kind).Divides ? Text("agree with the recommendation") : null, true, [Text("report in six months")],
        [new(Text("Cost"), Trilingual.Same("HK$900,000.00"), Text("estimate"))], parties);

    private static Seat Seat(string code, int i)
    {
        var kind = code switch
        {
            "CHAIR" => SeatKind.Chair,
            "ACADEMIC" => SeatKind.Academic,
            "EPD" or "TID" or "ITC" => SeatKind.Department,
            _ => SeatKind.Association,
        };
        var epd = code == "EPD";
        return new(code, Text(code), kind, new("p-" + code.ToLowerInvariant(), Name(i)), epd ? [new("p-epd-alternate", Name(104))] : [], Deputy: epd);
    }

    private static Trilingual Name(int seed)
    {
        string In(string locale) => new Faker(locale) { Random = new Randomizer(6700 + seed) }.Name.FullName();
        return new(In("zh_TW"), In("zh_CN"), In("en"));
    }
}
