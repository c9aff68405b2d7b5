using System.Reflection;
using FluxGen.Runtime;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.RoundTrip.Tests.Corpus;

// The round trip for each document of the folder that FLUXGEN_CORPUS names: its client calls a mock server of the same document.
// FLUXGEN_CORPUS_FILTER is a part of the names of the documents, and FLUXGEN_CORPUS_OUT a file for the table.
[Explicit("It builds a client for each document in the folder that FLUXGEN_CORPUS names.")]
public sealed class CorpusTests
{
    private readonly List<string> _table = [];

    [Test]
    public async Task What_is_sent_and_read_is_right()
    {
        string folder = Environment.GetEnvironmentVariable("FLUXGEN_CORPUS") ?? throw new InvalidOperationException("The variable FLUXGEN_CORPUS is not set. Set it to a folder with OpenAPI documents.");
        string filter = Environment.GetEnvironmentVariable("FLUXGEN_CORPUS_FILTER") ?? "";
        using ClientBuilder builder = new();
        int deviations = 0;
        foreach ((string document, int number) in Directory.GetFiles(folder).Where(file => Path.GetFileName(file).Contains(filter, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select((file, index) => (file, index)))
        {
            (Assembly? client, string error) = await builder.BuildAsync(document, number);
            string[] rows = client is null ? [] : await CallAllAsync(client, document);
            int wrong = rows.Count(row => row.Length > 0);
            deviations += wrong;
            Add($"{Path.GetFileName(document)}\t{(client is null ? "no build" : wrong == 0 ? "ok" : "deviates")}\t{rows.Length - wrong} of {rows.Length}\t{(client is null ? error : rows.FirstOrDefault(row => row.Length > 0))}");
        }

        Assert.That(deviations, Is.Zero, string.Join('\n', _table));
    }

    private static async Task<string[]> CallAllAsync(Assembly client, string document)
    {
        try
        {
            Type[] clients = [.. client.GetTypes().Where(type => type is { IsClass: true, IsPublic: true } && type.GetInterfaces().Any(contract => contract.GetCustomAttribute<ApiClientAttribute>() is not null))];
            if (clients.Length == 0)
            {
                return [];
            }

            Specification specification = await Specification.LoadAsync(document);
            await using FluxApiServer server = await FluxApiServer.StartAsync(new() { SpecificationFile = document });
            using RecordingHandler handler = new();
            using HttpClient http = new(handler);
            List<string> rows = [];
            foreach (Type type in clients)
            {
                object instance = Activator.CreateInstance(type, http, new ApiClientOptions { BaseAddress = server.BaseAddress, ReadMode = ReadMode.Strict })!;
                foreach (MethodInfo method in type.GetInterfaces().SelectMany(contract => contract.GetMethods()))
                {
                    if (method.GetCustomAttribute<OperationAttribute>() is not { } called)
                    {
                        continue;
                    }

                    Operation? operation = specification.Operations.FirstOrDefault(operation => operation.Method == called.Method && operation.Path.TrimStart('/') == called.Path);
                    string? deviation = operation is null ? "the server has no such operation"
                        : CanBeCalled(operation) ? await new OperationCall(instance, method, operation, handler, server).FindDeviationAsync()
                        : null;
                    rows.Add(deviation is null ? "" : $"{called.Method} /{called.Path}: {deviation}");
                }
            }

            return [.. rows];
        }
        catch (Exception failure)
        {
            return [$"server: {failure.GetBaseException().Message.Split('\n')[0]}"];
        }
    }

    // A URL is sent without its fragment, and nobody can send two keys in one header.
    private static bool CanBeCalled(Operation operation) =>
        !operation.Path.Contains('#') && operation.Security.All(schemes => schemes.GroupBy(scheme => (scheme.In, scheme.Name)).All(same => same.Count() == 1));

    private void Add(string row)
    {
        _table.Add(row);
        TestContext.Progress.WriteLine(row);
        if (Environment.GetEnvironmentVariable("FLUXGEN_CORPUS_OUT") is { Length: > 0 } file)
        {
            File.AppendAllText(file, row + "\n");
        }
    }
}
