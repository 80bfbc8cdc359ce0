using System.Collections.Immutable;

namespace CleanerProduction.Guidelines.Registration;

/// <summary>RG 5: what the directory shows and how an entry is changed.</summary>
public static class Section5Directory
{
    /// <summary>Name, contact data and category, nothing else.</summary>
    public static readonly Rule<DirectoryEntry> Contents = new("RG-5.1.1", (entry, says) =>
    {
        if (!entry.Shown) return says.NotApplicable("not-in-directory");
        foreach (var field in entry.Fields)
            if (field > DirectoryField.Category) return says.NotMet("field-not-public", ("field", Names[(int)field]));
        return says.Met("public-fields-only");
    });

    /// <summary>The company's name and how to reach it.</summary>
    public static readonly Rule<DirectoryEntry> NameAndContact = new("RG-5.1.1(a)", (entry, says) =>
        !entry.Shown ? says.NotApplicable("not-in-directory")
        : !entry.Fields.Contains(DirectoryField.Name) ? says.NotMet("name-not-shown")
        : entry.Fields.Contains(DirectoryField.Address) || entry.Fields.Contains(DirectoryField.Telephone) || entry.Fields.Contains(DirectoryField.Email)
            ? says.Met("name-and-contact-shown")
            : says.NotMet("contact-not-shown"));

    /// <summary>The category it is registered in; the mark of a provisional one is no part of it .</summary>
    public static readonly Rule<DirectoryEntry> Category = new("RG-5.1.1(b)", (entry, says) =>
        !entry.Shown ? says.NotApplicable("not-in-directory")
        : entry.Fields.Contains(DirectoryField.Category) ? says.Met("category-shown") : says.NotMet("category-not-shown"));

    /// <summary>Changes are asked for in writing.</summary>
    public static readonly Rule<DirectoryRequest> InWriting = new("RG-5.2.1", (request, says) => request.Written switch
    {
        null => says.NeedsJudgement("request-form-not-stated"),
        true => says.Met("request-in-writing"),
        false => says.NotMet("request-not-in-writing"),
    });

    /// <summary>Contact data: five working days in general.</summary>
    public static readonly Rule<DirectoryRequest> ContactData = new("RG-5.2.2", (request, says) =>
        request.Change != DirectoryChange.Contact ? says.NotApplicable("no-contact-change") : request.Limits.Kept(says, "RG-5.2.2", request.ReceivedOn, request.DoneOn));

    /// <summary>A category is added or changed only by applying anew with its evidence; it begins its own provisional period .</summary>
    public static readonly Rule<DirectoryRequest> CategoryChange = new("RG-5.2.3", (request, says) =>
        request.Change != DirectoryChange.Category ? says.NotApplicable("no-category-change")
        : request.AsApplication switch
        {
            null => says.NeedsJudgement("category-application-not-stated"),
            true => says.Met("category-applied-for"),
            false => says.NotMet("category-needs-application"),
        });

    /// <summary>A provider stays in the directory until it asks in writing to leave; nobody has to agree.</summary>
    public static readonly Rule<DirectoryRequest> Leaving = new("RG-5.2.4", (request, says) =>
        request.Change != DirectoryChange.Leave ? says.Met("stays-listed")
        : request.Written switch
        {
            null => says.NeedsJudgement("leave-form-not-stated"),
            true => says.Met("leaves-by-notice"),
            false => says.NotMet("leave-needs-writing"),
        });

    /// <summary>The rules about an entry, that every registration is listed (RG-1.3.2) before them.</summary>
    public static readonly ImmutableArray<Rule<DirectoryEntry>> Entry = [Section1General.Listed, Contents, NameAndContact, Category];

    /// <summary>The rules about a request, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<DirectoryRequest>> Request = [InWriting, ContactData, CategoryChange, Leaving];

    /// <summary>What they say of an entry.</summary>
    public static ImmutableArray<Finding> Check(DirectoryEntry entry) => Entry.Answer(entry);

    /// <summary>What they say of a request.</summary>
    public static ImmutableArray<Finding> Check(DirectoryRequest request) => Request.Answer(request);

    private static readonly ImmutableArray<Trilingual> Names =
    [
        new("公司名稱", "公司名称", "the company’s name"), new("地址", "地址", "the address"), new("電話", "电话", "the telephone number"), new("電郵", "电邮", "the e-mail address"),
        new("網站", "网站", "the web site"), new("類別", "类别", "the category"), new("暫准登記標記", "暂准登记标记", "the mark of provisional registration"), new("警告", "警告", "warnings"),
        new("投訴", "投诉", "complaints"), new("員工", "员工", "staff"), new("項目工作記錄", "项目工作记录", "project records"), new("商業登記或信用代碼", "商业登记或信用代码", "the business registration or credit code"),
        new("董事", "董事", "directors"),
    ];
}
