using CleanerProduction.Portal.Parts.Reading;
using Microsoft.AspNetCore.Identity;

namespace CleanerProduction.Portal.Accounts;

/// <summary>Identity's refusals in the reader's language, each saying what to do.</summary>
internal sealed class IdentityWords : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), AccountsText.PasswordTooShort.With(length));

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), AccountsText.PasswordMismatch);

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), AccountsText.EmailTaken);

    // The name is the address: one refusal is enough, and identity adds this one after the other.
    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), AccountsText.EmailTaken);

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), AccountsText.EmailNotReadable);

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), AccountsText.EmailNotReadable);

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), AccountsText.LinkNoLongerValid);

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), AccountsText.ChangedMeanwhile);

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
