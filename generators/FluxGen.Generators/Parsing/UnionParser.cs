using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class UnionParser
{
    private const string ValueName = "Value";

    private static readonly string[] Generated = ["Switch", "Unknown"];

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["object"] = "Object",
        ["array"] = "Array",
        ["string"] = "String",
        ["integer"] = "Integer",
        ["number"] = "Number",
        ["boolean"] = "Boolean",
    };

    public static Parsed<UnionModel> Parse(INamedTypeSymbol type)
    {
        List<DiagnosticInfo> diagnostics = [];
        INamedTypeSymbol[] caseTypes = [.. type.GetTypeMembers().Where(member => member.Attribute(MetadataNames.UnionCase) is not null)];
        if (Problem(type, caseTypes) is { } problem)
        {
            diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.UnsupportedContractType, type.Name, problem));
        }

        string[] names = [Names.Converter(type.Name), Names.Validator(type.Name)];
        ContractShape.CheckNames(type, diagnostics, names);
        UnionModel model = new()
        {
            Namespace = type.NamespaceName(),
            Name = type.Name,
            FullName = type.SchemaName(),
            UsesObsolete = type.NamesObsolete() || caseTypes.Any(caseType => caseType.NamesObsolete()),
            Cases = caseTypes.Select(caseType => ParseCase(caseType, diagnostics)).OfType<UnionCaseModel>().ToEquatableArray(),
            Shared = ParseShared(type, caseTypes, diagnostics).ToEquatableArray(),
            Assertions = AssertionParser.Parse(type),
        };
        return ContractShape.Result(type, names, model, diagnostics);
    }

    private static string? Problem(INamedTypeSymbol type, INamedTypeSymbol[] cases) => type switch
    {
        { ContainingType: not null } => "is nested in another type",
        { IsGenericType: true } => "is generic",
        { IsFileLocal: true } => "is local to its file",
        { IsAbstract: false } => "is a union and not abstract",
        _ when cases.Length == 0 => "is a union without a case",
        _ when cases.Append(type).Any(part => !ContractShape.IsPartial(part)) => "is not partial, or has a case that is not",
        _ when cases.FirstOrDefault(part => !SymbolEqualityComparer.Default.Equals(part.BaseType, type)) is { } other => $"has the case '{other.Name}', which does not inherit from it",
        _ when type.GetMembers().FirstOrDefault(member => Generated.Contains(member.Name)) is { } taken => $"has a '{taken.Name}', which is generated",
        _ => null,
    };

    private static UnionCaseModel? ParseCase(INamedTypeSymbol type, List<DiagnosticInfo> diagnostics)
    {
        string owner = $"{type.ContainingType.Name}.{type.Name}.{ValueName}";
        AttributeData attribute = type.Attribute(MetadataNames.UnionCase)!;
        if (type.GetMembers(ValueName).OfType<IPropertySymbol>().FirstOrDefault() is not { } value)
        {
            diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.UnsupportedContractType, type.Name, $"is a case of a union without a property '{ValueName}'"));
            return null;
        }

        if (TypeParser.Parse(value.Type, type.ContainingAssembly) is not { } valueType)
        {
            diagnostics.Add(value.Diagnostic(DiagnosticDescriptors.UnsupportedType, owner, value.Type.ToDisplayString()));
            return null;
        }

        PropertyModel property = new()
        {
            WireName = Names.Itself,
            Name = ValueName,
            Type = valueType with { IsNullable = false },
            IsRequired = true,
            AllowsNull = false,
            DefaultLiteral = null,
            Description = "",
            Constraints = ConstraintParser.Parse(value, owner, valueType, diagnostics),
            Assertions = AssertionParser.Parse(value),
        };
        string[] kinds = attribute.Text(0).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return new()
        {
            Name = type.Name,
            Value = property,
            Kinds = kinds.Select(kind => Kinds.TryGetValue(kind, out string? name) ? name : "None").ToEquatableArray(),
            Property = attribute.Text("Property"),
            Values = Texts(attribute, "Values").ToEquatableArray(),
            Required = Texts(attribute, "Required").ToEquatableArray(),
        };
    }

    private static IEnumerable<string> Texts(AttributeData attribute, string name) =>
        attribute.Named(name) is { Kind: TypedConstantKind.Array, IsNull: false } array ? array.Values.Select(value => value.Value).OfType<string>() : [];

    private static IEnumerable<SharedPropertyModel> ParseShared(INamedTypeSymbol type, INamedTypeSymbol[] cases, List<DiagnosticInfo> diagnostics)
    {
        AttributeData? attribute = type.Attribute(MetadataNames.SharedProperties);
        IEnumerable<string> names = attribute is { ConstructorArguments: [{ Kind: TypedConstantKind.Array, IsNull: false } array] }
            ? array.Values.Select(value => value.Value).OfType<string>()
            : [];
        foreach (string name in names)
        {
            TypeRef?[] types = [.. cases.Select(caseType => TypeOf(caseType, name)).Distinct()];
            if (types is [{ } only] && type.GetMembers(name).IsEmpty && !Generated.Contains(name))
            {
                yield return new(name, only.FullName);
            }
            else
            {
                string problem = types.Length > 1 || types.Contains(null)
                    ? "is shared by the cases of a union, but is not of the same type in each"
                    : "is shared by the cases of a union, but the union has that name already";
                diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.UnsupportedProperty, $"{type.Name}.{name}", problem));
            }
        }
    }

    private static TypeRef? TypeOf(INamedTypeSymbol caseType, string name) =>
        caseType.GetMembers(ValueName).OfType<IPropertySymbol>().FirstOrDefault()?.Type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property
            && TypeParser.Parse(property.Type, caseType.ContainingAssembly) is { } type
            ? type with { IsNullable = true }
            : null;
}
