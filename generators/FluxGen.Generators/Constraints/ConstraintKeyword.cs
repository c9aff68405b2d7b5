using FluxGen.Generators.Models;
using FluxGen.Generators.CSharp;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Constraints;

// A keyword of JSON Schema: how its limit is read from an attribute of the contract, and how the generated validator tests it.
internal abstract class ConstraintKeyword(string name, string attributeName)
{
    public string Name { get; } = name;

    // The method of ValidationErrors that records the error is named after the keyword.
    private string RecordMethod => char.ToUpperInvariant(Name[0]) + Name.Substring(1);

    // Without an attribute of its own, a keyword is set by Limit alone.
    public bool IsSetBy(AttributeData attribute) => attributeName.Length > 0 && attribute.Is(attributeName);

    public abstract ConstraintLimit Read(AttributeData attribute, TypeRef type);

    // The limit as it is written in the specification.
    public abstract ConstraintLimit Read(string text, TypeRef type);

    // A C# condition that is true for a value outside the limit. It may use a static field of that name.
    public abstract string Violation(string field, string value, string limit);

    public string Record(string key, string value, string limit) => $"errors.{RecordMethod}({key}, {limit}, {Actual(value)});";

    // The type of the static field that the condition needs, and the C# expression of its value.
    public virtual (string Type, string Value)? Field(string limit) => null;

    protected virtual string Actual(string value) => value;
}
