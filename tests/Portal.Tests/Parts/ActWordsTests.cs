using System.Globalization;
using CleanerProduction.Portal.Parts.Acts;
using CleanerProduction.Projects;
using Xunit;

namespace CleanerProduction.PortalTests.Parts;

public sealed class ActWordsTests
{
    // What desks write into a history beside the steps of a workflow and the acts of a project.
    private static readonly string[] Written =
    [
        "Begin", "Judge", "AnswerPrompt", "Assign", "Remind", "Note", "Notify", "Reopen", "CommitteeAgreed", "CommitteeDidNotAgree", "SignForApplicant", "AskChange", "AcceptChange", "RefuseChange",
        "RecordPurchase", "RecordOrder", "RecordDelivery", "AddPurchase", "StateCost", "VerifyCost", "OrderPayment", "CheckPayment",
    ];

    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void Every_act_of_a_history_has_a_word_in_each_language(string language) =>
        Assert.All([.. Written, .. Enum.GetNames<ProjectAct>()], act => Assert.False(string.IsNullOrWhiteSpace(ActWords.Known(act, CultureInfo.GetCultureInfo(language))), act));
}
