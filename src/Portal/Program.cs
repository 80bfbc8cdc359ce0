using CleanerProduction.Portal.Accounts;
using CleanerProduction.Portal.Data;
using CleanerProduction.Portal.Parts.Frame;
using CleanerProduction.Portal.Parts.Reading;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalData();
builder.AddReading();
builder.AddPages();
builder.AddAccounts();

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

await app.RunAsync();
