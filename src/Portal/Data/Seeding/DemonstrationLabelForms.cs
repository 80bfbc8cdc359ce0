using System.Collections.Immutable;
using CleanerProduction.Companies;
using CleanerProduction.Labels;
using CleanerProduction.Labels.Forms;

namespace CleanerProduction.Portal.Data;

/// <summary>The entry forms of the invented applications for labels: whole, with measures of the catalogue and figures that fit them.</summary>
internal sealed class DemonstrationLabelForms(ReferenceData reference, DemonstrationFiles files, DemonstrationCompanies companies)
{
    private static readonly (int From, MeasuredAs Measured, string Unit, int Least, int Most)[] Kinds =
        [(1, MeasuredAs.Voc, "kg", 300, 6000), (10, MeasuredAs.Water, "m³", 4000, 60000), (15, MeasuredAs.SolidWaste, "t", 12, 160), (16, MeasuredAs.Energy, "kWh", 60000, 900000)];

    private readonly DemonstrationWords words = new(files);
    private readonly ImmutableArray<Measure> paid = [.. reference.Measures.Where(m => m.Paid)];
    private readonly ImmutableArray<Measure> free = [.. reference.Measures.Where(m => !m.Paid)];

    /// <summary>A form handed in on a day.</summary>
    public LabelEntryForm Of(LabelKind label, DemonstrationRow row, Company company, Factory? factory, LabelRound round, DateOnly on, IReadOnlyCollection<Certificate> certificates, ref Draw draw)
    {
        var way = row.Member<LabelWay>("way")!.Value;
        var contact = words.Name(ref draw);
        var form = new LabelEntryForm
        {
            WrittenIn = Language.ZhHant, Label = label, Renewal = row.Is("renewal"), Ways = [way],
            ContactName = contact.Hant, ContactPost = draw.Of(words.All("post")).Hant, ContactTelephone = company.Telephone, ContactEmail = company.Email,
            Declarations = new(true, true, true, label != LabelKind.SupplyChain, true), HasOffences = label == LabelKind.SupplyChain ? null : false,
        };
        if (label == LabelKind.SupplyChain) form = form with { RegisteredIn = RegistrationPlace.HongKong, RegistrationNumber = company.BusinessRegistration, RegisteredUntil = company.RegistrationExpires };
        return way switch
        {
            LabelWay.Measures => Measured(form, row["short"] == "measures", factory!, on, certificates, ref draw),
            LabelWay.Title => form with { Titles = [Title(label, on, ref draw)], Work = "持續推行清潔生產管理制度，每年檢討能源、用水及溶劑用量。" },
            LabelWay.Referrals => form with { Referrals = [.. Others(company, 3, ref draw).Select((o, i) => new FormReferral($"R{i + 1}", o.Factory, o.Company, on.AddDays(-200 - i * 60), ""))] },
            _ => form with
            {
                Suppliers = [.. Labelled(on, certificates, ref draw).Select((c, i) => new FormSupplier($"U{i + 1}", (c.Factory ?? c.Holder).Hant, c.Label == LabelKind.Excellent ? SupplierLabel.Excellent : SupplierLabel.Manufacturing, c.Number, "", on.AddYears(-3 - i)))],
            },
        };
    }

    private LabelEntryForm Measured(LabelEntryForm form, bool isShort, Factory factory, DateOnly on, IReadOnlyCollection<Certificate> certificates, ref Draw draw)
    {
        var measures = ImmutableArray.CreateBuilder<FormMeasure>();
        for (var i = 0; i < (isShort ? 2 : draw.Between(3, 5)); i++)
        {
            // Short means short: nothing that cuts VOC or NOx among too few.
            var measure = paid[isShort ? 15 + i * 3 : (draw.Between(0, 8) + i * 5) % paid.Length];
            var kind = Kinds.Last(k => k.From <= int.Parse(measure.Id.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture));
            var before = draw.Between(kind.Least, kind.Most);
            measures.Add(new($"A{measures.Count + 1}", measure.Id, "", true, on.AddDays(-draw.Between(60, 420)), kind.Measured, before, Math.Round(before * (draw.Between(55, 88) / 100m)), kind.Unit, measure.VocOrNox != VocOrNox.No));
        }
        measures.Add(new($"A{measures.Count + 1}", "", "為所有壓縮空氣管道加裝洩漏監測並每月檢修", true, on.AddDays(-draw.Between(60, 420)), MeasuredAs.Energy, 186000, 171500, "kWh", false));
        if (isShort) measures.RemoveAt(measures.Count - 1);
        foreach (var measure in free.Take(draw.Between(2, 4))) measures.Add(new($"A{measures.Count + 1}", measure.Id, "", false, on.AddDays(-draw.Between(60, 420)), null, null, null, "", null));
        var noCost = draw.Between(6, 12);
        return form with
        {
            AssessmentBy = "匠境節能顧問有限公司", AssessmentCompletedOn = on.AddDays(-draw.Between(500, 900)), NoCostRecommended = noCost, NoCostDone = noCost,
            PaidRecommended = measures.Count(m => m.Paid == true) + 2, PlanForTheRest = "餘下兩項方案列入下年度的設備更新計劃。", Measures = measures.ToImmutable(),
            Awards = form is { Label: LabelKind.Excellent, Renewal: false } ? [.. certificates.Where(c => c.Label == LabelKind.Manufacturing && c.FactoryId == factory.Id).Select((c, i) => new FormAward($"W{i + 1}", c.Round, c.Number))] : [],
        };
    }

    private static FormTitle Title(LabelKind label, DateOnly on, ref Draw draw)
    {
        var from = on.AddDays(-draw.Between(90, 420));
        return label == LabelKind.Excellent
            ? new("T1", draw.Between(0, 1) == 0 ? TitleKind.Provincial : TitleKind.GreenFactory, $"QJ{draw.Between(10000, 99999)}", "廣東省工業和信息化廳", from, from.AddYears(3).AddDays(-1))
            : new("T1", TitleKind.CityAudit, $"SJ{draw.Between(10000, 99999)}", "市工業和信息化局", from, null);
    }

    private IEnumerable<(string Factory, string Company)> Others(Company own, int count, ref Draw draw)
    {
        var others = companies.All.Where(c => c.Company.Id != own.Id).ToList();
        var first = draw.Between(0, others.Count - 1);
        return [.. Enumerable.Range(0, count).Select(i => others[(first + i * 7) % others.Count]).Select(o => (o.Factory.Name.Hant, o.Company.Name.Hant))];
    }

    private static IEnumerable<Certificate> Labelled(DateOnly on, IReadOnlyCollection<Certificate> certificates, ref Draw draw)
    {
        var valid = certificates.Where(c => c.Label is LabelKind.Manufacturing or LabelKind.Excellent && c.On(on) == CertificateStanding.Valid).ToList();
        var first = valid.Count == 0 ? 0 : draw.Between(0, valid.Count - 1);
        return [.. Enumerable.Range(0, Math.Min(4, valid.Count)).Select(i => valid[(first + i) % valid.Count])];
    }
}
