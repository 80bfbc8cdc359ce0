using System.Globalization;
using System.Text;
using CleanerProduction.Portal.Parts;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Providers.Changes;

/// <summary>Checks what a reader kept of the public register, for anybody.</summary>
public sealed partial class CheckPage
{
    private const int Largest = 64 * 1024;
    private readonly FormErrors headErrors = new();
    private readonly FormErrors proofErrors = new();
    private Answer? said;

    /// <summary>A head as it was written down.</summary>
    public sealed class KeptHead
    {
        /// <summary>How many entries.</summary>
        public string? Size { get; set; }

        /// <summary>The root.</summary>
        public string? Root { get; set; }
    }

    /// <summary>A proof as it was downloaded.</summary>
    public sealed class BroughtProof
    {
        /// <summary>As a file.</summary>
        public IFormFile? File { get; set; }

        /// <summary>As text.</summary>
        public string? Pasted { get; set; }
    }

    private sealed record Answer(Tone Tone, string Title, string Text, string? Proof = null, string? Name = null);

    [SupplyParameterFromForm(FormName = "head")]
    private KeptHead Kept { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "proof")]
    private BroughtProof Brought { get; set; } = null!;

    [Inject]
    private RegisterBook Book { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => (Kept, Brought) = (Kept ?? new(), Brought ?? new());

    private async Task CheckHead()
    {
        var register = await Book.Now(CancellationToken.None);
        var root = string.Concat((Kept.Root ?? "").Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        var readable = int.TryParse((Kept.Size ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var size);
        headErrors.AddWhere(!readable, "Kept.Size", ChangesText.SizeWrong);
        headErrors.AddWhere(readable && size > register.Entries.Count, "Kept.Size", ChangesText.SizeAhead.With(register.Entries.Count));
        headErrors.AddWhere(root.Length != 64 || !root.All(char.IsAsciiHexDigit), "Kept.Root", ChangesText.RootWrong);
        if (headErrors.Any) return;
        said = register.HeadAt(size).Root == root
            ? new(Tone.Ok, ChangesText.HeadStands, ChangesText.HeadStandsText.With(size, register.Entries.Count),
                string.Create(CultureInfo.InvariantCulture, $"/api/v1/register/proof?since={size}&size={register.Entries.Count}"), string.Create(CultureInfo.InvariantCulture, $"register-{size}-{register.Entries.Count}.json"))
            : new(Tone.Bad, ChangesText.HeadDiffers, ChangesText.HeadDiffersText.With(size));
    }

    private async Task CheckProof()
    {
        var file = Brought.File is { Length: > 0 } brought ? brought : null;
        proofErrors.AddWhere(file is null && string.IsNullOrWhiteSpace(Brought.Pasted), "Brought.File", ChangesText.ProofNone);
        proofErrors.AddWhere(file?.Length > Largest, "Brought.File", ChangesText.ProofLarge);
        proofErrors.AddWhere(file is null && Brought.Pasted is not null && Encoding.UTF8.GetByteCount(Brought.Pasted) > Largest, "Brought.Pasted", ChangesText.ProofLarge);
        if (proofErrors.Any) return;
        var read = ProofJson.Read(file is null ? Brought.Pasted! : await Text(file));
        if (read is null)
        {
            proofErrors.Add(file is null ? "Brought.Pasted" : "Brought.File", ChangesText.ProofUnread);
            return;
        }
        var register = await Book.Now(CancellationToken.None);
        var own = read.Size >= 0 && read.Size <= register.Entries.Count && register.HeadAt((int)read.Size).Root == read.Root;
        said = !read.Holds ? new(Tone.Bad, ChangesText.ProofFails, ChangesText.ProofFailsText.With(read.Sequence))
            : own ? new(Tone.Ok, ChangesText.ProofHolds, ChangesText.ProofHoldsText.With(read.Sequence, read.Size))
            : new(Tone.Bad, ChangesText.ProofForeign, ChangesText.ProofForeignText.With(read.Size));
    }

    private static async Task<string> Text(IFormFile file)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
