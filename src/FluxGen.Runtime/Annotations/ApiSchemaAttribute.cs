using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks a class of a contract that stands for a schema of the specification.</summary>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiSchemaAttribute : Attribute;
