using System.Globalization;
using Bogus;
using CleanerProduction.Portal.Applications.Letters;
using CleanerProduction.Portal.Complaints.Letters;
using CleanerProduction.Portal.Labels.Letters;
using CleanerProduction.Portal.Parts.Letterhead;
using CleanerProduction.Portal.Projects.Letters;
using CleanerProduction.Portal.Providers.Letters;

namespace CleanerProduction.PortalTests.Letters;

/// <summary>One rich invented letter of every kind and variant.</summary>
internal static class LetterSamples
{
    public static readonly Addressee Company = new(
        new("頌岑金屬製品有限公司", "颂岑金属制品有限公司", "Chung Shum Metal Products Limited"), new("新界荃灣海盛路3號12樓", "新界荃湾海盛路3号12楼", "12/F, 3 Hoi Shing Road, Tsuen Wan, New Territories"),
        new("梁綺汶女士", "梁绮汶女士", "Ms Leung Yee Man"), new("梁女士", "梁女士", "Ms Leung"));

    private static readonly Addressee File = new(new("秘書處檔案", "秘书处档案", "Secretariat file"), new("生產力大樓", "生产力大楼", "HKPC Building"));

    private static readonly LetterProject Nickel = new("demonstration-2", new("電鍍生產線鎳在線回收及用水循環", "电镀生产线镍在线回收及用水循环", "Nickel recovery and water reuse on the plating line"));

    private static readonly Trilingual Complained = new("澄嶺環保工程有限公司", "澄岭环保工程有限公司", "Ching Ling Environmental Engineering Limited"), Subject = new("熱交換器交付逾期", "热交换器交付逾期", "Heat exchangers delivered late");

    private static readonly Ground Cost = new(new("水泵的費用偏離市價，預算未有解釋。", "水泵的费用偏离市价，预算未有解释。", "The cost of the pumps departs from the market, and the budget does not explain it."), "FG-2.3.2");

    /// <summary>The same letters every time.</summary>
    public static readonly IReadOnlyList<ILetterFacts> All = Of(20261120);

