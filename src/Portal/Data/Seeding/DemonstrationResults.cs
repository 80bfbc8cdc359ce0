using System.Collections.Immutable;
using System.Globalization;
using CleanerProduction.Applications;
using CleanerProduction.Cases;
using CleanerProduction.Programme.Events;
using CleanerProduction.Workflows;

namespace CleanerProduction.Portal.Data;

/// <summary>Invented results that are published, and invented events: one held and counted, one today, one that is full, one with seats, one planned.</summary>
internal sealed class DemonstrationResults(PortalDb db, DemonstrationFiles files, DemonstrationHistory history, DemonstrationCalendar calendar)
{
    private static readonly ImmutableArray<(string Name, string Company, bool Local)> People =
    [
        ("梁綺雯", "港昇印刷有限公司", true), ("何志明", "偉業柯式印刷廠", true), ("Chan Ka Yan", "Harbour Print Limited", true), ("黄志强", "东莞恒丰包装有限公司", false), ("吳嘉敏", "環科顧問有限公司", true), ("李伟明", "佛山顺成涂料有限公司", false),
        ("Wong Siu Fai", "Kowloon Labels Limited", true), ("陳國輝", "新光塑膠廠", true), ("张海燕", "深圳市新捷电子有限公司", false), ("鄧美儀", "香港印藝學會", true), ("林俊傑", "順達機電有限公司", true), ("周文婷", "惠州德昌五金有限公司", false),
    ];

    private static readonly ImmutableArray<int> Ratings = [4, 3, 4, 3, 4, 3, 3, 4, 3];

    private static readonly ImmutableArray<EventStep> Steps = [EventStep.Announce, EventStep.OpenSignUp, EventStep.CloseSignUp, EventStep.Hold, EventStep.Close];

    /// <summary>Makes them.</summary>
    public void Make(IReadOnlyCollection<Application> applications)
    {
        foreach (var row in files.Rows("published-results"))
        {
            var project = Project(applications, row["kind"], row["number"]);
            var measure = row.Has("measure") ? row["measure"] : null;
            db.Add(new PublishedResult { Case = project.Reference, Measure = measure, Video = row.Has("video") ? row["video"] : null, Summary = row.Text("summary"), PublishedAt = HongKongTime.StartOf(calendar.Today.AddDays(-20)).AddHours(10).ToUniversalTime(), By = "p-secretary", Saved = 1 });
        }
        var number = 0;
        foreach (var row in files.Rows("events")) Make(row, ++number, applications);
    }

    private static Application Project(IReadOnlyCollection<Application> all, string kind, string number) =>
        all.Single(a => a.Reference.StartsWith(kind, StringComparison.Ordinal) && a.Reference.EndsWith("-" + number, StringComparison.Ordinal));

    private void Make(DemonstrationRow row, int number, IReadOnlyCollection<Application> applications)
    {
        var draw = new Draw($"event {number}");
        var day = row.Number("days") == 0 ? calendar.Today : calendar.WorkingDay(calendar.Today.AddDays(row.Number("days")));
        var starts = HongKongTime.StartOf(day).AddHours(row.Number("hour")).ToUniversalTime();
        var planned = calendar.WorkingDay(day.AddDays(-40) < calendar.Today.AddDays(-16) ? day.AddDays(-40) : calendar.Today.AddDays(-16));
        var made = new ProgrammeEvent(new(CaseReference.Event, planned.Year, number), new(Enum.Parse<EventKind>(row["kind"]), row.Text("title"), row.Text("about"), row.Text("venue"), row.Is("hong_kong"), starts, starts.AddHours(row.Number("hours")), row.Number("seats")));
        history.Entries.Add(made.Record("Plan", Role.Secretariat, "p-secretary", DemonstrationCalendar.At(planned, Role.Secretariat, ref draw), "FG-1.1.4", null));
        var state = Enum.Parse<EventState>(row["state"]);
        foreach (var step in Steps)
        {
            if (made.State == state) break;
            var on = step switch { EventStep.Announce => planned.AddDays(1), EventStep.OpenSignUp => planned.AddDays(2), EventStep.CloseSignUp => planned.AddDays(4), EventStep.Hold => day.AddDays(1), _ => day.AddDays(14) };
            history.Take(made, made.Allowed(Role.Secretariat).Single(r => r.Step == step), on, "", ref draw);
            if (step == EventStep.OpenSignUp) SignUp(made, row, planned.AddDays(2));
        }
        if (state == EventState.Closed)
        {
            var at = DemonstrationCalendar.At(day.AddDays(15), Role.Secretariat, ref draw);
            _ = made.PublishMaterials(at);
            history.Entries.Add(made.Record("PublishMaterials", Role.Secretariat, "p-secretary", at, "FG-1.1.4", null));
        }
        db.Add(made);
        if (row.Has("shares")) db.Add(new EventShare { Event = made.Reference, Case = Project(applications, "DP2", row["shares"]).Reference });
    }

    private void SignUp(ProgrammeEvent of, DemonstrationRow row, DateOnly day)
    {
        for (var i = 0; i < row.Number("sign_ups"); i++)
        {
            var ((name, company, local), at) = (People[i % People.Length], HongKongTime.StartOf(day).AddHours(19).AddMinutes(7 * i).ToUniversalTime());
            var place = of.SignUp(at).Value;
            var made = new EventSignUp(of.Reference, place.Number, string.Create(CultureInfo.InvariantCulture, $"demonstration-{of.Reference[^1]}-{place.Number}"),
                new(name, company, string.Create(CultureInfo.InvariantCulture, $"guest{i + 1}@example.com"), local, Consents: true), place.Seated, null, local ? Language.ZhHant : Language.ZhHans, at);
            if (i < row.Number("came"))
            {
                made.CheckIn("p-technical", of.Starts.AddMinutes(-10 + i));
                made.Rate(Ratings[i % Ratings.Length], i == 0 ? "希望有更多例子。" : null);
            }
            db.Add(made);
        }
    }
}
