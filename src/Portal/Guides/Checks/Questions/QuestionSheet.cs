using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CleanerProduction.Portal.Guides.Checks.Asking;
using CleanerProduction.Portal.Parts.Bodies;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;

namespace CleanerProduction.Portal.Guides.Checks.Questions;

/// <summary>A check whose form is a list of questions in groups.</summary>
public abstract partial class QuestionSheet : CheckSheet
{
    /// <summary>Every question there is, in the language of the moment.</summary>
    public abstract ImmutableArray<QuestionGroup> Groups { get; }

    /// <summary>The questions that matter for what is typed.</summary>
    public virtual ImmutableArray<QuestionGroup> GroupsFor(Func<string, string?> typed) => Groups;

    /// <summary>Percentages as people write them: 60 is 60%, and so is the 0.6 of the API.</summary>
    public override void Settle(Typed typed)
    {
        foreach (var question in Groups.SelectMany(g => g.Items).OfType<Question>().Where(q => q.Kind == AnswerKind.Percent))
            if (decimal.TryParse(typed[question.Path]?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                typed.Put(question.Path, (number <= 1 ? number * 100 : number).ToString("0.####", CultureInfo.InvariantCulture) + "%");
    }

    /// <inheritdoc/>
    public override string? LabelOf(string path)
    {
        foreach (var item in Groups.SelectMany(g => g.Items))
        {
            if (item.Path == path) return item.Label;
            if (!path.StartsWith(item.Path + "[", StringComparison.Ordinal)) continue;
            if (item is not EntryList list || Entry().Match(path[item.Path.Length..]) is not { Success: true } entry) return item.Label;
            var one = list.One.With(int.Parse(entry.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) + 1);
            return list.Each.FirstOrDefault(q => q.Path == entry.Groups["field"].Value) is { Path.Length: > 0 } question ? QuestionsText.EntryField.With(one, question.Label) : one;
        }
        return null;
    }

    /// <inheritdoc/>
    public override IEnumerable<Told> Told(Asked asked)
    {
        foreach (var item in GroupsFor(path => asked[path]).SelectMany(g => g.Items))
            if (item is EntryList list)
            {
                var count = asked.Rows(list.Path, 0, int.MaxValue);
                if (count == 0 && list.None is { } none && asked[list.Path] == Ask.None) yield return new(list.Label, none);
                for (var i = 0; i < count; i++) yield return new(list.One.With(i + 1), string.Join(QuestionsText.Comma, list.Each.Select(q => SayIn(q, list.At(i, q), asked)).OfType<string>()));
            }
            else if (item is Question question && Say(question, question.Path, asked) is { } said) yield return new(question.Label, said);
    }

    /// <summary>An answer as it is told; null where none was given.</summary>
    protected virtual string? Say(Question question, string path, Asked asked)
    {
        if (question.Kind == AnswerKind.Several)
            return asked.All(path) is { Count: > 0 } ticked ? string.Join(QuestionsText.Comma, question.Choices.Where(c => ticked.Contains(c.Value)).Select(c => c.Text)) : asked[path] == Ask.None ? question.None : null;
        if (asked[path]?.Trim() is not { Length: > 0 } text) return null;
        return question.Kind switch
        {
            AnswerKind.YesNo => IsYes(text) ? QuestionsText.Yes : QuestionsText.No,
            AnswerKind.One or AnswerKind.Pick => question.Every.FirstOrDefault(c => c.Value == text)?.Text ?? text,
            AnswerKind.Day when Dates.Parse(text) is { Ok: true } day => Written.Day(day.Value, Languages.Of(CultureInfo.CurrentUICulture)),
            AnswerKind.Tick => question.Label,
            _ => text,
        };
    }

    // Beside other answers of an entry a bare number or a yes would not say to what.
    private string? SayIn(Question question, string path, Asked asked) =>
        Say(question, path, asked) is { } said ? question.Kind is AnswerKind.YesNo or AnswerKind.Number ? QuestionsText.LabelValue.With(question.Label, said) : said : null;

    /// <summary>True for a text that means yes.</summary>
    public static bool IsYes(string? text) => text is "true" or "1" or "yes" or "on";

    /// <summary>True for a text that means no.</summary>
    public static bool IsNo(string? text) => text is "false" or "0" or "no";

    [GeneratedRegex(@"^\[(?<number>\d{1,4})\]\.?(?<field>\w*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Entry();
}
