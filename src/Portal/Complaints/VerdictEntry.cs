using CleanerProduction.Complaints;
using CleanerProduction.Guidelines;
using CleanerProduction.Guidelines.Registration;
using CleanerProduction.Portal.Parts.Forms;

namespace CleanerProduction.Portal.Complaints;

/// <summary>A verdict as it is typed.</summary>
public sealed class VerdictEntry
{
    /// <summary>yes where the duty was kept, no where it was not, anything else where it was not looked into.</summary>
    public string? Met { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

/// <summary>Verdicts on a provider's service and conduct as they are typed, one a ground in the guide's order.</summary>
public sealed class ReviewEntry
{
    /// <summary>What a review looks at (RG-6.2.1).</summary>
    public static readonly CaseGround[] OfService = [CaseGround.Scope, CaseGround.Method, CaseGround.Delay, CaseGround.Enquiries, CaseGround.Report, CaseGround.Otherwise];

    /// <summary>What an investigation looks at besides (RG-6.3.1).</summary>
    public static readonly CaseGround[] OfConduct = [CaseGround.Code, CaseGround.Misconduct];

    /// <summary>The verdicts, in the order of <see cref="OfService"/> and <see cref="OfConduct"/>.</summary>
    public List<VerdictEntry> Verdicts { get; set => field = value ?? []; } = [];

    /// <summary>yes where a solution was worked out with the client.</summary>
    public string? Solution { get; set; }

    /// <summary>What was found, in words.</summary>
    public string? Text { get; set; }

    /// <summary>What it is about, in one line; reviews alone.</summary>
    public string? Subject { get; set; }

    /// <summary>The project; reviews alone.</summary>
    public string? Project { get; set; }

    /// <summary>The review, as far as it is said.</summary>
    public ServiceReview Review => new(Said(0), Said(1), Said(2), Solution switch { "yes" => true, "no" => false, _ => null }, Said(3), Said(4), Said(5) is { Met: false } other ? other : null);

    /// <summary>Whether it kept to the code of conduct, as far as it is said.</summary>
    public Judgement? Code => Said(6);

    /// <summary>Whether its conduct is clean, as far as it is said.</summary>
    public Judgement? Conduct => Said(7);

    /// <summary>What was kept before, to be typed on.</summary>
    public static ReviewEntry Of(ComplaintFile file) => new()
    {
        Text = file.Investigated?.Text,
        Solution = file.Review?.SolutionAgreed switch { true => "yes", false => "no", _ => null },
        Verdicts = [.. new[] { file.Review?.ScopeCompleted, file.Review?.MethodKept, file.Review?.OnTime, file.Review?.EnquiriesAnswered, file.Review?.ReportSubmitted, file.Review?.Otherwise, file.Grounds.CodeKept, file.Grounds.ConductClean }
            .Select(j => new VerdictEntry { Met = j is null ? null : j.Met ? "yes" : "no", Reason = j?.Reason })],
    };

    /// <summary>The verdict of that place.</summary>
    public VerdictEntry At(int place) => place < Verdicts.Count ? Verdicts[place] : new();

    /// <summary>Says what is to be corrected: a duty not kept has its reason, and lateness says whether a solution was worked out.</summary>
    public void Check(FormErrors errors)
    {
        for (var i = 0; i < Verdicts.Count && i < OfService.Length + OfConduct.Length; i++)
        {
            var ground = i < OfService.Length ? OfService[i] : OfConduct[i - OfService.Length];
            if (Verdicts[i].Met == "no" && string.IsNullOrWhiteSpace(Verdicts[i].Reason)) errors.Add($"Form.Verdicts[{i}].Reason", ComplaintText.SayWhy, CaseGrounds.ClauseOf(ground), ComplaintWords.Ground(ground));
        }
        errors.AddWhere(At(2).Met == "no" && Solution is not ("yes" or "no"), "Form.Solution", ComplaintText.ChooseOne, "RG-6.2.1(c)");
    }

    private Judgement? Said(int place) => At(place) switch { { Met: "yes" } kept => new(true, kept.Reason?.Trim() ?? ""), { Met: "no" } not => new(false, not.Reason?.Trim() ?? ""), _ => null };
}
