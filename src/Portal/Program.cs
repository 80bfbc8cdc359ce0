using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Meetings;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Portal.Platform.Printing;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalData();
builder.AddReading();
builder.AddPages();
builder.AddAccounts();
builder.AddPrinting();
builder.AddMeetings();

var app = builder.Build();
await app.MigratePortal();
await app.SeedAccounts();

app.UseSafety();
app.UseRouting();
app.UseReading();
app.UseAccounts();
app.UseAntiforgery();

app.MapPages();
app.MapAccounts();
app.MapMeetings();

await app.RunAsync();
