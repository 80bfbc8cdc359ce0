using CleanerProduction.Applications;
using CleanerProduction.Portal.Parts.Forms;
using CleanerProduction.Portal.Parts.Reading;
using CleanerProduction.Projects;
using CleanerProduction.Workflows;
using Microsoft.AspNetCore.Components;

namespace CleanerProduction.Portal.Projects.Agree;

/// <summary>The agreement of a project: offered, read in three languages, signed by both sides (FG-3.1).</summary>
public sealed partial class AgreementPage
{
    private readonly FormErrors errors = new();
    private SeenProject? seen;
    private AgreementSide? side;
    private IReadOnlyList<SignatureProof> offers = [];
    private Language shown;
    private string sheet = "";

    /// <summary>What was filled in.</summary>
    public sealed class Signature
    {
        /// <summary>The name as typed.</summary>
        public string? Name { get; set; }

        /// <summary>The hash of the agreement that was on the page.</summary>
        public string? Document { get; set; }

        /// <summary>The authenticator's code.</summary>
        public string? Code { get; set; }

        /// <summary>What the browser's passkey answered, JSON.</summary>
        public string? Credential { get; set; }

        /// <summary>Why the browser has no passkey to offer.</summary>
        public string? Fault { get; set; }

        /// <summary>That it was read and is agreed to.</summary>
        public bool Agreed { get; set; }
    }

    [SupplyParameterFromForm(FormName = "sign")]
    private Signature Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "offer")]
    private string? Seen { get; set; }

    /// <summary>The case's reference.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? In { get; set; }

    [SupplyParameterFromQuery]
    private string? Done { get; set; }

    [Inject]
    private ProjectBook Book { get; set; } = null!;

    [Inject]
    private Agreements Agreements { get; set; } = null!;

    [Inject]
    private AgreementPress Press { get; set; } = null!;

    [Inject]
    private ISigns Signs { get; set; } = null!;

    [Inject]
    private Reader Reader { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        seen = await Book.Find(Http.User, Reference, CancellationToken.None);
        if (seen is not { File: { Offered: not null } project }) return;
        shown = Languages.FromTag(In) ?? Reader.Language;
        sheet = await Press.Sheet(project, shown);
        if (project.Case.State != ApplicationState.AgreementPending) return;
        side = project.Signatures.Length switch
        {
            0 when seen.Side == ReadingSide.Applicant => AgreementSide.Applicant,
            1 when seen.Side == ReadingSide.Officer && (Http.User.IsInRole(nameof(Role.Secretariat)) || Http.User.IsInRole(nameof(Role.Director))) => AgreementSide.Council,
            _ => null,
        };
        if (side is not null) offers = await Signs.Offers(Http.User);
    }

    private async Task Offer()
    {
        if (await Agreements.Offer(Http.User, Reference, PageNumber.Count(Seen), CancellationToken.None) is { } refusal) errors.Add("", ProjectWords.Refused(refusal), refusal.Clause);
        else Navigation.NavigateTo($"{Links.Agreement(Reference)}?done=offered");
    }

    private async Task Sign()
    {
        if (side is not { } mine) return;
        errors.AddWhere(string.IsNullOrWhiteSpace(Form.Name), "Form.Name", ProjectText.NameMissing, "FG-3.1.1");
        errors.AddWhere(!string.IsNullOrWhiteSpace(Form.Name) && !Agreements.IsNameOf(Http.User, Form.Name), "Form.Name", ProjectText.Refusal_signature_name, "FG-3.1.1");
        errors.AddWhere(!Form.Agreed, "Form.Agreed", ProjectText.AgreeMissing, "FG-3.1.1");
        if (errors.Any) return;
        var proof = await Signs.Prove(Http.User, new(Form.Credential, Form.Code));
        var refusal = proof.Ok ? await Agreements.Sign(Http.User, Reference, mine, Form.Name!, Form.Document ?? "", proof.Value, CancellationToken.None) : proof.Refusal;
        if (refusal is null) Navigation.NavigateTo($"{Links.Agreement(Reference)}?done=signed");
        else errors.Add(proof.Ok ? "" : "Form.Code", ProjectWords.Refused(refusal), refusal.Clause);
    }

    private static string Name(Language language) => language switch { Language.ZhHant => "繁體", Language.ZhHans => "简体", _ => "English" };
}
