using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Api;
using CleanerProduction.Portal.Applications;
using CleanerProduction.Portal.Applications.Vet;
using CleanerProduction.Portal.Audit;
using CleanerProduction.Portal.Companies;
using CleanerProduction.Portal.Complaints;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Guides.Checks.Asking;
using CleanerProduction.Portal.Labels;
using CleanerProduction.Portal.Meetings;
using CleanerProduction.Portal.Meetings.Record;
using CleanerProduction.Portal.Notices;
using CleanerProduction.Portal.Notices.Calendars;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Operations.Backup;
using CleanerProduction.Portal.Operations.Maintain;
using CleanerProduction.Portal.Operations.Watch;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Platform;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.Portal.Platform.Probes;
using CleanerProduction.Portal.Programme;
using CleanerProduction.Portal.Projects;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Portal.Providers;
using CleanerProduction.Portal.Providers.Find;
using Microsoft.EntityFrameworkCore;

PooledArrays.KeepMore();

// Offline: needs neither settings nor database.
if (args is ["verify", .. var files]) return VerifyCommand.Run(files, Console.Out);
if (args is ["backup", .. var backup]) return await BackupCommand.Backup(backup, Console.Out);
if (args is ["restore", .. var restore]) return await BackupCommand.Restore(restore, Console.Out);
if (args is ["maintenance", .. var maintenance]) return await MaintenanceCommand.Run(maintenance, Console.Out);
if (args is ["sbom", var bill]) return BillOfMaterials.Run(bill, AppContext.BaseDirectory, Console.Out);

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalData();
builder.AddFiles();
builder.AddLogging();
builder.AddProxies();
builder.AddSafety();
builder.AddReading();
builder.AddPages();
builder.AddKeptPages();
builder.AddPacked();
builder.AddAccounts();
builder.AddPrinting();
builder.AddNotices();
builder.AddApplications();
builder.AddProgramme();
builder.AddCompanies();
builder.AddProjects();
builder.AddProviders();
builder.AddClaims();
builder.AddDirectory();
builder.AddComplaints();
builder.AddLabels();
builder.AddMeetings();
builder.AddAudit();
builder.AddApi();
builder.AddChecks();
builder.AddProbes();
builder.AddWatch();
builder.AddMaintenance();

var app = builder.Build();
app.RefusePlainLines();
await using (var db = await app.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync())
await using (await db.WaitTurn(LoneWork.Start, app.Lifetime.ApplicationStopping))
{
    await app.MigratePortal();
    await app.SeedAccounts();
    await app.SeedMeetings();
    await app.SeedFiles();
}

app.UseProxies();
app.UseSafety();
app.UseRefusals();
app.UseTypedText();
app.UseRouting();
app.UseReading();
app.UseAccounts();
app.UseLinesWithoutCookies();
app.UseKeptPages();
app.UsePacked();
app.UseForms();
app.UseAntiforgery();
app.UseMaintenance();

app.MapProbes();
app.MapWatch();
app.MapMaintenance();
app.MapPages();
app.MapAccounts();
app.MapMeetings();
app.MapLetters();
app.MapCalendars();
app.MapFiles();
app.MapProjects();
app.MapLabels();
app.MapProgramme();
app.MapDirectory();
app.MapVetting();
app.MapAudit();
app.MapApi();
app.MapChecks();

await app.RunAsync();
return 0;
