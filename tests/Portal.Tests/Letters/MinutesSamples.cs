using Bogus;
using CleanerProduction.Portal.Meetings.Record;

namespace CleanerProduction.PortalTests.Letters;

/// <summary>Invented minutes: any number of items, every variant of item and division in turn, the rest by a seed.</summary>
internal static class MinutesSamples
{
    private static readonly (string Id, Trilingual Body, Trilingual Person)[] Roll =
    [
        ("CHAIR", new("主席", "主席", "Chair"), new("顧思遠", "顾思远", "Koo Sze Yuen")),
        ("HKGCC", new("香港總商會", "香港总商会", "Hong Kong General Chamber of Commerce"), new("溫嘉朗", "温嘉朗", "Wan Ka Long")),
        ("FHKI", new("香港工業總會", "香港工业总会", "Federation of Hong Kong Industries"), new("莫穎琳", "莫颖琳", "Mok Wing Lam")),
        ("CMA", new("香港中華廠商聯合會", "香港中华厂商联合会", "The Chinese Manufacturers’ Association of Hong Kong"), new("何卓衡", "何卓衡", "Ho Cheuk Hang")),
        ("CGCC", new("香港中華總商會", "香港中华总商会", "The Chinese General Chamber of Commerce"), new("鄺紹基", "邝绍基", "Kwong Siu Kei")),
        ("ACADEMIC", new("學者", "学者", "Academic"), new("沈若蘭教授", "沈若兰教授", "Professor Shum Yeuk Lan")),
        ("EPD", new("環境保護署", "环境保护署", "Environmental Protection Department"), new("區凱珊", "区凯珊", "Au Hoi Shan")),
        ("TID", new("工業貿易署", "工业贸易署", "Trade and Industry Department"), new("郭啟文", "郭启文", "Kwok Kai Man")),
        ("ITC", new("創新科技署", "创新科技署", "Innovation and Technology Commission"), new("戴子謙", "戴子谦", "Tai Tsz Him")),
    ];

    private static readonly Trilingual[] Companies =
    [
        new("朗翠染整有限公司", "朗翠染整有限公司", "Long Chui Dyeing and Finishing Limited"), new("海嵐紙品有限公司", "海岚纸品有限公司", "Hoi Laam Paper Products Limited"),
        new("沛翱食品有限公司", "沛翱食品有限公司", "Pui Ngo Food Limited"), new("頌岑金屬製品有限公司", "颂岑金属制品有限公司", "Chung Shum Metal Products Limited"),
    ];

    private static readonly Trilingual[] Reasons =
    [
        new("該公司是席位所屬商會的理事。", "该公司是席位所属商会的理事。", "The company sits on the council of the seat’s chamber."),
        new("減排量的基準年份未能核實。", "减排量的基准年份未能核实。", "The base year of the reduction could not be verified."),
        new("支援小組建議以提交監測方案為條件。", "支援小组建议以提交监测方案为条件。", "The support team proposed a monitoring plan as a condition."),
        new("委員問及臭氧洩漏風險。", "委员问及臭氧泄漏风险。", "A member asked about the risk of ozone leaks."),
        new("同類技術在廣東已有應用。", "同类技术在广东已有应用。", "The same technology is in use in Guangdong."),
    ];

    private static readonly (string Kind, string Clause, string Prefix)[] Kinds =
        [("demonstration", "FG-2.2.2", "DP2-2025-"), ("new-technology", "FG-2.2.2", "NTP-2026-"), ("registration", "RG-4.1.5", "ETSP-2026-"), ("reapplication", "RG-3.3.4", "ETSP-2026-"), ("penalty", "RG-6.1.4", "CP-2026-"), ("withdrawal", "FG-3.1.2", "DP1-2025-"), ("termination", "FG-4.2.1", "DP1-2024-"), ("quotation", "FG-3.3.3", "DP1-2025-")];

    public static MinutesFacts Of(int items, int seed, string state = "draft", bool rehearsal = false)
    {
        var random = new Randomizer(seed);
        var start = new DateTimeOffset(2026, 11, 13, 6, 30, 0, TimeSpan.Zero).AddDays(random.Int(0, 300));
        var clock = start.AddMinutes(5);
        var agenda = Enumerable.Range(1, items).Select(number => Item(number, random, ref clock)).ToList();
        var end = clock.AddMinutes(10);
        return new(
            rehearsal ? "r1" : "67", state, start, end, new("生產力大樓4樓會議室", "生产力大楼4楼会议室", "Conference room, 4/F, HKPC Building"), "CHAIR", "2026-1", 5,
            [.. Roll.Select((seat, i) => new MinutesSeat(seat.Id, seat.Body, seat.Person, seat.Id == "EPD", Stays(i, random, start, end)))],
            [new(new("簡慕儀", "简慕仪", "Kan Mo Yee"), new("計劃總監", "计划总监", "Programme Director")), new(new("葉思敏", "叶思敏", "Yip Sze Man"), new("秘書處", "秘书处", "Secretariat"))],
            [
                new(start.AddMinutes(2), "FHKI", [2, 4], random.ArrayElement(Reasons), "withdraw", null, null),
                new(start.AddMinutes(3), "ACADEMIC", [3], random.ArrayElement(Reasons), "stay-without-vote", "CHAIR", random.ArrayElement(Reasons)),
                new(start.AddMinutes(4), "CMA", [1], random.ArrayElement(Reasons), "disclose-only", null, null),
            ],
            agenda,
            [new(4, new("提供同類技術在廣東的應用個案。", "提供同类技术在广东的应用个案。", "Provide cases of the same technology in Guangdong."), new("項目技術支援小組", "项目技术支援小组", "Project Technical Support Team"), new(2026, 12, 9)), new(null, random.ArrayElement(Reasons), new("秘書處", "秘书处", "Secretariat"), null)],
            "MN-0067", random.Long(400, 2000), random.Hash(64).ToLowerInvariant(), new("https://portal.example.hk/verify/MN-0067"))
        {
            Rehearsal = rehearsal,
            ConfirmedAt = state == "confirmed" ? "68" : null,
            Changes = [new(end.AddDays(3), new("葉思敏", "叶思敏", "Yip Sze Man"), 1, random.ArrayElement(Reasons))],
        };
    }

