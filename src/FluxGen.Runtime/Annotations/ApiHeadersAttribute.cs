using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks a class that stands for the documented response headers of an operation. The wire name of a property is the name of its header.</summary>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiHeadersAttribute : Attribute;
