using CleanerProduction.Meetings;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Meetings.Prepare;

/// <summary>A form on a page of a meeting: what it asks becomes durable or is refused beside the field; then the page is shown anew.</summary>
public abstract class MeetingForm : ComponentBase
{
    /// <summary>The meeting and its reader.</summary>
    [Parameter, EditorRequired]
    public required Inside Inside { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <summary>Who reads.</summary>
    [Inject]
    protected Reader Reader { get; set; } = null!;

    /// <summary>What is to be corrected.</summary>
    protected FormErrors Errors { get; } = new();

    /// <summary>The meeting.</summary>
    protected Meeting Meeting => Inside.Meeting;

    /// <summary>Asks, in order, until one is refused; the refusal stands beside <paramref name="field"/>.</summary>
    protected async Task<bool> Ask(string field, params IEnumerable<Command> commands)
    {
        try
        {
            foreach (var command in commands)
            {
                var asked = await Inside.Room.Ask(command, Inside.Actor);
                if (asked.Ok) continue;
                Errors.Add(field, RefusalText.Of(asked.Refusal, Reader.Language), asked.Refusal.Clause);
                return false;
            }
            return true;
        }
        catch (NotRecordedException)
        {
            Errors.Add("", PrepareText.NotRecorded);
            return false;
        }
    }

    /// <summary>Shows the page anew, with a line that says what was done.</summary>
    protected void Go(string page, string done) => Navigation.NavigateTo($"{page}?done={done}");
}