    private static IReadOnlyList<MinutesStay> Stays(int seat, Randomizer random, DateTimeOffset start, DateTimeOffset end) => seat switch
    {
        7 => [],
        8 => [new(start.AddMinutes(3), start.AddMinutes(10)), new(start.AddMinutes(14), null)],
        _ => [new(start.AddMinutes(-random.Int(0, 9)), random.Bool() ? end : null)],
    };

    private static MinutesItem Item(int number, Randomizer random, ref DateTimeOffset clock)
    {
        if (number % 13 == 0) return new(number, new("確認上次會議記錄", "确认上次会议记录", "Confirmation of the last minutes"), "minutes", null, null, null, [], [], [], [], [], [new(clock, random.ArrayElement(Reasons))]);
        var (kind, clause, prefix) = Kinds[(number - 1) % Kinds.Length];
        var company = random.ArrayElement(Companies);
        var amount = new Hkd(random.Long(10_000_000, 65_000_000));
        var opened = clock = clock.AddMinutes(random.Int(2, 9));
        var division = Division($"67-{number}-1", clause, number, random, opened);
        List<MinutesDivision> divisions = [division];
        if (number % 7 == 0)
        {
            divisions[0] = division with { ReplacedBy = $"67-{number}-2" };
            divisions.Add(Division($"67-{number}-2", clause, 1, random, opened.AddMinutes(4)) with { Replaces = new($"67-{number}-1", random.ArrayElement(Reasons)) });
        }
        clock = opened.AddMinutes(6);
        return new(number, company, kind, $"{prefix}{number:0000}",
            new($"同意秘書處的建議，向{company.Hant}批出不多於{amount}的資助。", $"同意秘书处的建议，向{company.Hans}批出不多于{amount}的资助。", $"Agree with the Secretariat’s recommendation to fund {company.En} by at most {amount}."),
            number % 5 == 0 ? "HKGCC" : null,
            [.. Enumerable.Range(1, random.Int(1, 3)).Select(n => new MinutesPaper(new($"評核建議，附件{n}", $"评核建议，附件{n}", $"Assessment recommendation, annex {n}"), random.Hash(64).ToLowerInvariant()))],
            divisions,
            number is 2 or 4 ? [new("FHKI", random.ArrayElement(Reasons), opened.AddMinutes(-1), opened.AddMinutes(6))] : [],
            number % 3 == 0 ? [random.ArrayElement(Reasons), random.ArrayElement(Reasons)] : [],
            number % 6 == 0 ? [new("CGCC", random.ArrayElement(Reasons), opened.AddMinutes(8))] : [],
            [new(opened.AddMinutes(-1), random.ArrayElement(Reasons)), new(opened, random.ArrayElement(Reasons))]);
    }

    private static MinutesDivision Division(string id, string clause, int variant, Randomizer random, DateTimeOffset opened)
    {
        var declaredBy = "CHAIR";
        if (variant % 11 == 0)
            return new(id, opened, null, null, null, null, [], "abandoned", clause, declaredBy) { AbandonedBecause = random.ArrayElement(Reasons) };
        var roll = Roll.Select((seat, i) => new MinutesBallot(seat.Id, seat.Person, i == 7 ? "absent" : i == 2 && variant is 2 or 4 ? "recused" : random.ArrayElement(["for", "for", "against", "abstain", "no-response"]), i == 8)).ToList();
        int Count(string choice) => roll.Count(b => b.Choice == choice);
        var present = 9 - Count("absent") - Count("recused");
        var figures = new MinutesFigures(Count("for"), Count("against"), Count("abstain"), Count("no-response"), Count("recused"), Count("absent"), present, 5);
        var outcome = variant % 9 == 0 ? "no-quorum" : figures.For > figures.Against ? "carried" : "not-carried";
        return new(id, opened, opened.AddSeconds(random.Int(30, 90)), opened.AddSeconds(150), opened.AddSeconds(171), figures, roll, outcome, clause, declaredBy)
        {
            CastingVote = figures.For == figures.Against && figures.For > 0 ? new("CHAIR", random.Bool() ? "against" : "withheld", random.ArrayElement(Reasons)) : null,
            Robustness = outcome == "no-quorum" ? null : new(random.Bool(), random.Bool()),
        };
    }
}
