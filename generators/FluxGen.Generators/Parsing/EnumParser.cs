using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class EnumParser
{
    public static Parsed<EnumModel> Parse(INamedTypeSymbol type)
    {
        List<EnumMemberModel> members = [];
        List<DiagnosticInfo> diagnostics = [];
        HashSet<string> wires = [];
        bool isString = true;

        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
        {
            AttributeData? wire = field.Attribute(MetadataNames.EnumMember);
            isString &= wire is not null;
            string text = wire?.Text("Value") ?? Convert.ToString(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture);
            members.Add(new(field.Name, text));
            if (!wires.Add(text))
            {
                diagnostics.Add(field.Diagnostic(DiagnosticDescriptors.DuplicateWireName, type.Name, text));
            }
        }

        EnumModel model = new(type.NamespaceName(), type.Name, isString, type.UsesObsolete(), members.ToEquatableArray());
        return new(diagnostics.Count == 0 ? model : null, diagnostics.ToEquatableArray());
    }
}
