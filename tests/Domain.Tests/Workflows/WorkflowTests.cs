using CleanerProduction.Applications;
using CleanerProduction.Complaints;
using CleanerProduction.Guidelines;
using CleanerProduction.Labels;
using CleanerProduction.Programme.Events;
using CleanerProduction.Providers;
using CleanerProduction.Workflows;
using Xunit;

namespace CleanerProduction.DomainTests.Workflows;

public class WorkflowTests
{
    [Fact]
    public void Nothing_off_the_table_can_be_done()
    {
        Exhaust(ApplicationWorkflow.Assessment);
        Exhaust(ApplicationWorkflow.Demonstration);
        Exhaust(ApplicationWorkflow.NewTechnology);
        Exhaust(ApplicationWorkflow.Verification);
        Exhaust(RegistrationWorkflow.Table);
        Exhaust(ComplaintWorkflow.Table);
        Exhaust(LabelWorkflow.Table);
        Exhaust(RoundWorkflow.Table);
        Exhaust(EventWorkflow.Table);
    }

    private static void Exhaust<TState, TStep>(Workflow<TState, TStep> workflow)
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        var allowed = 0;
        foreach (var state in Enum.GetValues<TState>())
            foreach (var role in Enum.GetValues<Role>())
            {
                foreach (var step in Enum.GetValues<TStep>())
                {
                    var written = workflow.Rows.Where(r => r.From.Equals(state) && r.Step.Equals(step) && r.By == role).ToList();
                    var next = workflow.Next(state, step, role);
                    Assert.Equal(written.Count == 1, next.Ok);
                    if (next.Ok)
                    {
                        allowed++;
                        Assert.Equal(written[0], next.Value);
                    }
                    else
                        Assert.Equal(("step-not-allowed", state.ToString(), step.ToString(), role.ToString()),
                            (next.Refusal.Code, next.Refusal.Figures["state"], next.Refusal.Figures["step"], next.Refusal.Figures["role"]));
                }
                Assert.All(workflow.Allowed(state, role), r => Assert.True(workflow.Next(state, r.Step, role).Ok));
            }
        Assert.Equal(workflow.Rows.Length, allowed);
        Assert.All(workflow.Rows.Where(r => r.Clause is not null), r => Assert.NotNull(new Clause(r.Clause!)));
        Assert.Contains(workflow.States, workflow.IsFinal);
    }

    [Fact]
    public void FG_2_2_2_the_Director_approves_assessments_and_only_recommends_the_rest()
    {
        Assert.True(ApplicationWorkflow.Assessment.Next(ApplicationState.Complete, ApplicationStep.Approve, Role.Director).Ok);
        foreach (var workflow in new[] { ApplicationWorkflow.Demonstration, ApplicationWorkflow.NewTechnology })
        {
            foreach (var state in Enum.GetValues<ApplicationState>()) Assert.False(workflow.Next(state, ApplicationStep.Approve, Role.Director).Ok);
            Assert.Equal([ApplicationState.OnAgenda], workflow.Rows.Where(r => r.Step == ApplicationStep.Approve).Select(r => r.From));
            Assert.Equal([ApplicationState.Recommended], workflow.Rows.Where(r => r.Step == ApplicationStep.Table).Select(r => r.From));
        }
    }

    [Fact]
    public void FG_2_7_1_an_applicant_may_withdraw_until_the_agreement_is_signed()
    {
        ApplicationState[] before = [ApplicationState.Draft, ApplicationState.Submitted, ApplicationState.InfoRequested, ApplicationState.Complete,
            ApplicationState.Recommended, ApplicationState.OnAgenda, ApplicationState.Approved, ApplicationState.AgreementPending];
        Assert.All(Enum.GetValues<ApplicationState>(), s => Assert.Equal(before.Contains(s), ApplicationWorkflow.Demonstration.Next(s, ApplicationStep.Withdraw, Role.Applicant).Ok));
    }

    [Fact]
    public void FG_4_2_1_only_the_committee_ends_a_project_none_that_is_closed_and_nothing_is_paid_before_its_report_is_accepted()
    {
        foreach (var workflow in new[] { ApplicationWorkflow.Assessment, ApplicationWorkflow.Demonstration, ApplicationWorkflow.NewTechnology })
        {
            Assert.DoesNotContain(ApplicationState.Terminated, After(workflow, ApplicationState.Closed));
            // A hold goes back to where it was taken (ApplicationTests), which the table alone does not say.
            Assert.DoesNotContain(ApplicationState.Paid, After(workflow, ApplicationState.Draft, ApplicationStep.AcceptReport, ApplicationStep.ResumePayment));
            Assert.All(workflow.Rows.Where(r => r.Step == ApplicationStep.Terminate), r => Assert.Equal(Role.Committee, r.By));
        }

        static HashSet<ApplicationState> After(Workflow<ApplicationState, ApplicationStep> workflow, ApplicationState from, params ApplicationStep[] without)
        {
            HashSet<ApplicationState> reached = [from];
            while (workflow.Rows.Any(r => reached.Contains(r.From) && !without.Contains(r.Step) && reached.Add(r.To)))
            {
            }
            return reached;
        }
    }

    [Fact]
    public void RG_4_1_5_the_Secretariat_cannot_refuse_a_registration_and_nobody_can_appeal()
    {
        Assert.All(RegistrationWorkflow.Table.Rows.Where(r => r.Step == RegistrationStep.Refuse), r => Assert.Equal(Role.Committee, r.By));
        Assert.True(RegistrationWorkflow.Table.IsFinal(RegistrationState.Rejected));
    }

    [Fact]
    public void RG_6_3_2_only_the_committee_warns_or_removes_and_no_date_does() =>
        Assert.All(RegistrationWorkflow.Table.Rows.Where(r => r.Step is RegistrationStep.Warn or RegistrationStep.Delist), r => Assert.Equal(Role.Committee, r.By));

    [Fact]
    public void No_person_holds_the_committees_role()
    {
        Assert.DoesNotContain(Role.Committee, Roles.OfPeople);
        Assert.DoesNotContain(Role.Timer, Roles.OfPeople);
        Assert.Contains(Role.Member, Roles.OfPeople);
    }

    [Fact]
    public void A_refusal_says_whose_step_it_is()
    {
        var refusal = ApplicationWorkflow.Demonstration.Next(ApplicationState.OnAgenda, ApplicationStep.Approve, Role.Director).Refusal!;
        Assert.Equal(("FG-2.2.2", "Committee"), (refusal.Clause, refusal.Figures["by"]));
    }

    private enum S { A, B, C }

    private enum T { Go, Back }

    [Fact]
    public void A_table_that_contradicts_itself_is_a_bug()
    {
        Assert.Throws<InvalidOperationException>(() => new Workflow<S, T>("two ends", S.A, (S.A, T.Go, S.B, Role.Applicant, null), (S.A, T.Go, S.C, Role.Director, null)));
        Assert.Throws<InvalidOperationException>(() => new Workflow<S, T>("lost", S.A, (S.A, T.Go, S.B, Role.Applicant, null), (S.C, T.Go, S.B, Role.Director, null)));
        Assert.Throws<ArgumentException>(() => new Workflow<S, T>("twice", S.A, (S.A, T.Go, S.B, Role.Applicant, null), (S.A, T.Go, S.B, Role.Applicant, "FG-1.1.1")));
    }
}
