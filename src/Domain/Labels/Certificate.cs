namespace CleanerProduction.Labels;

/// <summary>Whether a certificate may be relied on, on a day.</summary>
public enum CertificateStanding
{
    /// <summary>Its first day is still to come.</summary>
    NotYet,
    /// <summary>Valid (LG-1.5(2)).</summary>
    Valid,
    /// <summary>Its last day is over.</summary>
    Expired,
    /// <summary>The HKSAR Government revoked it (LG-11.2).</summary>
    Revoked,
}

/// <summary>A label as awarded (LG-1.5(1)). A renewal is a new certificate (LG-7.6).</summary>
public sealed class Certificate
{
    private Certificate() { }

    /// <summary>A certificate of a released award.</summary>
    /// <param name="number">Its own number, never used again.</param>
    /// <param name="application">The application awarded, by reference; null for one of before the portal.</param>
    /// <param name="label">The label.</param>
    /// <param name="round">The round's year.</param>
    /// <param name="holder">Who holds it, as registered on the day of the award.</param>
    /// <param name="factory">The factory's name; null where the label is not for a factory.</param>
    /// <param name="validity">Both days inclusive (LG-7.1).</param>
    public Certificate(string number, string? application, LabelKind label, int round, Trilingual holder, Trilingual? factory, DateRange validity) =>
        (Number, Application, Label, Round, Holder, Factory, From, Until) = (number, application, label, round, holder, factory, validity.From!.Value, validity.Until!.Value);

    /// <summary>Its own number (LG-1.5(1)).</summary>
    public string Number { get; private set; } = "";

    /// <summary>The application awarded, or null.</summary>
    public string? Application { get; private set; }

    /// <summary>The label.</summary>
    public LabelKind Label { get; private set; }

    /// <summary>The round's year.</summary>
    public int Round { get; private set; }

    /// <summary>Who holds it, as registered on the day of the award.</summary>
    public Trilingual Holder { get; private set; } = Trilingual.Same("");

    /// <summary>The factory's name, or null.</summary>
    public Trilingual? Factory { get; private set; }

    /// <summary>The company that holds it, where the portal knows it.</summary>
    public int? CompanyId { get; init; }

    /// <summary>The factory it is for, where the portal knows it.</summary>
    public int? FactoryId { get; init; }

    /// <summary>The provider that holds it, or null.</summary>
    public string? ProviderNumber { get; init; }

    /// <summary>Whether it was got by the way of an on-site assessment (LG-7.2(1), LG-7.3(1)); null where not known.</summary>
    public bool? ByAssessment { get; init; }

    /// <summary>Its first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Its last day, inclusive.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>The days it is valid.</summary>
    public DateRange Validity => new(From, Until);

    /// <summary>The day it was revoked; null where it was not.</summary>
    public DateOnly? RevokedOn { get; private set; }

    /// <summary>Why it was revoked.</summary>
    public Trilingual? RevokedFor { get; private set; }

    /// <summary>How it stands on a day: revoked from that day on, whatever its dates (LG-11.2).</summary>
    public CertificateStanding On(DateOnly day) =>
        RevokedOn <= day ? CertificateStanding.Revoked
        : day < From ? CertificateStanding.NotYet
        : day > Until ? CertificateStanding.Expired
        : CertificateStanding.Valid;

    /// <summary>Revokes it with the reason, which is public; once.</summary>
    public Refusal? Revoke(DateOnly on, Trilingual reason)
    {
        if (RevokedOn is not null) return new("certificate-revoked-already", "LG-11.2");
        if (reason.IsIncomplete) return new("reason-missing", "LG-11.2");
        (RevokedOn, RevokedFor) = (on, reason);
        return null;
    }
}
