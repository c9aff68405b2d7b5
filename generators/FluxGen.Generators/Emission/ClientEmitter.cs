using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

internal static class ClientEmitter
{
    public static GeneratedFile Emit(ClientModel client) => GeneratedFile.Create(
        client.Namespace,
        Names.Client(client.InterfaceName),
        client.UsesObsolete,
        writer =>
        {
            if (client.IsPartial)
            {
                writer.Line(GeneratedAttributes.OfInterface);
                WriteInterface(writer, client);
                writer.Line();
            }

            writer.Line($"""
                /// <summary>Sends the operations of <see cref="{client.FullName}"/> over HTTP.</summary>
                /// <param name="httpClient">The client that sends the requests. It is not disposed.</param>
                /// <param name="options">The URL of the server, and the limits of a response.</param>
                """);
            writer.Line(GeneratedAttributes.OfClass);
            writer.Block(
                $"{client.Accessibility} sealed partial class {Names.Client(client.InterfaceName)}(global::System.Net.Http.HttpClient httpClient, global::FluxGen.Runtime.ApiClientOptions options) : {client.FullName}",
                () =>
                {
                    RequestFields fields = new(client);
                    fields.Write(writer);
                    SecurityEmitter.Write(writer, client);
                    foreach (OperationModel operation in client.Operations)
                    {
                        OperationEmitter.Write(writer, client, operation, fields);
                        RequestEmitter.WriteMethods(writer, operation, fields);
                    }

                    WriteShapes(writer, client);
                    BodyConverterEmitter.Write(writer, client);
                });
        });

    // How an object becomes a parameter, and a form a body: once each, however many operations need it.
    private static void WriteShapes(CodeWriter writer, ClientModel client)
    {
        FormModel[] forms = [.. client.Operations.Select(operation => operation.Body?.Form).OfType<FormModel>().Distinct()];
        foreach (FormModel form in forms)
        {
            FormEmitter.Write(writer, form);
        }

        IEnumerable<EntriesModel?> ofParameters = client.Operations.SelectMany(operation => operation.AllParameters).Select(parameter => parameter.Entries);
        foreach (EntriesModel entries in ofParameters.Concat(forms.SelectMany(form => form.Parts).Select(part => part.Entries)).OfType<EntriesModel>().Distinct())
        {
            ParameterEmitter.WriteEntries(writer, entries);
        }
    }

    private static void WriteInterface(CodeWriter writer, ClientModel client)
    {
        string header = $"partial interface {CSharpText.Identifier(client.InterfaceName)}";
        OperationModel[] operations = [.. client.Operations.Where(operation => Names.WithResponse(client, operation) is not null)];
        if (operations.Length == 0)
        {
            writer.Line(header + ";");
            return;
        }

        writer.Block(header, () =>
        {
            foreach (OperationModel operation in operations)
            {
                OperationEmitter.WriteDeclaration(writer, client, operation);
            }
        });
    }
}
