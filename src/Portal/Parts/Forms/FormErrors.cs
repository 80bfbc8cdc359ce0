namespace CleanerProduction.Portal.Parts.Forms;

/// <summary>What is to be corrected in a field: what to do, in the reader's language, and the clause that asks for it.</summary>
/// <param name="Field">The field's name in the form; empty for the form as a whole.</param>
/// <param name="Message">What to do.</param>
/// <param name="Clause">The clause, where one asks for it.</param>
/// <param name="About">What the field asks for, named in the summary where the message alone does not say what it is about.</param>
public sealed record FormError(string Field, string Message, string? Clause = null, string? About = null);

/// <summary>What is to be corrected in a form, in the order of its fields. Shown in the summary and beside each field.</summary>
public sealed class FormErrors
{
    private readonly List<FormError> errors = [];

    /// <summary>True while there is any.</summary>
    public bool Any => errors.Count > 0;

    /// <summary>Adds one.</summary>
    public void Add(string field, string message, string? clause = null, string? about = null) => errors.Add(new(field, message, clause, about));

    /// <summary>Adds one where <paramref name="wrong"/> holds.</summary>
    public void AddWhere(bool wrong, string field, string message, string? clause = null)
    {
        if (wrong) Add(field, message, clause);
    }

    /// <summary>True where the form was refused as it came: nothing of it was stored.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>What was found before gives way to what is longer than its field holds.</summary>
    public void Refuse(IEnumerable<FormError> longer)
    {
        errors.Clear();
        errors.AddRange(longer);
        IsRefused = true;
    }

    /// <summary>The first error of a field, or null.</summary>
    public FormError? For(string field) => errors.Find(e => e.Field == field);

    /// <summary>All of them.</summary>
    public IReadOnlyList<FormError> All => errors;

    /// <summary>The id of a field's control: <c>Form.Email</c> is <c>Form-Email</c>.</summary>
    public static string IdOf(string field) => field.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);
}
