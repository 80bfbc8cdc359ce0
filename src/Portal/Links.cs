using System.Text.Encodings.Web;
using CleanerProduction.Guidelines;

namespace CleanerProduction.Portal;

/// <summary>Every address of the portal. They are read aloud and printed: keep them short and never change what one means.</summary>
public static partial class Links
{
    /// <summary>The public front page.</summary>
    public const string Home = "/";

    /// <summary>What waits for the person who is signed in.</summary>
    public const string Waiting = "/waiting";

    // Applications, projects and companies
    /// <summary>One's own applications.</summary>
    public const string Applications = "/applications";
    /// <summary>One of them, as the applicant sees it.</summary>
    public static string Application(string reference) => $"{Applications}/{reference}";
    /// <summary>Records of earlier phases from a file.</summary>
    public const string ImportRecords = "/applications/import";
    /// <summary>One such file.</summary>
    public static string Import(int run) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ImportRecords}/{run}");
    /// <summary>One case on the Secretariat's workbench.</summary>
    public static string Case(string reference) => $"{Queue}/{reference}";
    /// <summary>A funded project, from the agreement on.</summary>
    public static string Project(string reference) => $"{Projects}/{reference}";
    /// <summary>Its agreement.</summary>
    public static string Agreement(string reference) => $"{Project(reference)}/agreement";
    /// <summary>The agreement on paper in one language, pattern.</summary>
    public const string AgreementPdfPattern = "/projects/{reference}/agreement/{language}.pdf";
    /// <summary>The agreement on paper in one language.</summary>
    public static string AgreementPdf(string reference, string language) => $"{Agreement(reference)}/{language}.pdf";
    /// <summary>What a project buys, and how.</summary>
    public static string Procurement(string reference) => $"{Project(reference)}/procurement";
    /// <summary>One purchase.</summary>
    public static string Purchase(string reference, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Procurement(reference)}/{number}");
    /// <summary>The representatives of a project.</summary>
    public static string ProjectRepresentatives(string reference) => $"{Project(reference)}/representatives";
    /// <summary>Changes of what was agreed.</summary>
    public static string Changes(string reference) => $"{Project(reference)}/changes";
    /// <summary>The final report.</summary>
    public static string FinalReport(string reference) => $"{Project(reference)}/report";
    /// <summary>The claim for the grant.</summary>
    public static string Claim(string reference) => $"{Project(reference)}/claim";
    /// <summary>The stop of payment, and its end.</summary>
    public static string Hold(string reference) => $"{Project(reference)}/hold";
    /// <summary>The end of a project before its time.</summary>
    public static string Termination(string reference) => $"{Project(reference)}/termination";
    /// <summary>What an applicant owes back.</summary>
    public static string Recovery(string reference) => $"{Project(reference)}/recovery";
    /// <summary>The independent evaluation of a project.</summary>
    public static string Evaluation(string reference) => $"{Project(reference)}/evaluation";
    /// <summary>Orders to pay grants.</summary>
    public const string Payments = "/payments";
    /// <summary>One of them.</summary>
    public static string Payment(string reference) => $"{Payments}/{reference}";
    /// <summary>The checked orders for the bank.</summary>
    public const string BankFile = "/payments/bank.csv";
    /// <summary>What is owed back, of all cases.</summary>
    public const string Recoveries = "/recovery";
    /// <summary>Independent evaluations.</summary>
    public const string Evaluations = "/evaluations";
    /// <summary>Something to be recorded in a project.</summary>
    public static string RecordAct(string reference, string act) => $"{Project(reference)}/records/{act}";
    /// <summary>How to apply, and the beginning of an application.</summary>
    public const string Apply = "/apply";
    /// <summary>Documents and sample contracts.</summary>
    public const string ApplyDocuments = "/apply/documents";
    /// <summary>One's own companies and factories.</summary>
    public const string Companies = "/companies";
    /// <summary>A company more.</summary>
    public const string NewCompany = "/companies/new";
    /// <summary>One company.</summary>
    public static string Company(int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Companies}/{id}");
    /// <summary>A company's details to fill in.</summary>
    public static string EditCompany(int id) => $"{Company(id)}/edit";
    /// <summary>A factory more.</summary>
    public static string NewFactory(int company) => $"{Company(company)}/factories/new";
    /// <summary>One factory of a company.</summary>
    public static string Factory(int company, int factory) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Company(company)}/factories/{factory}");
    /// <summary>Where a factory stands, to fill in.</summary>
    public static string FactoryWhere(int company, int factory) => $"{Factory(company, factory)}/where";
    /// <summary>How a factory is tied to the company, to fill in.</summary>
    public static string FactoryTie(int company, int factory) => $"{Factory(company, factory)}/tie";
    /// <summary>A factory's sector and size, to fill in.</summary>
    public static string FactorySize(int company, int factory) => $"{Factory(company, factory)}/size";
    /// <summary>An invitation to act for a company.</summary>
    public static string Invitation(int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/invitations/{id}");
    /// <summary>The secretariat's queue.</summary>
    public const string Queue = "/queue";
    /// <summary>Demonstrations and new technology by the quarter in which they were complete.</summary>
    public const string QueueBatches = "/queue/batches";
    /// <summary>The queue as a table of comma-separated values; what is asked follows as the query.</summary>
    public const string QueueCsv = "/queue.csv";
    /// <summary>The queue as a workbook.</summary>
    public const string QueueXlsx = "/queue.xlsx";
    /// <summary>How far one's own download of it is.</summary>
    public const string QueueExport = "/queue/export";
    /// <summary>The page a meeting is prepared on, with cases chosen beforehand.</summary>
    public static string MeetingPrepareWith(string id, IEnumerable<string> cases) => $"/meetings/{Part(id)}/prepare?{string.Join('&', cases.Select(c => $"case={Part(c)}"))}#ready";
    /// <summary>Projects under way.</summary>
    public const string Projects = "/projects";

    // Checks anyone may run
    /// <summary>All checks.</summary>
    public const string Checks = "/checks";
    /// <summary>Is my factory eligible?</summary>
    public const string CheckEligibility = "/checks/eligibility";
    /// <summary>How much may be granted?</summary>
    public const string CheckGrant = "/checks/grant";
    /// <summary>How many quotations are needed?</summary>
    public const string CheckQuotations = "/checks/quotations";
    /// <summary>Which day is the deadline?</summary>
    public const string CheckDeadline = "/checks/deadline";
    /// <summary>The day of a deadline for one's own calendar.</summary>
    public const string CheckDeadlineCalendar = "/checks/deadline.ics";
    /// <summary>Can my company be registered as a provider?</summary>
    public const string CheckRegistration = "/checks/registration";
    /// <summary>Which label can we enter for?</summary>
    public const string CheckLabel = "/checks/label";
    /// <summary>Who wins a division?</summary>
    public const string CheckBallot = "/checks/ballot";
    /// <summary>A check by its name.</summary>
    public static string Check(string name) => $"{Checks}/{name}";
    /// <summary>A check's answer on paper; the question follows as the query.</summary>
    public static string CheckPdf(string name) => $"{Checks}/{name}.pdf";
    /// <summary>Is this decision, certificate or record genuine?</summary>
    public const string Verify = "/verify";
    /// <summary>The verification page of one document, by the number on it.</summary>
    public static string Document(string number) => $"{Verify}/{Part(number)}";

    // Labels
    /// <summary>The label scheme and its holders.</summary>
    public const string Labels = "/labels";

    // Meetings
    /// <summary>The standing orders of the committee.</summary>
    public const string StandingOrders = "/standing-orders";
    /// <summary>All meetings.</summary>
    public const string Meetings = "/meetings";
    /// <summary>One meeting.</summary>
    public static string Meeting(string id) => $"/meetings/{Part(id)}";
    /// <summary>One item of a meeting.</summary>
    public static string MeetingItem(string id, int item) => $"/meetings/{Part(id)}/items/{item}";
    /// <summary>A meeting as it happens.</summary>
    public static string MeetingLive(string id) => $"/meetings/{Part(id)}/live";
    /// <summary>The meeting on the wall.</summary>
    public static string MeetingWall(string id) => $"/meetings/{Part(id)}/wall";
    /// <summary>The record of a meeting.</summary>
    public static string MeetingRecord(string id) => $"/meetings/{Part(id)}/record";


    // The programme and its guides
    /// <summary>Figures of the programme.</summary>
    public const string Programme = "/programme";
    /// <summary>The guides.</summary>
    public const string Guides = "/guides";
    /// <summary>Searching the guides.</summary>
    public const string GuideSearch = "/guides/search";
    /// <summary>The programme's own words in three languages.</summary>
    public const string Glossary = "/guides/glossary";
    /// <summary>One of those words.</summary>
    public static string Term(string slug) => $"{Glossary}#{slug}";
    /// <summary>How doubtful passages are read.</summary>
    public const string Readings = "/guides/readings";
    /// <summary>One of those readings: A-28.</summary>
    public static string Reading(string number) => $"{Readings}#{number}";
    /// <summary>Figures that stand on public pages and in no guide.</summary>
    public const string PublicFigures = "/guides/public-figures";
    /// <summary>A clause by its id, on the page of its section: FG-3.3.3(b) is /guides/FG/3.3.3#FG-3.3.3(b).</summary>
    public static string Clause(string id) => $"{new Clause(id).Address}#{id}";

    // Letters
    /// <summary>All letters, drafts and issued.</summary>
    public const string Letters = "/letters";
    /// <summary>Drafts about to be issued together.</summary>
    public const string LettersToIssue = "/letters/issue";
    /// <summary>One letter.</summary>
    public static string Letter(string number) => $"{Letters}/{Part(number)}";
    /// <summary>A letter on paper in one language, pattern.</summary>
    public const string LetterPdfPattern = "/letters/{number}/{language}.pdf";
    /// <summary>A letter on paper in one language.</summary>
    public static string LetterPdf(string number, string language) => $"{Letters}/{Part(number)}/{language}.pdf";
    /// <summary>The letters one received.</summary>
    public const string Inbox = "/inbox";
    /// <summary>One letter one received.</summary>
    public static string InboxLetter(string number) => $"{Inbox}/{Part(number)}";
    /// <summary>A letter one received on paper, pattern.</summary>
    public const string InboxPdfPattern = "/inbox/{number}/{language}.pdf";
    /// <summary>A letter one received on paper.</summary>
    public static string InboxPdf(string number, string language) => $"{Inbox}/{Part(number)}/{language}.pdf";

    // Accounts
    /// <summary>Signing in.</summary>
    public const string SignIn = "/account/sign-in";
    /// <summary>Signing in, and on to a page of this site afterwards.</summary>
    public static string SignInFor(string returnTo) => $"{SignIn}?returnTo={UrlEncoder.Default.Encode(returnTo)}";
    /// <summary>The code of the authenticator app.</summary>
    public const string SecondFactor = "/account/second-factor";
    /// <summary>A recovery code in place of the authenticator.</summary>
    public const string RecoveryCode = "/account/recovery-code";
    /// <summary>Signing out.</summary>
    public const string SignOut = "/account/sign-out";
    /// <summary>How one's account is protected.</summary>
    public const string Security = "/account/security";
    /// <summary>A new password.</summary>
    public const string ChangePassword = "/account/password";
    /// <summary>Setting up the authenticator app.</summary>
    public const string Authenticator = "/account/authenticator";
    /// <summary>New recovery codes.</summary>
    public const string RecoveryCodes = "/account/recovery-codes";
    /// <summary>Passkeys.</summary>
    public const string Passkeys = "/account/passkeys";
    /// <summary>Where the browser asks what a new passkey must be.</summary>
    public const string PasskeyCreation = "/account/passkeys/creation-options";
    /// <summary>Where the browser asks which passkey would do.</summary>
    public const string PasskeyRequest = "/account/passkeys/request-options";
    /// <summary>Setting a password by a link an administrator handed over.</summary>
    public const string SetPassword = "/account/set-password";
    /// <summary>Where one is signed in, and what happened at one's door.</summary>
    public const string Sessions = "/account/sessions";
    /// <summary>Showing once more who one is.</summary>
    public const string Confirm = "/account/confirm";
    /// <summary>The same, and then back.</summary>
    public static string ConfirmFor(string returnTo) => $"{Confirm}?returnTo={UrlEncoder.Default.Encode(returnTo)}";
    /// <summary>An account for a newcomer.</summary>
    public const string Register = "/account/register";
    /// <summary>The first administrator of a new installation.</summary>
    public const string FirstAdministrator = "/account/first-administrator";

    // People
    /// <summary>All people with an account.</summary>
    public const string People = "/people";
    /// <summary>A new person.</summary>
    public const string NewPerson = "/people/new";
    /// <summary>What happened at everybody's door.</summary>
    public const string SignIns = "/people/sign-ins";
    /// <summary>What happened at one person's.</summary>
    public static string SignInsOf(string id) => $"{SignIns}?person={Part(id)}";
    /// <summary>One person.</summary>
    public static string Person(string id) => $"/people/{Part(id)}";

    // Parameters
    /// <summary>Every number, since when and why.</summary>
    public const string Parameters = "/parameters";
    /// <summary>One row that was put in force.</summary>
    public static string ParameterRow(long row) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/parameters/rows/{row}");
    /// <summary>A new share or ceiling.</summary>
    public const string NewOffer = "/parameters/offers/new";
    /// <summary>The general holidays.</summary>
    public const string Holidays = "/parameters/holidays";
    /// <summary>A holiday more, or another name.</summary>
    public const string NewHoliday = "/parameters/holidays/new";
    /// <summary>Holidays from the files of 1823.</summary>
    public const string ImportHolidays = "/parameters/holidays/import";
    /// <summary>A holiday that is none.</summary>
    public static string WithdrawHoliday(DateOnly day) => $"/parameters/holidays/withdraw?date={day.Iso()}";
    /// <summary>An entry more on the lists of technologies and themes.</summary>
    public const string NewTechnology = "/parameters/technologies/new";
    /// <summary>The last day of an entry.</summary>
    public static string EndTechnology(string code) => $"/parameters/technologies/end?code={Part(code)}";
    /// <summary>What the lists of technologies and themes hold.</summary>
    public const string Technologies = "/technologies";

    /// <summary>For whom people act.</summary>
    public const string Representatives = "/representatives";
    /// <summary>That one person acts for one company or provider.</summary>
    public static string Representative(int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Representatives}/{id}");

    /// <summary>What one was told.</summary>
    public const string InboxMessages = "/inbox/messages";
    /// <summary>One's own calendar.</summary>
    public const string InboxCalendar = "/inbox/calendar";
    /// <summary>The route of a person's calendar.</summary>
    public const string CalendarPattern = "/calendars/{secret}.ics";
    /// <summary>A person's calendar by its secret.</summary>
    public static string Calendar(string secret) => $"/calendars/{Part(secret)}.ics";

    // This site
    /// <summary>Privacy.</summary>
    public const string Privacy = "/privacy";
    /// <summary>Accessibility statement.</summary>
    public const string Accessibility = "/accessibility";
    /// <summary>Open data.</summary>
    public const string OpenData = "/open-data";

    private static string Part(string text) => UrlEncoder.Default.Encode(text);
}
