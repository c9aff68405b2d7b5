using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

// The C# type of a request body says how it is sent, and the media type has to agree.
internal static class BodyParser
{
    public static BodyModel? Parse(IParameterSymbol parameter, string mediaType, bool isOptional, string id, List<DiagnosticInfo> diagnostics)
    {
        string essence = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        string typeName = parameter.Type.FullName().TrimEnd('?');
        switch (typeName)
        {
            case MetadataNames.Stream:
                return Plain(BodyKind.Stream);
            case MetadataNames.ApiFile:
                return Plain(BodyKind.File);
            case "string" when essence.StartsWith("text/", StringComparison.Ordinal):
                return WithValue(Plain(BodyKind.Text));
        }

        if (parameter.Type is INamedTypeSymbol form && form.Attribute(MetadataNames.ApiForm) is not null)
        {
            bool isMultipart = essence.StartsWith("multipart/", StringComparison.Ordinal);
            if (!isMultipart && essence != "application/x-www-form-urlencoded")
            {
                diagnostics.Add(parameter.Diagnostic(DiagnosticDescriptors.UnsupportedParameter, id, parameter.Name, $"is a form, which cannot be sent as '{mediaType}'"));
                return null;
            }

            BodyModel body = Plain(isMultipart ? BodyKind.Multipart : BodyKind.UrlEncoded);
            return body with { Form = FormParser.ParseParts(form, isMultipart, id, diagnostics) };
        }

        BodyTypes.EnsureJson(parameter, id, "the request body", mediaType, diagnostics);
        if (TypeParser.Parse(parameter.Type, parameter.ContainingAssembly) is { } type)
        {
            return WithValue(new(parameter.Name, mediaType, type with { IsNullable = isOptional }));
        }

        diagnostics.Add(parameter.Diagnostic(DiagnosticDescriptors.UnsupportedBody, id, "the request body", parameter.Type.ToDisplayString()));
        return null;

        BodyModel Plain(BodyKind kind) =>
            new(parameter.Name, mediaType, new(ValueKind.File, typeName, IsValueType: false, isOptional)) { Kind = kind };

        BodyModel WithValue(BodyModel body) =>
            TypeParser.Parse(parameter.Type, parameter.ContainingAssembly) is { } value and not { Kind: ValueKind.Object } ? body with { Value = Value(value) } : body;

        PropertyModel Value(TypeRef type) => new()
        {
            WireName = Names.Itself,
            Name = parameter.Name,
            Type = type with { IsNullable = isOptional },
            IsRequired = !isOptional,
            AllowsNull = isOptional,
            DefaultLiteral = null,
            Description = "",
            Constraints = ConstraintParser.Parse(parameter, $"{id}.{parameter.Name}", type, diagnostics),
            Assertions = AssertionParser.Parse(parameter),
        };
    }
}
