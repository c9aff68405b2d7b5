using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks a class that stands for a body that is sent as a form, with a part for each property.</summary>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiFormAttribute : Attribute;
