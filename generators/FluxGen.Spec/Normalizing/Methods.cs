using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// The C# methods of an operation: one for each media type of its body, and as many again where it can also stream.
internal sealed class Methods(OperationParts parts)
{
    public IEnumerable<JsonObject> Of(SpecOperation operation)
    {
        string name = parts.Names.NameOf(operation);
        bool hasBody = operation.Node.Has("requestBody");
        Signature signature = parts.Scopes.OfRequest(() => new Signature(operation, name, hasBody, parts.Parameters, parts.Components));
        IReadOnlyList<RequestBody> bodies = parts.Scopes.OfRequest(() => parts.Bodies.Of(operation, name));
        Responses.Read responses = parts.Responses.Of(operation, name);
        Component? headers = parts.Headers.Of(responses.Nodes, name);
        string interfaceName = parts.Names.InterfaceOf(operation);
        List<JsonObject> methods = [.. Variants(responses.Values, name, isStreaming: false)];
        if (responses.Streams is not null)
        {
            methods.AddRange(Variants(responses.Streams, parts.Names.Unique(interfaceName, name + "Streaming"), isStreaming: true));
        }

        return methods;

        IEnumerable<JsonObject> Variants(IReadOnlyList<DocumentedResponse> read, string methodName, bool isStreaming)
        {
            ResultTypes.Returned returned = ResultTypes.Of(read);
            string? result = returned.Returns == "result" ? parts.Results.NewName(methodName) : null;
            HashSet<string> bodyTypes = new(StringComparer.Ordinal);
            bool isFirst = true;
            foreach (RequestBody? body in bodies.DefaultIfEmpty())
            {
                bool isTaken = body is not null && !bodyTypes.Add(body.TypeKey);
                Variant variant = new(operation, signature, body, read, returned, headers)
                {
                    Name = isTaken ? parts.Names.Unique(interfaceName, $"{methodName}As{MediaTypes.Suffix(body!.MediaType)}") : methodName,
                    Interface = interfaceName,
                    Result = result,
                    IsFirst = isFirst,
                    StreamFlag = isStreaming ? body?.StreamFlag : null,
                };
                yield return Method(variant);
                isFirst = false;
            }
        }
    }

    private sealed record Variant(
        SpecOperation Operation, Signature Signature, RequestBody? Body, IReadOnlyList<DocumentedResponse> Responses, ResultTypes.Returned Returned, Component? Headers)
    {
        public required string Name { get; init; }

        public required string Interface { get; init; }

        public string? Result { get; init; }

        public bool IsFirst { get; init; }

        public string? StreamFlag { get; init; }
    }

    private JsonObject Method(Variant variant)
    {
        PseudoParameters parameters = new();
        variant.Signature.Add(parameters, variant.Body);
        Dictionary<string, string> byStatus = new(StringComparer.Ordinal);
        string? description = null;
        foreach (DocumentedResponse response in variant.Responses)
        {
            JsonObject responseFacts = response.Facts();
            bool isReturned = response.Status == variant.Returned.StatusOfType;
            responseFacts.AddFlag("returned", isReturned && variant.Returned.Returns != "none");
            description = isReturned ? response.Description : description;
            byStatus[response.Status] = parameters.Add("response", response.Schema.DeepClone().AsObject(), responseFacts);
        }

        if (variant.Headers is not null)
        {
            parameters.Add("headers", Components.Reference(variant.Headers), []);
        }

        JsonObject facts = Facts(variant, description);
        if (variant.Result is not null)
        {
            facts["result"] = parts.Results.Facts(variant.Result, variant.Returned, byStatus, variant.IsFirst);
        }

        return Json(variant, parameters, facts);
    }

    private JsonObject Facts(Variant variant, string? returnsDescription)
    {
        SpecOperation operation = variant.Operation;
        JsonObject facts = new()
        {
            ["name"] = variant.Name,
            ["interface"] = variant.Interface,
            ["method"] = CSharpNames.HttpMethod(operation.Method),
            ["path"] = Normalizing.Facts.Text(operation.Path.TrimStart('/')),
            ["returns"] = variant.Returned.Returns,
        };
        facts.AddText("source", Normalizing.Facts.Source(operation.Place));
        facts.AddText("server", parts.Servers.Of(operation));
        facts.AddText("returnsDescription", variant.Returned.Returns is "none" ? null : returnsDescription);
        facts.AddCode("streamFlag", variant.StreamFlag);
        facts.AddFlag("breaks", variant.Signature.Breaks(variant.Body));
        if (parts.Security.Of(operation) is { } security)
        {
            facts["security"] = security;
        }

        return facts;
    }

    private static JsonObject Json(Variant variant, PseudoParameters parameters, JsonObject facts)
    {
        SpecMapping node = variant.Operation.Node;
        JsonObject json = new() { ["tags"] = new JsonArray(variant.Interface) };
        SchemaNotes.AddText(json, "summary", node.Text("summary") ?? variant.Operation.PathItem.Text("summary"));
        SchemaNotes.AddText(json, "description", node.Text("description") ?? variant.Operation.PathItem.Text("description"));
        if (node.IsTrue("deprecated"))
        {
            json["deprecated"] = true;
        }

        json["parameters"] = parameters.Json;
        json["responses"] = new JsonObject { ["204"] = new JsonObject { ["description"] = "" } };
        json[Normalizing.Facts.Key] = facts;
        return json;
    }
}
