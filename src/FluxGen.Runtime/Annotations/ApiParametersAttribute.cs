using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks a class that stands for the optional parameters of an operation. Each property has a <see cref="ParameterAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiParametersAttribute : Attribute;