    /// <summary>Every variant with dates, amounts and numbers by a seed.</summary>
    public static IReadOnlyList<ILetterFacts> Of(int seed)
    {
        var random = new Randomizer(seed);
        LetterFrame Frame(string prefix) => FrameOf(random, prefix);
        Hkd Money() => new(random.Long(1, 90_000_000));
        DateOnly Day() => new DateOnly(2026, 1, 1).AddDays(random.Int(0, 900));
        return
        [
            new ApplicationApprovedFacts(Frame("DP2-2025-"), Nickel, new(Money(), random.Int(10, 99), Money(), Money(), Money(), "FG-T1.2"),
                new(Day(), random.Int(2, 9), random.Int(2, 9), random.Int(2, 9), random.Int(10, 30), "FG-3.2.1(b)", 1),
                [new(new("安裝前提交臭氧洩漏監測方案。", "安装前提交臭氧泄漏监测方案。", "Submit a plan for monitoring ozone leaks before installation."))]),
            new ApplicationApprovedFacts(Frame("NTP-2026-"), new("new-technology", new("印刷烘乾段餘熱回收", "印刷烘干段余热回收", "Heat recovery from print drying")),
                new(Money(), 50, Money(), null, Money(), "FG-T1.2"), new(Day(), 2, null, null, 12, "FG-3.2.1(b)", null), []),
            new ApplicationRejectedFacts(Frame("DP2-2025-"), Nickel, [Cost, new(new("預期減排量沒有計算依據。", "预期减排量没有计算依据。", "The reduction expected is not backed by a calculation."), "FG-2.3.2")], Day()),
            new ApplicationRejectedFacts(Frame("DP2-2025-"), Nickel, [Cost], null),
            new ApprovalWithdrawnFacts(Frame("DP2-2025-"), Nickel, Money(), Day(), Day(), new("廠房租約未能續期。", "厂房租约未能续期。", "The lease of the plant was not renewed."), []),
            new ApprovalWithdrawnFacts(Frame("DP2-2025-"), Nickel, Money(), Day(), Day(), null, [Cost]),
            new FundingTerminatedFacts(Frame("DP2-2024-"), Nickel, Money(), Day(), [new(new("簽署後5個月仍未提交中期進度報告。", "签署后5个月仍未提交中期进度报告。", "No interim progress report was delivered within 5 months of signing."), "FG-3.2.2"), new(new("多次查詢均無回覆。", "多次查询均无回复。", "Several enquiries went unanswered."), "FG-4.2.1")]),
            new GrantPaidFacts(Frame("DP2-2024-"), Nickel.Title, Money(), Money(), Money(), Hkd.Zero, null, Money(), Day()),
            new GrantPaidFacts(Frame("DP2-2024-"), Nickel.Title, Money(), Money(), Money(), Money(), new("只取得3份報價。", "只取得3份报价。", "Only 3 quotations were obtained."), Money(), Day()),
            new PaymentHeldFacts(Frame("DP2-2024-"), Nickel.Title, new(new("付款人與合同不符。", "付款人与合同不符。", "The payer is not the one of the contract."), "FG-4.1.4"), Day()),
            new RecoveryDemandedFacts(Frame("DP2-2024-"), Nickel.Title, Money(), Day(), new(new("設備已售出。", "设备已售出。", "The equipment was sold."), "FG-4.2.1")),
            Quotation(Frame("DP2-2025-"), true, Money(), Money()),
            Quotation(Frame("DP2-2025-"), false, Money(), Money()),
            Change(Frame("DP2-2025-"), true, Day()),
            Change(Frame("DP2-2025-") with { Decision = new("", 0, Day(), random.Hash(64).ToLowerInvariant(), BySecretariat: true) }, false, null),
            new RegistrationAcceptedFacts(Frame("ETSP-2026-"), 2, $"2026-{random.Int(1, 999):000}", Day(), Day(), [new(new("完成硬件工程2項，準則為3項。", "完成硬件工程2项，准则为3项。", "2 hardware projects completed; the criterion is 3."), "RG-3.2.2(b)")], true),
            new RegistrationRefusedFacts(Frame("ETSP-2026-"), 1, [new(new("具備2年顧問經驗的僱員1人，準則為3人。", "具备2年顾问经验的雇员1人，准则为3人。", "1 employee with 2 years of consultancy; the criterion is 3."), "RG-3.2.2(a)")], new("其他僱員的經驗與清潔生產無關。", "其他雇员的经验与清洁生产无关。", "The other employees’ experience is not in cleaner production.")),
            new RegistrationQueryFacts(Frame("RA-2026-"), $"RA-2026-{random.Int(1, 9999):0000}", new("請補交第3名員工的僱傭證明。", "请补交第3名员工的雇佣证明。", "Send the proof of employment of employee 3."), Day()),
            new RegistrationListedFacts(Frame("2026-014/"), 1, $"2026-{random.Int(1, 999):000}", Day(), Day(), false),
            new RegistrationListedFacts(Frame("2026-014/"), 2, $"2026-{random.Int(1, 999):000}", Day(), Day(), true),
            new RegistrationConfirmedFacts(Frame("2026-014/"), 2, $"2026-{random.Int(1, 999):000}", Day(), Day(), true),
            new RegistrationCancelledFacts(Frame("2026-014/"), 1, $"2026-{random.Int(1, 999):000}", Day(), Day(), Day(), false, null),
            new RegistrationCancelledFacts(Frame("2026-014/"), 1, $"2026-{random.Int(1, 999):000}", Day(), Day(), Day(), true, new("報告所載的節能數據未能核實。", "报告所载的节能数据未能核实。", "The savings of the report could not be verified.")),
            new ContactChangedFacts(Frame("2026-014/"), $"2026-{random.Int(1, 999):000}", Day(), Day(), [new(new("電話", "电话", "Telephone"), "20110037", "20110248"), new(new("網址", "网址", "Web site"), "", "https://chakchuen.example")]),
            new RegistrationLeftFacts(Frame("2026-014/"), 2, $"2026-{random.Int(1, 999):000}", Day()),
            new ReapplicationOpinionFacts(Frame("ETSP-2026-") with { To = File }, new("澄嶺環保工程有限公司", "澄岭环保工程有限公司", "Ching Ling Environmental Engineering Limited"), 2, Day(), true, [new(new("已更換項目團隊，並提交質量控制程序。", "已更换项目团队，并提交质量控制程序。", "The project team was replaced and quality procedures submitted."))]),
            new ReapplicationOpinionFacts(Frame("ETSP-2026-") with { To = File }, new("澄嶺環保工程有限公司", "澄岭环保工程有限公司", "Ching Ling Environmental Engineering Limited"), 2, Day(), false, [Cost]),
            new PenaltySupportedFacts(Frame("CP-2026-"), false, Findings, Day(), random.Int(2, 30)),
            new PenaltySupportedFacts(Frame("CP-2026-"), true, [.. Findings, Cost], Day(), random.Int(2, 30)),
            new PenaltyVetoedFacts(Frame("CP-2026-"), true, [new(new("更正措施已見成效。", "更正措施已见成效。", "The corrective measures have worked."))]),
            new PenaltyVetoedFacts(Frame("CP-2026-") with { Draft = true, Specimen = true }, false, []),
            new ComplaintReceivedFacts(Frame("CP-2026-"), Complained, Subject, Day(), Day()),
            new ComplaintNoticeFacts(Frame("CP-2026-"), Complained, Subject, "合同訂明九月安裝，至今沒有動工。", Day(), "NTP-2026-0011"),
            new ComplaintNoticeFacts(Frame("CP-2026-"), Complained, Subject, "The boiler was not installed.", Day(), null),
            new ComplaintNotEstablishedFacts(Frame("CP-2026-"), false, Complained, Subject, Day(), Cost),
            new ComplaintNotEstablishedFacts(Frame("CP-2026-"), true, Complained, Subject, Day(), Cost),
            new ComplaintEstablishedFacts(Frame("CP-2026-"), Complained, Subject, Day(), Cost),
            new PreliminaryReportFacts(Frame("CP-2026-"), false, Subject, Findings, "交付日期已過92天。", Day()),
            new PreliminaryReportFacts(Frame("CP-2026-"), true, Subject, [], "The report lacks three months of data.", Day()),
            new PenaltyExecutedFacts(Frame("CP-2026-"), false, Day(), Day(), []),
            new PenaltyExecutedFacts(Frame("CP-2026-"), true, Day(), Day(), []),
            new PenaltyExecutedFacts(Frame("CP-2026-"), true, Day(), Day(), ["NTP-2026-0011", "DP2-2025-0019"]),
            new LabelAwardedFacts(Frame("LX-2026-"), Excellent, 2026, new("東莞沛翱食品廠", "东莞沛翱食品厂", "Pui Ngo Food Factory (Dongguan)"), $"X-2026-{random.Int(1, 999):000}", Day(), Day(), Day()),
            new LabelAwardedFacts(Frame("LT-2026-"), Excellent, 2026, null, $"T-2026-{random.Int(1, 999):000}", Day(), Day(), Day()),
            new LabelNotAwardedFacts(Frame("LM-2026-"), Excellent, 2026, new("東莞沛翱食品廠", "东莞沛翱食品厂", "Pui Ngo Food Factory (Dongguan)"), Cost),
            new LabelRevokedFacts(Frame("LM-2026-"), Excellent, $"M-2026-{random.Int(1, 999):000}", Day(), Cost),
        ];
    }

