using System.Collections.Immutable;
using CleanerProduction.Meetings;
using CleanerProduction.Workflows;

namespace CleanerProduction.PortalTests.Meetings.Room;

/// <summary>A committee and an agenda to try things on. Everybody in it is invented.</summary>
public static class Sample
{
    /// <summary>The codes of the nine seats; the first is the chair, EPD the deputy.</summary>
    public static readonly ImmutableArray<string> Codes = ["CHAIR", "HKGCC", "FHKI", "CMA", "CGCC", "ACADEMIC", "EPD", "TID", "ITC"];

    /// <summary>When the clock of a test starts.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 6, 30, 0, TimeSpan.Zero);

    /// <summary>An officer who keeps the record.</summary>
    public static readonly Actor Secretary = new("secretary-1", Trilingual.Same("Secretary One"), [Role.Secretariat]);

    /// <summary>A second officer.</summary>
    public static readonly Actor SecondSecretary = new("secretary-2", Trilingual.Same("Secretary Two"), [Role.Secretariat]);

    /// <summary>Somebody without seat or office.</summary>
    public static readonly Actor Stranger = new("stranger", Trilingual.Same("Stranger"), [Role.Applicant]);

    /// <summary>The person who holds a seat.</summary>
    public static string Holder(string seat) => $"holder-{seat.ToLowerInvariant()}";

    /// <summary>The holder of a seat, asking.</summary>
    public static Actor Member(string seat) => new(Holder(seat), Trilingual.Same(seat), [Role.Member]);

    /// <summary>The nine seats, or as many as asked for.</summary>
    public static ImmutableArray<Seat> Seats(int count = 9) =>
        [.. Enumerable.Range(0, count).Select(i => i < Codes.Length ? Codes[i] : $"SEAT-{i}").Select(code => new Seat(
            code, Text($"席位{code}", $"席位{code}", $"Seat {code}"),
            code switch { "CHAIR" => SeatKind.Chair, "ACADEMIC" => SeatKind.Academic, "EPD" or "TID" or "ITC" => SeatKind.Department, _ => SeatKind.Association },
            new Sitter(Holder(code), Text($"{code}成員", $"{code}成员", $"Member {code}")), [], Deputy: code == "EPD"))];

    /// <summary>The nine seats held by the demonstration's people, who can sign in.</summary>
    public static ImmutableArray<Seat> Invented() =>
        [.. Seats().Select(seat => seat with { Holder = new($"p-{seat.Code.ToLowerInvariant()}", seat.Holder!.Name) })];

    /// <summary>The first entry.</summary>
    public static MeetingCalled Called(string id = "67", int seats = 9, bool circulation = false, StandingOrders? orders = null) => new(
        id, 67, Rehearsal: false, circulation, Start.AddMinutes(30), Text("生產力大樓會議室", "生产力大楼会议室", "Conference room, HKPC Building"), "P5",
        orders ?? StandingOrders.NoCastingVote, Seats(seats));

    /// <summary>A demonstration project, with a paper's worth of words to search for.</summary>
    public static AgendaItem Demonstration(string party = "BR-10000001") => new(
        AgendaKind.Demonstration1, Text("衍嵐金屬製品：水性噴塗線", "衍岚金属制品：水性喷涂线", "Hin Laam Metal: water-based coating line"), "DP1-2026-0031",
        Text("同意總監的建議，批准資助。", "同意总监的建议，批准资助。", "Agree with the director's recommendation to approve the grant."), Supports: true,
        [Text("設備到位後須測試", "设备到位后须测试", "Test the equipment once in place")],
        [new Fact(Text("資助額", "资助额", "Grant"), Trilingual.Same("HK$450,000.00"))],
        [new Party(PartyKind.Applicant, party, Text("衍嵐金屬製品有限公司", "衍岚金属制品有限公司", "Hin Laam Metal Products Limited"))]);

    /// <summary>A proposed penalty.</summary>
    public static AgendaItem Penalty() => new(
        AgendaKind.Penalty, Text("向澄研發出警告信", "向澄研发出警告信", "Warning letter to Chengyan"), "CMP-2026-0008",
        Text("支持建議的罰則。", "支持建议的罚则。", "Support the proposed penalty."), Supports: true, [], [],
        [new Party(PartyKind.Provider, "BR-10000002", Text("澄研環保科技有限公司", "澄研环保科技有限公司", "Chengyan Environmental Technology Limited"))]);

    /// <summary>A ballot with a client's id made of <paramref name="id"/>.</summary>
    public static Cast Cast(string division, Choice choice, string id) => new(division, id.PadLeft(8, '0'), choice, Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)));

    /// <summary>A text in three languages.</summary>
    public static Trilingual Text(string hant, string hans, string en) => new(hant, hans, en);
}
