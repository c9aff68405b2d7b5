using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Constraints;

internal sealed class MinLengthConstraint() : CountConstraint("minLength", "StringLengthAttribute", ValueKind.String, isMaximum: false)
{
    public override string Violation(string field, string value, string limit) => $"{Names.UnicodeText}.CodePoints({value}) < {limit}";

    protected override object? Argument(AttributeData attribute) => attribute.Named("MinimumLength")?.Value;
}
