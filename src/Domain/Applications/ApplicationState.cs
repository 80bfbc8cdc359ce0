namespace CleanerProduction.Applications;

/// <summary>Where an application stands.</summary>
public enum ApplicationState
{
    /// <summary>Being written by the applicant.</summary>
    Draft,
    /// <summary>With the Secretariat, not yet complete.</summary>
    Submitted,
    /// <summary>The Secretariat asked for more; the clock rests (FG-2.2.1).</summary>
    InfoRequested,
    /// <summary>Everything is there; the assessment result is due in a month (FG-2.5.1).</summary>
    Complete,
    /// <summary>The Director's recommendation is written (FG-2.2.2).</summary>
    Recommended,
    /// <summary>On the agenda of a committee meeting.</summary>
    OnAgenda,
    /// <summary>Approved, by the Director (assessments) or the committee.</summary>
    Approved,
    /// <summary>Not accepted.</summary>
    Rejected,
    /// <summary>The committee took its approval back because nothing was signed (FG-3.1.2).</summary>
    ApprovalWithdrawn,
    /// <summary>Withdrawn by the applicant before signing (FG-2.7.1).</summary>
    Withdrawn,
    /// <summary>The funding agreement awaits signatures (FG-3.1.1).</summary>
    AgreementPending,
    /// <summary>Signed by both sides; the project runs.</summary>
    InProgress,
    /// <summary>Payment stopped for a reason told to the applicant (FG-4.1.3, FG-4.1.4).</summary>
    PaymentHold,
    /// <summary>Ended by the committee; no entitlement (FG-4.2.1).</summary>
    Terminated,
    /// <summary>The report is with the Secretariat.</summary>
    ReportSubmitted,
    /// <summary>The report satisfies the Secretariat (FG-3.4.1).</summary>
    ReportSatisfactory,
    /// <summary>Chosen for independent evaluation, which payment need not await (FG-3.2.4, A-86).</summary>
    EvaluationPending,
    /// <summary>All conditions of payment are met; the grant is due in a month (FG-4.1.4).</summary>
    ReadyToPay,
    /// <summary>The grant is paid.</summary>
    Paid,
    /// <summary>Nothing remains to be done.</summary>
    Closed,
}

/// <summary>What can be done to an application.</summary>
public enum ApplicationStep
{
    /// <summary>The applicant hands it in.</summary>
    Submit,
    /// <summary>The Secretariat asks for clarification or more.</summary>
    RequestInformation,
    /// <summary>The applicant answers.</summary>
    AnswerRequest,
    /// <summary>The Secretariat finds it complete.</summary>
    FindComplete,
    /// <summary>The Director writes the recommendation.</summary>
    Recommend,
    /// <summary>The Secretariat puts it on a meeting's agenda.</summary>
    Table,
    /// <summary>The Secretariat takes it off again, or the meeting reached no decision.</summary>
    TakeOffAgenda,
    /// <summary>It is approved.</summary>
    Approve,
    /// <summary>It is not accepted.</summary>
    Reject,
    /// <summary>The applicant withdraws it.</summary>
    Withdraw,
    /// <summary>The Secretariat sends the agreement.</summary>
    OfferAgreement,
    /// <summary>Both sides have signed.</summary>
    Sign,
    /// <summary>The committee takes its approval back.</summary>
    WithdrawApproval,
    /// <summary>The applicant hands in the report.</summary>
    SubmitReport,
    /// <summary>The Secretariat returns the report.</summary>
    ReturnReport,
    /// <summary>The report is found satisfactory.</summary>
    AcceptReport,
    /// <summary>The project is chosen for independent evaluation.</summary>
    BeginEvaluation,
    /// <summary>The conditions of payment are met.</summary>
    FindPayable,
    /// <summary>Payment is stopped, with an explanation.</summary>
    HoldPayment,
    /// <summary>A hold on a running project is lifted.</summary>
    ResumeProject,
    /// <summary>A hold on a due payment is lifted.</summary>
    ResumePayment,
    /// <summary>The grant is paid by bank transfer.</summary>
    Pay,
    /// <summary>The case is closed.</summary>
    Close,
    /// <summary>The committee ends the project.</summary>
    Terminate,
}