    private static Trilingual Excellent => new("粵港清潔生產優越伙伴（製造業）", "粤港清洁生产优越伙伴（制造业）", "Hong Kong-Guangdong Cleaner Production Excellent Partners (Manufacturing)");

    private static IReadOnlyList<Ground> Findings =>
    [
        new(new("無理拖延項目開展，沒有與委託公司商討解決辦法。", "无理拖延项目开展，没有与委托公司商讨解决办法。", "The start of the project was delayed without reason, and no solution was worked out with the client."), "RG-6.2.1(c)"),
    ];

    private static QuotationDecisionFacts Quotation(LetterFrame frame, bool agreed, Hkd lowest, Hkd chosen) => new(
        frame, Nickel, agreed, new("離子交換樹脂塔兩座", "离子交换树脂塔两座", "two ion-exchange resin columns"),
        new(new("東澧機電有限公司", "东澧机电有限公司", "Tung Lai E&M Limited"), lowest), new(new("衡德設備（深圳）有限公司", "衡德设备（深圳）有限公司", "Hengde Equipment (Shenzhen) Limited"), chosen),
        new("交貨期短6星期，並附3年保養。", "交货期短6星期，并附3年保养。", "Delivery is 6 weeks sooner, with 3 years of maintenance."), [new(new("保養條款使總成本較低。", "保养条款使总成本较低。", "The maintenance terms make the whole cost lower."))]);

    private static ChangeDecisionFacts Change(LetterFrame frame, bool agreed, DateOnly? day) => new(
        frame, new("示範項目(II)", "示范项目(II)", "Demonstration Project (II)"), Nickel.Title, agreed, new("完成日期", "完成日期", "Completion date"), "12個月內完成", "15個月內完成", day, new(2026, 10, 2), "供應商延誤交貨。",
        new(new("設備已按時送抵工廠。", "设备已按时送抵工厂。", "The equipment reached the factory in time."), "FG-3.2.2"));

    private static LetterFrame FrameOf(Randomizer random, string prefix)
    {
        var number = $"LT-2026-{random.Int(0, 9999):0000}";
        return new(number, new DateOnly(2026, 11, 20).AddDays(random.Int(0, 600)), $"{prefix}{random.Int(0, 9999):0000}", Company,
            new("2022年7月申請資助指引", "2022年7月申请资助指引", "Funding guide of 7/2022"),
            new(new("容靜嵐", "容静岚", "Yung Ching Laam"), "(852) 2788 5588", "dp@cleanerproduction.hk"),
            new(new("簡慕儀", "简慕仪", "Kan Mo Yee"), new("計劃總監", "计划总监", "Programme Director")),
            new(random.Int(60, 99).ToString(CultureInfo.InvariantCulture), random.Int(1, 40), new DateOnly(2026, 11, 13).AddDays(random.Int(0, 600)), random.Hash(64).ToLowerInvariant()),
            new($"https://portal.example.hk/verify/{number}"));
    }
}
