namespace FluxGen.Runtime;

/// <summary>Marks a property that the service never returns (<c>writeOnly</c>): it is not expected in a response.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WriteOnlyPropertyAttribute : Attribute;
