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
                writer.Line($"partial interface {CSharpText.Identifier(client.InterfaceName)};");
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
                    foreach (OperationModel operation in client.Operations)
                    {
                        OperationEmitter.Write(writer, operation);
                    }

                    BodyConverterEmitter.Write(writer, client);
                });
        });
}
