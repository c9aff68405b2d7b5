using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGen.Generators.Emission;

internal static class CatalogEmitter
{
    private static readonly string[] ObjectMembers = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    public static GeneratedFile Emit(CatalogModel catalog) => GeneratedFile.Create(
        catalog.Client.Namespace,
        Names.Catalog(catalog.Client.InterfaceName),
        catalog.Client.UsesObsolete,
        writer =>
        {
            ClientModel client = catalog.Client;
            writer.Line($"/// <summary>Describes the operations of <see cref=\"{client.FullName}\"/>: their requests, with the limits of each property, and their responses.</summary>");
            writer.Line(GeneratedAttributes.OfClass);
            writer.Block($"{client.Accessibility} static class {Names.Catalog(client.InterfaceName)}", () =>
            {
                writer.Line("/// <summary>The URL of the first server in the specification, or an empty string if there is none.</summary>");
                writer.Line($"public const string ServerUrl = {CSharpText.Literal(client.ServerUrl)};");
                writer.Line();
                WriteServerVariables(writer, client);
                WriteSecuritySchemes(writer, client);
                OperationModel[] operations = [.. Operations(client)];
                string[] names = [.. OperationNames(client, operations)];
                Dictionary<string, ObjectModel> bodies = catalog.RequestSchemas.ToDictionary(schema => schema.FullName);
                for (int i = 0; i < names.Length; i++)
                {
                    WriteOperation(writer, operations[i], names[i], bodies, catalog);
                }

                string all = string.Join(", ", names);
                writer.Line("/// <summary>All operations, in the order of the specification.</summary>");
                writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<global::FluxGen.Runtime.OperationInfo> All {{ get; }} = [{all}];");
            });
        });

    private static void WriteServerVariables(CodeWriter writer, ClientModel client)
    {
        if (client.ServerVariables.Count == 0)
        {
            return;
        }

        string variables = string.Join(", ", client.ServerVariables.Select(variable =>
            $"new({CSharpText.Literal(variable.Name)}, {CSharpText.Literal(variable.Default)}, [{string.Join(", ", variable.AllowedValues.Select(CSharpText.Literal))}])"));
        writer.Line("/// <summary>The variables in the URLs of the servers.</summary>");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<global::FluxGen.Runtime.ServerVariableInfo> ServerVariables {{ get; }} = [{variables}];");
        writer.Line();
    }

    private static void WriteSecuritySchemes(CodeWriter writer, ClientModel client)
    {
        string[] schemes = [.. client.Operations.SelectMany(operation => operation.Security).SelectMany(alternative => alternative.Schemes).Select(scheme => scheme.Name).Distinct()];
        if (schemes.Length == 0)
        {
            return;
        }

        writer.Line("/// <summary>The names of the security schemes, which the credentials of a client have as keys.</summary>");
        writer.Line(GeneratedAttributes.OfClass);
        writer.Block("public static class SecuritySchemes", () =>
        {
            HashSet<string> taken = ["SecuritySchemes", .. ObjectMembers];
            foreach (string scheme in schemes)
            {
                writer.Line($"/// <summary>The security scheme <c>{CSharpText.Documentation(scheme)}</c>.</summary>");
                writer.Line($"public const string {Claim(IdentifierOf(scheme), "Scheme", taken)} = {CSharpText.Literal(scheme)};");
            }
        });
    }

    private static string IdentifierOf(string scheme)
    {
        string name = new([.. scheme.Select(character => SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_')]);
        return name.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? name : "_" + name;
    }

    // An operation has several methods where it takes several media types, or returns a value or a stream.
    private static IEnumerable<OperationModel> Operations(ClientModel client)
    {
        HashSet<(string Id, string Method, string Path)> taken = [];
        return client.Operations.Where(operation => taken.Add((operation.Id, operation.HttpMethod, operation.Path)));
    }

    // An operationId can be any text, but its property needs a C# name that no other member of the catalogue has.
    private static IEnumerable<string> OperationNames(ClientModel client, IEnumerable<OperationModel> operations)
    {
        HashSet<string> taken = [Names.Catalog(client.InterfaceName), "ServerUrl", "ServerVariables", "SecuritySchemes", "All", .. ObjectMembers];
        foreach (OperationModel operation in operations)
        {
            yield return Claim(SyntaxFacts.IsValidIdentifier(operation.Id) ? operation.Id : operation.MethodName, "Operation", taken);
        }
    }

    private static string Claim(string name, string suffix, HashSet<string> taken)
    {
        while (!taken.Add(name))
        {
            name += suffix;
        }

        return CSharpText.Identifier(name);
    }

    private static void WriteOperation(CodeWriter writer, OperationModel operation, string name, Dictionary<string, ObjectModel> bodies, CatalogModel catalog)
    {
        string summary = CSharpText.Documentation(operation.Summary.Length > 0 ? operation.Summary : operation.Id);
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Block(
            $"public static global::FluxGen.Runtime.OperationInfo {name} {{ get; }} = new()",
            () =>
            {
                writer.Line($"Id = {CSharpText.Literal(operation.Id)}, Method = {CSharpText.Literal(operation.HttpMethod)}, Path = {CSharpText.Literal(operation.Path)}, Summary = {CSharpText.Literal(operation.Summary)},");
                if (operation.AllParameters.Any())
                {
                    WriteList(writer, "Parameters", operation.AllParameters, parameter => CatalogParameterEmitter.Write(writer, parameter, catalog));
                }

                if (operation.Body is { } body)
                {
                    string[] mediaTypes = [.. MediaTypes(operation, catalog)];
                    if (mediaTypes.Length > 1)
                    {
                        writer.Line($"RequestMediaTypes = [{string.Join(", ", mediaTypes.Select(CSharpText.Literal))}],");
                    }

                    writer.Line($"RequestMediaType = {CSharpText.Literal(body.MediaType)}, RequestType = {CSharpText.Literal(CatalogResponseEmitter.ShortName(body.Type.Name))},");
                    bodies.TryGetValue(body.Type.Name, out ObjectModel? schema);
                    WriteList(writer, "RequestProperties", schema?.Properties.Where(property => !property.IsReadOnly) ?? [], property => CatalogPropertyEmitter.Write(writer, property, catalog));
                }

                if (operation.HeadersType is { } headers && catalog.Headers.FirstOrDefault(candidate => candidate.FullName == headers) is { } found)
                {
                    WriteList(writer, "ResponseHeaders", found.Properties, property => CatalogPropertyEmitter.Write(writer, property, catalog));
                }

                if (SecurityEmitter.Field(catalog.Client, operation) is { } security)
                {
                    writer.Line($"Security = {Names.Global(catalog.Client.Namespace, Names.Client(catalog.Client.InterfaceName))}.{security},");
                }

                WriteList(writer, "Responses", operation.Responses, response => CatalogResponseEmitter.Write(writer, response));
            },
            "};");
    }

    private static IEnumerable<string> MediaTypes(OperationModel operation, CatalogModel catalog) => catalog.Client.Operations
        .Where(overload => overload.Id == operation.Id)
        .Select(overload => overload.Body?.MediaType)
        .OfType<string>()
        .Distinct();

    private static void WriteList<T>(CodeWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.Line($"{name} = [");
        writer.Indented(() =>
        {
            foreach (T item in items)
            {
                write(item);
            }
        });
        writer.Line("],");
    }
}
