using Microsoft.AspNetCore.Components.Server.Circuits;

namespace CleanerProduction.Portal.Parts.Reading;

/// <summary>
/// Every event of a circuit runs in its reader's language, also after a reconnection whose request carried another tab's cookie.
/// </summary>
internal sealed class ReaderCircuit(Reader reader) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        activity =>
        {
            reader.Speak();
            return next(activity);
        };
}
