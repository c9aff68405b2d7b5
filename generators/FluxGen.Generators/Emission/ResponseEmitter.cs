using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// The method that reads the response of an operation: its status decides what is read.
internal static class ResponseEmitter
{
    public static void Write(CodeWriter writer, OperationModel operation, string name)
    {
        string type = operation.Return.ReadType;
        writer.Block(
            $"private static global::System.Threading.Tasks.ValueTask<{type}> {name}(global::FluxGen.Runtime.ReceivedResponse response, global::System.Threading.CancellationToken cancellationToken) => response.StatusCode switch",
            () =>
            {
                foreach (string arm in Successes(operation).Concat(Errors(operation)))
                {
                    writer.Line(arm + ",");
                }

                // Many specifications document the errors of an operation that returns nothing, and leave out its success.
                if (!operation.Responses.Any(response => response.IsReturned))
                {
                    writer.Line(">= 200 and < 300 => default,");
                }

                ResponseModel? rest = operation.Responses.FirstOrDefault(response => response.IsDefault && response.Kind == ResponseKind.Json);
                writer.Line($"_ => {Fail(type, rest)},");
            },
            "};");
    }

    // The media types that the operation can read, for the Accept header.
    public static string Accept(OperationModel operation)
    {
        string[] successes = MediaTypes(operation.Responses.Where(response => response is { IsReturned: true, Kind: not ResponseKind.None }));
        string[] all = successes.Length > 0 ? successes : MediaTypes(operation.Responses.Where(response => response.Kind == ResponseKind.Json));
        return all.Length > 0 ? string.Join(", ", all) : "*/*";
    }

    private static string[] MediaTypes(IEnumerable<ResponseModel> responses) =>
        [.. responses.Select(response => response.Kind == ResponseKind.Json && MediaType.IsAny(response.MediaType) ? "application/json" : response.MediaType).Distinct()];

    // A status code comes before its range, and that before all other statuses.
    private static IEnumerable<string> Successes(OperationModel operation) => operation.Responses
        .Where(response => response.IsReturned)
        .GroupBy(response => response.Status)
        .Select(status => new { Response = status.First(), MediaType = string.Join(", ", status.Select(form => form.MediaType)) })
        .GroupBy(form => (Order: Order(form.Response), Read: Read(operation.Return.ReadType, form.Response, form.MediaType)))
        .OrderBy(group => group.Key.Order)
        .Select(group => $"{string.Join(" or ", group.Select(form => Pattern(form.Response)))} => {group.Key.Read}");

    private static IEnumerable<string> Errors(OperationModel operation)
    {
        ResponseModel[] errors = [.. operation.Responses.Where(response => response is { IsSuccess: false, IsDefault: false })];
        bool needsAll = operation.Responses.Any(response => response is { IsSuccess: false, Kind: ResponseKind.Json } && (response.IsRange || response.IsDefault));
        return errors
            .GroupBy(response => response.Status)
            .Select(status => status.FirstOrDefault(form => form.Kind == ResponseKind.Json) ?? status.First())
            .Where(response => response.Kind == ResponseKind.Json || needsAll)
            .GroupBy(response => (Order: Order(response), Read: Fail(operation.Return.ReadType, response)))
            .OrderBy(group => group.Key.Order)
            .Select(group => $"{string.Join(" or ", group.Select(Pattern))} => {group.Key.Read}");
    }

    private static int Order(ResponseModel response) => response.IsDefault ? 2 : response.IsRange ? 1 : 0;

    private static string Pattern(ResponseModel response) => response switch
    {
        { IsDefault: true } => ">= 200 and < 300",
        { IsRange: true } => $">= {response.Status[0]}00 and <= {response.Status[0]}99",
        _ => response.Status,
    };

    private static string Read(string type, ResponseModel response, string mediaType)
    {
        string text = CSharpText.Literal(mediaType);
        string end = CSharpText.Literal(response.StreamEnd);
        string? read = response switch
        {
            { Kind: ResponseKind.Json, Type: { } json } => $"response.ReadAsync({Names.ConverterInstance(json)}, cancellationToken)",
            { Kind: ResponseKind.Text } => $"response.ReadTextAsync({text}, cancellationToken)",
            { Kind: ResponseKind.Stream } => $"response.OpenAsync({text}, cancellationToken)",
            { Kind: ResponseKind.Items, Type: { Kind: ValueKind.String } } when MediaType.IsEvents(mediaType) => $"response.ReadTextItemsAsync({text}, {end}, cancellationToken)",
            { Kind: ResponseKind.Items, Type: { } item } => $"response.ReadItemsAsync({Names.ConverterInstance(item)}, {text}, {end}, cancellationToken)",
            _ => null,
        };
        return response.CaseName is not { } name ? read ?? "default"
            : read is null ? $"new(new {name}())"
            : $"global::FluxGen.Runtime.ReceivedResponse.CaseAsync<{response.Type?.FullName ?? response.TypeName}, {type}>({read}, static value => new {name}(value))";
    }

    private static string Fail(string type, ResponseModel? error) => error is { Kind: ResponseKind.Json, Type: { } body }
        ? $"response.FailAsync<{type}, {body.FullName}>({Names.ConverterInstance(body)}, cancellationToken)"
        : $"response.FailAsync<{type}>(cancellationToken)";
}
