using System.Collections.Immutable;

namespace CleanerProduction.Guidelines;

/// <summary>One of the texts the programme rests on. Its sentences are told in the product's own words; the Chinese original governs where it is the only one.</summary>
/// <param name="Code">The letters before a clause's number: FG, RG, LG, PP, PR.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Edition">The year, or year and month, of the text the clauses were read from.</param>
/// <param name="Phase">The phase it was written for, or null where it stands outside the phases.</param>
public sealed record Guide(string Code, Trilingual Title, string Edition, string? Phase)
{
    /// <summary>The funding guide for Hong Kong-owned factories.</summary>
    public static readonly Guide Funding = new("FG", new("港資工廠申請資助指引", "港资工厂申请资助指引", "Funding guide for Hong Kong-owned factories"), "2022-07", "P4");

    /// <summary>The registration guide for environmental technology service providers.</summary>
    public static readonly Guide Registration = new("RG", new("環境技術服務供應商登記指引", "环境技术服务供应商登记指引", "Registration guide for environmental technology service providers"), "2025", "P5");

    /// <summary>The label guide.</summary>
    public static readonly Guide Label = new("LG", new("粵港清潔生產伙伴標誌計劃申請指引", "粤港清洁生产伙伴标志计划申请指引", "Guide to the Hong Kong-Guangdong Cleaner Production Partners Recognition Scheme"), "2022", "P4");

    /// <summary>The paper to the legislature on extending the programme.</summary>
    public static readonly Guide Paper = new("PP", new("立法會文件：延續清潔生產伙伴計劃", "立法会文件：延续清洁生产伙伴计划", "Legislative Council paper on extending the Programme"), "2012-11", "P2");

    /// <summary>A final report of the professional services scheme, the pattern for project final reports .</summary>
    public static readonly Guide Pass = new("PR", new("專業服務協進支援計劃項目總結報告", "专业服务协进支援计划项目总结报告", "Project final report of the Professional Services Advancement Support Scheme"), "2020-11", null);

    /// <summary>The five, in the order they are read.</summary>
    public static readonly ImmutableArray<Guide> All = [Funding, Registration, Label, Paper, Pass];

    /// <summary>The guide with these letters, or null.</summary>
    public static Guide? WithCode(ReadOnlySpan<char> code)
    {
        foreach (var guide in All)
            if (code.SequenceEqual(guide.Code)) return guide;
        return null;
    }

    /// <summary>Where its pages begin: <c>/guides/FG</c>.</summary>
    public string Address => $"/guides/{Code}";
}
