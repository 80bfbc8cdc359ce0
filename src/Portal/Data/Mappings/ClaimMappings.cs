using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CleanerProduction.Portal.Data.Mappings;

internal sealed class ClaimCostMapping : IEntityTypeConfiguration<ClaimCost>
{
    public void Configure(EntityTypeBuilder<ClaimCost> builder)
    {
        builder.ToTable("ClaimCosts");
        builder.HasKey(c => new { c.Case, c.Number });
        builder.Ignore(c => c.Spent);
        builder.Ignore(c => c.Verification);
    }
}

internal sealed class GrantOrderMapping : IEntityTypeConfiguration<GrantOrder>
{
    public void Configure(EntityTypeBuilder<GrantOrder> builder)
    {
        builder.ToTable("GrantOrders");
        builder.HasKey(o => o.Case);
        builder.Ignore(o => o.Order);
        // Two people may check it at the same moment: one of them does.
        builder.Property(o => o.Checker).IsConcurrencyToken();
    }
}

internal sealed class GrantClaimMapping : IEntityTypeConfiguration<GrantClaim>
{
    public void Configure(EntityTypeBuilder<GrantClaim> builder)
    {
        builder.ToTable("GrantClaims");
        builder.HasKey(c => c.Case);
        builder.Ignore(c => c.Costs);
        builder.Property(c => c.Saved).IsConcurrencyToken();
    }
}

internal sealed class PaymentHoldMapping : IEntityTypeConfiguration<PaymentHold>
{
    public void Configure(EntityTypeBuilder<PaymentHold> builder)
    {
        builder.ToTable("PaymentHolds");
        builder.HasKey(h => new { h.Case, h.Number });
    }
}

internal sealed class TerminationProposalMapping : IEntityTypeConfiguration<TerminationProposal>
{
    public void Configure(EntityTypeBuilder<TerminationProposal> builder)
    {
        builder.ToTable("TerminationProposals");
        builder.HasKey(p => new { p.Case, p.Number });
    }
}

internal sealed class RecoveryDemandMapping : IEntityTypeConfiguration<RecoveryDemand>
{
    public void Configure(EntityTypeBuilder<RecoveryDemand> builder)
    {
        builder.ToTable("RecoveryDemands");
        builder.HasKey(d => d.Case);
    }
}

internal sealed class RecoveryReceiptMapping : IEntityTypeConfiguration<RecoveryReceipt>
{
    public void Configure(EntityTypeBuilder<RecoveryReceipt> builder)
    {
        builder.ToTable(AppendOnly.RecoveryReceipts);
        builder.HasKey(r => new { r.Case, r.Number });
    }
}

internal sealed class RecoveryInstalmentMapping : IEntityTypeConfiguration<RecoveryInstalment>
{
    public void Configure(EntityTypeBuilder<RecoveryInstalment> builder)
    {
        builder.ToTable("RecoveryInstalments");
        builder.HasKey(i => new { i.Case, i.Number });
    }
}

internal sealed class EvaluationDrawingMapping : IEntityTypeConfiguration<EvaluationDrawing>
{
    public void Configure(EntityTypeBuilder<EvaluationDrawing> builder) => builder.ToTable(AppendOnly.EvaluationDrawings);
}

internal sealed class ProjectEvaluationMapping : IEntityTypeConfiguration<ProjectEvaluation>
{
    public void Configure(EntityTypeBuilder<ProjectEvaluation> builder)
    {
        builder.ToTable("ProjectEvaluations");
        builder.HasKey(e => e.Case);
        builder.Ignore(e => e.Results);
        builder.HasIndex(e => e.Evaluator);
        builder.Property(e => e.Saved).IsConcurrencyToken();
    }
}
