using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>A form with files, without what nobody can type. It is read only when somebody asks for it: endpoints that take large files read them piece by piece.</summary>
/// <param name="sent">The form as it is sent.</param>
internal sealed class TypedForm(IFormFeature sent) : IFormFeature
{
    private bool plain;

    /// <inheritdoc />
    public bool HasFormContentType => sent.HasFormContentType;

    /// <inheritdoc />
    public IFormCollection? Form
    {
        get => sent.Form is { } read && !plain ? Kept(read) : sent.Form;
        set => sent.Form = value;
    }

    /// <inheritdoc />
    public IFormCollection ReadForm() => Kept(sent.ReadForm());

    /// <inheritdoc />
    public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken)
    {
        try
        {
            return Kept(await sent.ReadFormAsync(cancellationToken));
        }
        catch (NotSupportedException unread)
        {
            // A part that says it is written in UTF-7, which nothing reads any more: a broken form, and no fault of ours.
            throw new InvalidDataException(unread.Message, unread);
        }
    }

    /// <summary>The same form where everything in it can be typed.</summary>
    public static IFormCollection Plain(IFormCollection form) => form.All(field => field.Value.All(TypedText.IsTyped))
        ? form
        : new FormCollection(form.ToDictionary(field => field.Key, field => new StringValues([.. field.Value.Select(TypedText.Plain)]), StringComparer.OrdinalIgnoreCase), form.Files);

    private IFormCollection Kept(IFormCollection read)
    {
        if (plain) return read;
        plain = true;
        return sent.Form = Plain(read);
    }
}
