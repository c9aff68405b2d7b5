using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks a class that stands for the success responses of an operation whose bodies differ. Each nested class is a case.</summary>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiResultAttribute : Attribute;
