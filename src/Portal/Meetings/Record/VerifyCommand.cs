using System.Globalization;
using System.Text.Json;
using CleanerProduction.Meetings;
using CleanerProduction.Portal.Audit.Bundle;

namespace CleanerProduction.Portal.Meetings.Record;

/// <summary><c>verify RECORD [RECEIPT…]</c> or <c>verify BUNDLE</c>: checks an exported record, and receipts against it, or an evidence bundle, without network or database.</summary>
public static class VerifyCommand
{
    /// <summary>Prints what was checked. 0 where the record holds, 1 where it does not or cannot be read.</summary>
    public static int Run(ReadOnlySpan<string> files, TextWriter output)
    {
        if (files.IsEmpty)
        {
            output.WriteLine("verify RECORD [RECEIPT…] | verify BUNDLE");
            return 1;
        }
        try
        {
            if (VerifyBundle.IsBundle(files[0])) return VerifyBundle.Run(files[0], output).GetAwaiter().GetResult();
            var record = MeetingRecord.Read(File.ReadAllBytes(files[0]));
            var receipts = new List<Receipt>();
            foreach (var file in files[1..]) receipts.Add(ReceiptFile.Read(File.ReadAllBytes(file)).Receipt);
            var check = RecordCheck.Of(record, receipts);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"meeting {record.Meeting}: {check.Entries} entries, {check.Divisions} results counted again, {receipts.Count} receipts{(record.Complete ? "" : ", not complete")}"));
            output.WriteLine($"head {check.Head}");
            foreach (var fault in check.Faults) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FAULT {fault.Code} at entry {fault.Sequence}: {fault.Detail}"));
            output.WriteLine(check.Holds ? "The record holds." : "The record does NOT hold.");
            return check.Holds ? 0 : 1;
        }
        catch (Exception wrong) when (wrong is IOException or FormatException or JsonException or UnauthorizedAccessException)
        {
            output.WriteLine(wrong.Message);
            return 1;
        }
    }
}
