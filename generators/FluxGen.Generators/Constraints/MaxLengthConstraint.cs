using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Constraints;

internal sealed class MaxLengthConstraint() : CountConstraint("maxLength", "StringLengthAttribute", ValueKind.String, isMaximum: true)
{
    public override string Violation(string field, string value, string limit) => $"{Names.UnicodeText}.CodePoints({value}) > {limit}";
}
