using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Api;
using CleanerProduction.Portal.Applications;
using CleanerProduction.Portal.Applications.Vet;
using CleanerProduction.Portal.Companies;
using CleanerProduction.Portal.Complaints;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Files;
using CleanerProduction.Portal.Guides.Checks.Asking;
using CleanerProduction.Portal.Meetings;
using CleanerProduction.Portal.Meetings.Record;
using CleanerProduction.Portal.Notices;
using CleanerProduction.Portal.Notices.Calendars;
using CleanerProduction.Portal.Notices.Letters;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Platform.Printing;
using CleanerProduction.Portal.Platform.Probes;
using CleanerProduction.Portal.Programme;
using CleanerProduction.Portal.Projects;
using CleanerProduction.Portal.Projects.Claim;
using CleanerProduction.Portal.Providers;
using CleanerProduction.Portal.Providers.Find;

// Offline: needs neither settings nor database.
if (args is ["verify", .. var files]) return VerifyCommand.Run(files, Console.Out);

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalData();
builder.AddFiles();
builder.AddReading();
builder.AddPages();
builder.AddKeptPages();
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
builder.AddMeetings();
builder.AddApi();
builder.AddChecks();
builder.AddProbes();

var app = builder.Build();
await app.MigratePortal();
await app.SeedAccounts();
await app.SeedMeetings();
await app.SeedFiles();

app.UseSafety();
app.UseTypedText();
app.UseRouting();
app.UseReading();
app.UseAccounts();
app.UseKeptPages();
app.UseAntiforgery();

app.MapProbes();
app.MapPages();
app.MapAccounts();
app.MapMeetings();
app.MapLetters();
app.MapCalendars();
app.MapFiles();
app.MapProjects();
app.MapDirectory();
app.MapVetting();
app.MapApi();
app.MapChecks();

await app.RunAsync();
return 0;
