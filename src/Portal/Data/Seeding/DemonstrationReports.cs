using CleanerProduction.Programme.Reports;
using CleanerProduction.Workflows;
using Microsoft.EntityFrameworkCore;

namespace CleanerProduction.Portal.Data;

/// <summary>A report of the demonstration that waits to be issued.</summary>
internal static class DemonstrationReports
{
    private const string Secretary = "p-secretary";

    /// <summary>Puts it in.</summary>
    public static async Task Put(IDbContextFactory<PortalDb> databases, DateOnly today, CancellationToken cancellation)
    {
        var now = HongKongTime.StartOf(today).AddHours(9);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var report = new ProgrammeReport(ReportKind.Progress, new(today.Year, 1, 1), today);
        db.Add(report);
        await db.SaveChangesAsync(cancellation);
        db.Add(report.Record("Begin", Role.Secretariat, Secretary, now, null));
        db.Add(report.Save(new(
            new("示範資料：年初至今的申請、批核及發放情況見下表。", "示范资料：年初至今的申请、批核及发放情况见下表。", "Invented for the demonstration: applications, approvals and payments since the beginning of the year are in the table below."),
            new("秘書處審核申請、跟進進行中的項目，並舉辦技術分享活動。", "秘书处审核申请、跟进进行中的项目，并举办技术分享活动。", "The Secretariat vetted applications, followed the projects that run and held events to share technologies."),
            new("往後一季集中處理等候決定的申請。", "往后一季集中处理等候决定的申请。", "The next quarter goes to the applications that wait for a decision.")), Role.Secretariat, Secretary, now.AddMinutes(20)).Value);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
