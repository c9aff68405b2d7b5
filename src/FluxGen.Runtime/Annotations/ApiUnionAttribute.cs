using System.ComponentModel;

namespace FluxGen.Runtime;

/// <summary>Marks a class of which a value is one of the classes inside it. The generator adds its conversions, its converter and its validator.</summary>
[AttributeUsage(AttributeTargets.Class)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiUnionAttribute : Attribute;
