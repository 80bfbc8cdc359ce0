using Microsoft.Data.Sqlite;
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapGet("/", () => { using var c = new SqliteConnection("Data Source=:memory:"); c.Open(); using var q = c.CreateCommand(); q.CommandText = "select sqlite_version()"; return q.ExecuteScalar() + " " + CleanerProduction.Portal.Platform.SqliteLibrary.Source; });
app.Run();
