using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks a class that stands for a schema with alternatives. Each nested class with <see cref="UnionCaseAttribute"/> is one of them.</summary>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiUnionAttribute : Attribute;
