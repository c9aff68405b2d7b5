using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The fields of a client that its operations share: a sender for each server, and a regular expression for each pattern.
internal sealed class RequestFields(ClientModel client)
{
    private readonly string[] _servers = [.. client.Operations.Select(operation => operation.ServerUrl).Where(url => url.Length > 0 && url != client.ServerUrl).Distinct()];

    private readonly string[] _patterns =
    [
        .. client.Operations.SelectMany(operation => operation.ValidatedArguments)
            .SelectMany(value => value.Constraints)
            .Where(constraint => constraint.Keyword == "pattern")
            .Select(constraint => constraint.Limit)
            .Distinct(),
    ];

    public string Sender(string serverUrl) => Array.IndexOf(_servers, serverUrl) is >= 0 and int index ? $"_sender{index + 2}" : "_sender";

    // Of an argument of a method, which is known not to be null if it is required. Those of an options class have its validator.
    public PropertyLimits Limits(PropertyModel value) =>
        new(value with { AllowsNull = true }, constraint => $"Pattern{Array.IndexOf(_patterns, constraint.Limit) + 1}");

    public string AssertionOwner(OperationModel operation, PropertyModel value) => $"{Unique("", operation)}_{value.Name.TrimStart('@')}";

    // A name for a method of an operation alone: overloads have the same C# name, and another operation can end in a number.
    public string Unique(string prefix, OperationModel operation)
    {
        OperationModel[] overloads = [.. client.Operations.Where(other => other.MethodName == operation.MethodName)];
        int index = Array.FindIndex(overloads, other => ReferenceEquals(other, operation));
        return prefix + Names.WithoutAsync(operation.MethodName) + (index > 0 ? $"_{index + 1}" : "");
    }

    public void Write(CodeWriter writer)
    {
        string catalog = Names.Global(client.Namespace, Names.Catalog(client.InterfaceName));
        string variables = client.ServerVariables.Count > 0 ? $", {catalog}.ServerVariables" : "";
        writer.Line($"private readonly global::FluxGen.Runtime.ApiSender _sender = new(httpClient, options, {catalog}.ServerUrl{variables});");
        writer.Line();
        foreach (string server in _servers)
        {
            writer.Line($"private readonly global::FluxGen.Runtime.ApiSender {Sender(server)} = new(httpClient, options, {CSharpText.Literal(server)}{variables});");
            writer.Line();
        }

        IEnumerable<string> limits = client.Operations.SelectMany(operation => operation.ValidatedArguments).SelectMany(value => Limits(value).Fields()).Distinct();
        IEnumerable<string> assertions =
            from operation in client.Operations
            from value in operation.ValidatedArguments
            from field in AssertionEmitter.Fields(AssertionOwner(operation, value), value.Assertions, "private")
            select field;
        foreach (string field in limits.Concat(assertions))
        {
            writer.Line(field);
            writer.Line();
        }
    }
}
