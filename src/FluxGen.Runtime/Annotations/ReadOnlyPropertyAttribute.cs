namespace FluxGen.Runtime;

/// <summary>Marks a property that only the service sets (<c>readOnly</c>): it is never sent in a request, and not required of one.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReadOnlyPropertyAttribute : Attribute;
