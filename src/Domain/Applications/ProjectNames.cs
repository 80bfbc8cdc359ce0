namespace CleanerProduction.Applications;

/// <summary>What one project of a kind is called (FG-G2, FG-G7, RG-1.1.2, PP-12(d)), and its word in addresses and open data.</summary>
public static class ProjectNames
{
    /// <summary>The name.</summary>
    public static Trilingual Name(this ProjectType type) => type switch
    {
        ProjectType.OnSiteAssessment => new("實地評估", "实地评估", "On-site assessment"),
        ProjectType.Demonstration => new("示範項目", "示范项目", "Demonstration project"),
        ProjectType.Demonstration1 => new("示範項目(I)", "示范项目(I)", "Demonstration project (I)"),
        ProjectType.Demonstration2 => new("示範項目(II)", "示范项目(II)", "Demonstration project (II)"),
        ProjectType.NewTechnology => new("清潔生產新技術項目", "清洁生产新技术项目", "New technology project"),
        _ => new("核證服務", "核证服务", "Verification"),
    };

    /// <summary>The word: <c>demonstration-1</c>.</summary>
    public static string Word(this ProjectType type) => type switch
    {
        ProjectType.OnSiteAssessment => "on-site-assessment",
        ProjectType.Demonstration => "demonstration",
        ProjectType.Demonstration1 => "demonstration-1",
        ProjectType.Demonstration2 => "demonstration-2",
        ProjectType.NewTechnology => "new-technology",
        _ => "verification",
    };
}
