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
                    writer.Line($"private readonly global::FluxGen.Runtime.ApiSender _sender = new(httpClient, options, {Names.Global(client.Namespace, Names.Catalog(client.InterfaceName))}.ServerUrl);");
                    writer.Line();
                    SecurityEmitter.Write(writer, client);
                    HashSet<string> keys = [];
                    foreach (OperationModel operation in client.Operations)
                    {
                        OperationEmitter.Write(writer, client, operation, Key(operation, keys));
                    }

                    BodyConverterEmitter.Write(writer, client);
                });
        });

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
                if (operation != operations[0])
                {
                    writer.Line();
                }

                OperationEmitter.WriteDeclaration(writer, client, operation);
            }
        });
    }

    // Overloads of an operation have the same name.
    private static string Key(OperationModel operation, HashSet<string> taken)
    {
        string name = Names.WithoutAsync(operation.MethodName);
        string key = name;
        for (int i = 2; !taken.Add(key); i++)
        {
            key = name + i;
        }

        return key;
    }
}
