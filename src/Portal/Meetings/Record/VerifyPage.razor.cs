using System.Collections.Immutable;
using System.Text;
using CleanerProduction.Labels.Awards;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Parts.Forms;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary>Checks a record that is brought along, for anybody. Nothing is stored.</summary>
public sealed partial class VerifyPage
{
    /// <summary>The largest record that is read here, in bytes; the command line reads any.</summary>
    public const long Largest = 2 * 1024 * 1024;

    private const int MostReceipts = 100;
    private readonly FormErrors errors = new();
    private readonly FormErrors numberErrors = new();
    private RecordCheck? check;
    private bool complete;
    private string meeting = "";
    private int receipts;

    /// <summary>What is brought along.</summary>
    public sealed class Brought
    {
        /// <summary>The record as a file.</summary>
        public IFormFile? Record { get; set; }

        /// <summary>The record as text.</summary>
        public string? Pasted { get; set; }

        /// <summary>Receipts.</summary>
        public IFormFileCollection? Receipts { get; set; }
    }

    [SupplyParameterFromForm(FormName = "verify")]
    private Brought Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "by-number")]
    private string? Number { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => Form ??= new();

    private async Task Check()
    {
        var file = Form.Record is { Length: > 0 } brought ? brought : null;
        errors.AddWhere(file is null && string.IsNullOrWhiteSpace(Form.Pasted), "Form.Record", RecordText.BringRecord);
        errors.AddWhere(file?.Length > Largest, "Form.Record", RecordText.RecordTooLarge);
        errors.AddWhere(file is null && Form.Pasted is not null && Encoding.UTF8.GetByteCount(Form.Pasted) > Largest, "Form.Pasted", RecordText.RecordTooLarge);
        if (errors.Any) return;
        var field = file is null ? "Form.Pasted" : "Form.Record";
        var held = await Held();
        try
        {
            var record = MeetingRecord.Read(file is null ? Encoding.UTF8.GetBytes(Form.Pasted!) : await Bytes(file));
            if (errors.Any) return;
            (check, complete, meeting, receipts) = (RecordCheck.Of(record, held), record.Complete, record.Meeting, held.Length);
        }
        catch (FormatException)
        {
            errors.Add(field, RecordText.NotARecord);
        }
    }

    private async Task<ImmutableArray<Receipt>> Held()
    {
        var held = ImmutableArray.CreateBuilder<Receipt>();
        var files = Form.Receipts?.GetFiles("Form.Receipts") ?? [];
        errors.AddWhere(files.Count > MostReceipts, "Form.Receipts", RecordText.TooManyReceipts);
        foreach (var file in files.Where(f => f.Length > 0).Take(MostReceipts))
        {
            try
            {
                if (file.Length > Largest) throw new FormatException("too large");
                held.Add(ReceiptFile.Read(await Bytes(file)).Receipt);
            }
            catch (FormatException)
            {
                errors.Add("Form.Receipts", RecordText.NotAReceipt);
            }
        }
        return held.ToImmutable();
    }

    private static async Task<byte[]> Bytes(IFormFile file)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private void Find()
    {
        if (string.IsNullOrWhiteSpace(Number)) numberErrors.Add("Number", RecordText.SayNumber);
        else Navigation.NavigateTo(CertificateNumber.Parse(Number) is { Ok: true } certificate ? Links.Certificate(certificate.Value.ToString()) : Links.Document(Number.Trim()));
    }
}
