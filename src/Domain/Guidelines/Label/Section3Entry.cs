using System.Collections.Immutable;
using CleanerProduction.Companies;

namespace CleanerProduction.Guidelines.Label;

/// <summary>LG 1.6, 3, 7.6 and 11.2: how an application comes in, what must come with it and what voids it.</summary>
public static class Section3Entry
{
    /// <summary>Received in the round's days, both ends inclusive.</summary>
    public static readonly Rule<LabelEntry> InRound = new("LG-1.6", (entry, says) =>
    {
        if (entry.IsNominated) return says.NotApplicable("label-nominated");
        var (opens, closes) = (entry.Facts.Round.Opens.Value, entry.Facts.Round.Closes.Value);
        return entry.ReceivedOn is not { } received ? says.NeedsJudgement("entry-not-received", ("opens", opens), ("closes", closes))
            : received < opens ? says.NotMet("entry-before-round", ("received", received), ("opens", opens))
            : received > closes ? says.NotMet("entry-after-round", ("received", received), ("closes", closes))
            : says.Met("entry-in-round", ("received", received), ("opens", opens), ("closes", closes));
    });

    /// <summary>Manufacturing and excellent are verified on site, the other two are not.</summary>
    public static readonly Rule<LabelEntry> SiteVerification = new("LG-fn2", (entry, says) => !entry.Facts.IsForFactories ? says.NotApplicable("no-site-verification")
        : entry.SiteVerification switch
        {
            null => says.NeedsJudgement("site-to-verify", ("until", entry.Facts.Round.CheckedUntil.Value)),
            { Met: true } => says.Met("site-verified"),
            { Reason: var reason } => says.NotMet("site-not-as-stated", ("reason", reason)),
        });

    /// <summary>Nothing to pay, and one way of applying.</summary>
    public static readonly Rule<LabelEntry> Free = new("LG-3.0", (entry, says) =>
        entry.IsNominated ? says.NotApplicable("label-nominated") : entry.Channel is null ? says.NeedsJudgement("entry-way-not-stated") : says.Met("entry-free"));

    /// <summary>By e-mail: the original with the company's seal follows by post .</summary>
    public static readonly Rule<LabelEntry> SealedOriginal = new("LG-3.1", (entry, says) =>
    {
        if (entry.IsNominated) return says.NotApplicable("label-nominated");
        if (entry.Channel != LabelChannel.Electronic) return says.NotApplicable("not-electronic");
        var until = entry.Facts.Round.OriginalUntil;
        return entry.OriginalReceivedOn is { } original
            ? original <= until ? says.Met("original-received", ("received", original), ("until", until)) : says.NotMet("original-late", ("received", original), ("until", until))
            : entry.Today <= until ? says.NeedsJudgement("original-awaited", ("until", until)) : says.NotMet("original-missing", ("until", until));
    });

    /// <summary>By post: the form with its documents.</summary>
    public static readonly Rule<LabelEntry> ByPost = new("LG-3.2", (entry, says) =>
        entry.IsNominated ? says.NotApplicable("label-nominated")
        : entry.Channel != LabelChannel.Post ? says.NotApplicable("not-by-post")
        : entry.ReceivedOn is { } received ? says.Met("post-received", ("received", received)) : says.NeedsJudgement("post-awaited"));

    /// <summary>A paid measure has an effect beside the operation of the factory or line; people judge it.</summary>
    public static readonly Rule<LabelEntry> PaidEffect = new("LG-fn5", (entry, says) =>
    {
        if (!entry.Facts.IsForFactories || entry.Facts.PaidMeasuresDone is not { IsEmpty: false } measures) return says.NotApplicable("no-paid-measure");
        var (open, without) = (0, 0);
        foreach (var measure in measures)
            if (measure.Effect is null) open++;
            else if (!measure.Effect.Met) without++;
        return without > 0 ? says.NotMet("paid-without-effect", ("without", without), ("all", measures.Length))
            : open > 0 ? says.NeedsJudgement("paid-effect-to-judge", ("open", open), ("all", measures.Length))
            : says.Met("paid-effect-judged", ("all", measures.Length));
    });

    /// <summary>Guangdong factories declare that they broke no environmental law; a breach after the application must be told.</summary>
    public static readonly Rule<LabelEntry> Declaration = new("LG-fn7", (entry, says) =>
    {
        if (!entry.Facts.IsForFactories) return says.NotApplicable("no-record-asked");
        if (entry is { ReceivedOn: { } received, Facts.Offences: { } offences })
            foreach (var offence in offences)
                if (offence is { OffenceOn: { } on, ToldOn: null } && on > received) return says.NotMet("offence-to-tell", ("on", on));
        return entry.Facts.Place != FactoryPlace.Guangdong ? says.NotApplicable("no-declaration-needed")
            : entry.DeclarationReceived switch
            {
                null => says.NeedsJudgement("declaration-not-stated"),
                true => says.Met("declaration-on-file"),
                false => says.NotMet("declaration-missing"),
            };
    });

    /// <summary>A renewal is judged like a first application, its form included; a nominated one needs none.</summary>
    public static readonly Rule<LabelEntry> RenewalForm = new("LG-7.6", (entry, says) =>
        !entry.Facts.Renewal ? says.NotApplicable("not-a-renewal")
        : entry.IsNominated ? says.Met("nominated-without-form")
        : entry.ReceivedOn is null ? says.NeedsJudgement("renewal-form-awaited") : says.Met("renewal-form-received"));

    /// <summary>An advantage offered to the panel, the secretariat or the Government voids the application.</summary>
    public static readonly Rule<LabelEntry> Void = new("LG-11.2", (entry, says) => entry.FairConduct switch
    {
        null => says.NotApplicable("no-advantage-reported"),
        { Met: true } => says.Met("no-advantage-offered"),
        { Reason: var reason } => says.NotMet("application-void", ("reason", reason)),
    });

    /// <summary>All of them, in the guide's order.</summary>
    public static readonly ImmutableArray<Rule<LabelEntry>> All =
        [InRound, SiteVerification, Free, SealedOriginal, ByPost, PaidEffect, Declaration, RenewalForm, Void];

    /// <summary>What they say of an application; the criteria themselves are <see cref="LabelCheck.Of"/> of its facts.</summary>
    public static ImmutableArray<Finding> Check(LabelEntry entry) => All.Answer(entry);
}
