using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

internal static class JsonRequests
{
    public static IReadOnlyList<(Operation Operation, Content Content)> Of(Specification spec) =>
    [
        .. from operation in spec.Operations
           from content in operation.Requests
           where content.MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase)
           select (operation, content),
    ];
}
