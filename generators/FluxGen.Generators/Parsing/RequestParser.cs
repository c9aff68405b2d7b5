using FluxGen.Generators.CSharp;
using FluxGen.Generators.Diagnostics;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Parsing;

// What a method sends: the parameters outside the body, and the body.
internal sealed class RequestParser(IMethodSymbol method, string id, List<DiagnosticInfo> diagnostics)
{
    private readonly List<ArgumentModel> _arguments = [];
    private readonly List<ParameterModel> _parameters = [];

    public EquatableArray<ArgumentModel> Arguments => _arguments.ToEquatableArray();

    public EquatableArray<ParameterModel> Parameters => _parameters.ToEquatableArray();

    public OptionsModel? Options { get; private set; }

    public BodyModel? Body { get; private set; }

    public RequestParser Parse(string path)
    {
        foreach (IParameterSymbol parameter in method.Parameters.Where(parameter => parameter.Type.ToDisplayString() != MetadataNames.CancellationToken))
        {
            _arguments.Add(new(parameter.Name, ArgumentType(parameter), parameter.HasExplicitDefaultValue));
            Parse(parameter);
        }

        EnsurePath(path);
        return this;
    }

    private void Parse(IParameterSymbol parameter)
    {
        if (parameter.Attribute(MetadataNames.Parameter) is { } outside)
        {
            if (ParameterParser.Parse(parameter, parameter.Type, !AcceptsNull(parameter), outside, id, diagnostics) is { } model)
            {
                _parameters.Add(model);
            }
        }
        else if (parameter.Attribute(MetadataNames.RequestBody) is { } body)
        {
            Body = BodyParser.Parse(parameter, body.Text(0), AcceptsNull(parameter), id, diagnostics);
            Body = Body is null ? null : Body with { StreamFlag = body.Text("StreamFlag") };
        }
        else if (parameter.Type is INamedTypeSymbol type && type.Attribute(MetadataNames.ApiParameters) is not null && Options is null)
        {
            Options = ParameterParser.ParseOptions(parameter, type, id, diagnostics);
        }
        else
        {
            diagnostics.Add(parameter.Diagnostic(DiagnosticDescriptors.UnsupportedParameter, id, parameter.Name, "has no attribute that says where it is sent"));
        }
    }

    // Every variable of the path is a parameter, and the reverse.
    private void EnsurePath(string path)
    {
        HashSet<string> variables = [.. PathTemplate.Split(path).Where(part => part.IsVariable).Select(part => part.Text)];
        HashSet<string> names = [.. _parameters.Where(parameter => parameter.Location == "path").Select(parameter => parameter.Property.WireName)];
        foreach (string variable in variables.Where(variable => !names.Contains(variable)))
        {
            diagnostics.Add(method.Diagnostic(DiagnosticDescriptors.UnsupportedParameter, id, variable, $"stands in the path '{path}', but the method has no such parameter"));
        }

        foreach (string name in names.Where(name => !variables.Contains(name)))
        {
            diagnostics.Add(method.Diagnostic(DiagnosticDescriptors.UnsupportedParameter, id, name, $"is sent in the path, but does not stand in the path '{path}'"));
        }
    }

    private static bool AcceptsNull(IParameterSymbol parameter) =>
        parameter.Type.NullableAnnotation == NullableAnnotation.Annotated
        || parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static TypeRef ArgumentType(IParameterSymbol parameter) =>
        TypeParser.Parse(parameter.Type, parameter.ContainingAssembly, isForm: true)
        ?? new(ValueKind.Any, parameter.Type.FullName(), parameter.Type.IsValueType, parameter.Type.NullableAnnotation == NullableAnnotation.Annotated);
}
