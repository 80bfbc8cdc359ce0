namespace CleanerProduction.Portal.Parts.Forms;

/// <summary>Whether a form was refused as it came, before its page was asked: what shows that outside the form looks again.</summary>
public sealed class FormRefusal
{
    /// <summary>True once one was.</summary>
    public bool Any { get; private set; }

    /// <summary>Raised when one is.</summary>
    public event Action? Said;

    /// <summary>Says that one is.</summary>
    public void Say()
    {
        Any = true;
        Said?.Invoke();
    }
}
