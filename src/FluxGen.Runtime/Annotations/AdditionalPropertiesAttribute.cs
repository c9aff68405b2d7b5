namespace FluxGen.Runtime;

/// <summary>Marks the property that holds the additional properties of an object whose schema gives them a type.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AdditionalPropertiesAttribute : Attribute;
