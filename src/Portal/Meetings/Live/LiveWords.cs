using System.Globalization;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Meetings.Live;

/// <summary>The meeting's words and times in the reader's language (that of the current culture).</summary>
public static class LiveWords
{
    /// <summary>14:46:02 on Hong Kong's clock.</summary>
    public static string Seconds(DateTimeOffset instant) => HongKongTime.At(instant).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>14:46 on Hong Kong's clock.</summary>
    public static string Clock(DateTimeOffset instant) => HongKongTime.At(instant).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An instant in the form scripts read.</summary>
    public static string Data(DateTimeOffset instant) => ChainEntry.Instant(instant);

    /// <summary>A sentence with its figures.</summary>
    public static string Say(string sentence, params ReadOnlySpan<object?> figures) => string.Format(CultureInfo.InvariantCulture, sentence, figures);

    /// <summary>Sentences one after another, as the reader's language parts them.</summary>
    public static string Sentences(params ReadOnlySpan<string?> sentences) => Parts.Reading.Sentences.Joined(Languages.Of(CultureInfo.CurrentUICulture), sentences);

    /// <summary>The committee and the meeting's number.</summary>
    public static string Title(MeetingView view) => view switch
    {
        { Rehearsal: true } => Say(LiveText.TitleRehearsal, view.Meeting),
        _ when view.OrdersVersion == StandingOrders.Panel.Version => Say(LiveText.TitlePanel, view.Number, SeatNames.Ordinal(view.Number)),
        { Circulation: true } => Say(LiveText.TitleCirculation, view.Meeting),
        _ => Say(LiveText.TitleMeeting, view.Number, SeatNames.Ordinal(view.Number)),
    };

    /// <summary>贊成, 反對, 棄權.</summary>
    public static string Of(Choice choice) => choice switch { Choice.For => LiveText.For, Choice.Against => LiveText.Against, _ => LiveText.Abstain };

    /// <summary>The mark of a choice, as its symbol's and class's name.</summary>
    public static string Mark(Choice choice) => choice switch { Choice.For => "for", Choice.Against => "against", _ => "abstain" };

    /// <summary>通過, 不通過, 未達法定人數.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Carried => LiveText.Carried,
        Outcome.NoQuorum => LiveText.NoQuorum,
        _ => LiveText.NotCarried,
    };

    /// <summary>A word as it stands inside a sentence: English without its capital.</summary>
    public static string Inside(string word) => word.ToLowerInvariant();

    /// <summary>What kind of item it is.</summary>
    public static string Of(AgendaKind kind) => Lookup("Kind_", kind.ToString());

    /// <summary>What kind of item it is, where room is short: 示範項目(II).</summary>
    public static string Brief(AgendaKind kind) => Lookup("Brief_", kind.ToString()) is var brief && brief != kind.ToString() ? brief : Of(kind);

    /// <summary>Why the committee decides it, one sentence by kind; only for kinds that divide.</summary>
    public static string Why(AgendaKind kind) => Lookup("Why_", kind.ToString());

    /// <summary>What an interest does.</summary>
    public static string Of(InterestEffect effect) => effect switch
    {
        InterestEffect.Withdraw => LiveText.EffectWithdraw,
        InterestEffect.StayNoVote => LiveText.EffectStayNoVote,
        _ => LiveText.EffectDiscloseOnly,
    };

    /// <summary>In what capacity somebody is concerned.</summary>
    public static string Of(PartyKind party) => Lookup("Party_", party.ToString());

    /// <summary>What an entry of the record is.</summary>
    public static string Entry(string kind) => Lookup("Entry_", kind.Replace('-', '_'));

    /// <summary>The first eight and the last six digits of a hash.</summary>
    public static string Abridged(string hash) => hash.Length > 16 ? $"{hash[..8]}…{hash[^6..]}" : hash;

    /// <summary>Size and kind of a paper.</summary>
    public static string About(Paper paper)
    {
        var kind = paper.MediaType switch
        {
            "application/pdf" => "PDF",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => "XLSX",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "DOCX",
            "text/csv" => "CSV",
            "text/plain" => "TXT",
            _ when paper.MediaType.StartsWith("image/", StringComparison.Ordinal) => paper.MediaType[6..].ToUpperInvariant(),
            _ => paper.MediaType,
        };
        var size = paper.Bytes < 1_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, paper.Bytes / 1000)} kB")
            : string.Create(CultureInfo.InvariantCulture, $"{paper.Bytes / 1_000_000.0:0.0} MB");
        return $"{kind}　{size}";
    }

    private static string Lookup(string prefix, string name) => LiveText.ResourceManager.GetString(prefix + name, CultureInfo.CurrentUICulture) ?? name;
}
