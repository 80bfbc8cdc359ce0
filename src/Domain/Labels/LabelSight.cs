namespace CleanerProduction.Labels;

/// <summary>What people outside the judging are told of where an application stands: what was decided is confidential until the results are released .</summary>
public static class LabelSight
{
    /// <summary>The state an applicant is shown.</summary>
    public static LabelState Shown(LabelState state, bool released) =>
        !released && state is (LabelState.Proposed or LabelState.NotAwarded) ? LabelState.BeforePanel : state;

    /// <summary>True where an applicant is shown an entry of the history by its step: those of the decision only after the release.</summary>
    public static bool IsShown(string step, bool released) =>
        released || step is not (nameof(LabelStep.Propose) or nameof(LabelStep.Decline) or nameof(LabelStep.Return) or nameof(LabelStep.Award));
}
