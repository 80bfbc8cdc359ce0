namespace CleanerProduction.Portal.Parts.Frame;

/// <summary>On a page or endpoint: what is sent to it is taken while maintenance lasts as well. The door is open then, and the page that ends it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WorksInMaintenanceAttribute : Attribute;
