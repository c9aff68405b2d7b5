using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class CatalogEmitter
{
    public static GeneratedFile Emit(CatalogModel catalog) => GeneratedFile.Create(
        catalog.Client.Namespace,
        catalog.Client.CatalogName,
        catalog.Client.UsesObsolete,
        writer =>
        {
            ClientModel client = catalog.Client;
            writer.Line($"/// <summary>Describes the operations of <see cref=\"{client.InterfaceName}\"/>: what they take, within which limits, and what they answer.</summary>");
            writer.Block($"public static class {client.CatalogName}", () =>
            {
                writer.Line("/// <summary>The first server that the API description names, or an empty string where it names none.</summary>");
                writer.Line($"public const string ServerAddress = {CSharpText.Literal(client.ServerAddress)};");
                writer.Line();
                foreach (OperationModel operation in client.Operations)
                {
                    WriteOperation(writer, operation, catalog);
                }

                string all = string.Join(", ", client.Operations.Select(operation => CSharpText.Identifier(operation.Id)));
                writer.Line("/// <summary>All operations, in the order of the API description.</summary>");
                writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<global::FluxGen.Runtime.OperationInfo> All {{ get; }} = [{all}];");
            });
        });

    private static void WriteOperation(CodeWriter writer, OperationModel operation, CatalogModel catalog)
    {
        string summary = CSharpText.Documentation(operation.Summary.Length > 0 ? operation.Summary : operation.Id);
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Block(
            $"public static global::FluxGen.Runtime.OperationInfo {CSharpText.Identifier(operation.Id)} {{ get; }} = new()",
            () =>
            {
                writer.Line($"Id = {CSharpText.Literal(operation.Id)},");
                writer.Line($"Method = {CSharpText.Literal(operation.HttpMethod)},");
                writer.Line($"Path = {CSharpText.Literal(operation.Path)},");
                writer.Line($"Summary = {CSharpText.Literal(operation.Summary)},");
                if (operation.Body is { } body)
                {
                    writer.Line($"RequestMediaType = {CSharpText.Literal(body.MediaType)},");
                    writer.Line($"RequestType = {CSharpText.Literal(ShortName(body.Type.Name))},");
                    ObjectModel? schema = catalog.RequestSchemas.FirstOrDefault(candidate => candidate.FullName == body.Type.Name);
                    WriteList(writer, "RequestMembers", schema?.Properties ?? [], property => CatalogMemberEmitter.Write(writer, property, catalog));
                }

                WriteList(writer, "Responses", operation.Responses, response => WriteResponse(writer, response));
            },
            "};");
    }

    private static void WriteList<T>(CodeWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.Line($"{name} =");
        writer.Line("[");
        writer.Indented(() =>
        {
            foreach (T item in items)
            {
                write(item);
            }
        });
        writer.Line("],");
    }

    private static void WriteResponse(CodeWriter writer, ResponseModel response)
    {
        string type = CSharpText.Literal(response.Type is { } body ? ShortName(body.Name) : null);
        writer.Line($"new() {{ Status = {response.Status}, Type = {type}, MediaType = {CSharpText.Literal(response.MediaType)}, Description = {CSharpText.Literal(response.Description)} }},");
    }

    private static string ShortName(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);
}
