using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

internal static class UnionParser
{
    private static readonly string[] TakenNames = ["Switch", "Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Finalize"];

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
        INamedTypeSymbol[] cases = [.. type.GetTypeMembers().Where(member => member.Attribute(MetadataNames.UnionCase) is not null)];
        if (Problem(type, cases) is { } problem)
        {
            diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.UnsupportedContractType, type.Name, problem));
        }

        string[] generated = [Names.Converter(type.Name), Names.Validator(type.Name)];
        ContractShape.CheckNames(type, diagnostics, generated);
        UnionCaseModel[] models = [.. cases.Select(member => ParseCase(member, diagnostics)).OfType<UnionCaseModel>()];
        UnionModel model = new()
        {
            Namespace = type.NamespaceName(),
            Name = type.Name,
            FullName = type.SchemaName(),
            UsesObsolete = type.NamesObsolete() || cases.Any(member => member.NamesObsolete()),
            UnknownName = models.Any(other => other.Name == "Unknown") || type.Name == "Unknown" ? "UnknownCase" : "Unknown",
            Cases = models.ToEquatableArray(),
            Shared = Shared(type, cases).ToEquatableArray(),
        };
        return ContractShape.Result(type, generated, model, diagnostics);
    }

    private static string? Problem(INamedTypeSymbol type, INamedTypeSymbol[] cases) =>
        type.ContainingType is not null ? "is nested in another type"
        : type.IsGenericType ? "is generic"
        : cases.Length == 0 ? "has no case"
        : cases.Append(type).Any(part => !ContractShape.IsPartial(part)) ? "is not partial, or has a case that is not"
        : cases.FirstOrDefault(member => TakenNames.Contains(member.Name)) is { } taken ? $"has a case of the name '{taken.Name}', which the generated code needs"
        : null;

    private static UnionCaseModel? ParseCase(INamedTypeSymbol type, List<DiagnosticInfo> diagnostics)
    {
        string owner = $"{type.ContainingType.Name}.{type.Name}";
        if (type.GetMembers("Value").OfType<IPropertySymbol>().FirstOrDefault() is not { } value || TypeParser.Parse(value.Type, type.ContainingAssembly) is not { } parsed)
        {
            diagnostics.Add(type.Diagnostic(DiagnosticDescriptors.UnsupportedType, owner, "a case without a value"));
            return null;
        }

        AttributeData attribute = type.Attribute(MetadataNames.UnionCase)!;
        return new()
        {
            Name = type.Name,
            Value = new()
            {
                WireName = Names.Itself,
                Name = value.Name,
                Type = parsed with { IsNullable = false },
                IsRequired = true,
                AllowsNull = false,
                DefaultLiteral = null,
                Description = "",
                Constraints = ConstraintParser.Parse(value, owner, parsed, diagnostics),
            },
            Kinds = attribute.Text(0).Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(kind => Kinds.TryGetValue(kind, out string? name) ? name : "None").ToEquatableArray(),
            Property = attribute.Text("Property"),
            Values = Texts(attribute, "Values"),
            Required = Texts(attribute, "Required"),
        };
    }

    private static EquatableArray<string> Texts(AttributeData attribute, string name) =>
        attribute.Named(name) is { Kind: TypedConstantKind.Array, IsNull: false } list ? list.Values.Select(value => value.Value as string ?? "").ToEquatableArray() : default;

    // A property has the type that all cases give it, or can be null where one of them says so.
    private static IEnumerable<SharedPropertyModel> Shared(INamedTypeSymbol type, INamedTypeSymbol[] cases)
    {
        if (type.Attribute(MetadataNames.SharedProperties)?.ConstructorArguments is not [{ Kind: TypedConstantKind.Array, IsNull: false } names])
        {
            yield break;
        }

        ITypeSymbol?[] values = [.. cases.Select(member => member.GetMembers("Value").OfType<IPropertySymbol>().FirstOrDefault()?.Type)];
        foreach (string name in names.Values.Select(value => value.Value as string ?? ""))
        {
            string[] types = [.. values.Select(value => value?.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault()?.Type.FullName().TrimEnd('?') ?? "").Distinct()];
            if (types is [{ Length: > 0 } only] && type.GetMembers(name).IsEmpty)
            {
                yield return new(name, only + "?");
            }
        }
    }
}
