using FluxGen.Testing;

namespace FluxGen.ContractTests.Agreement;

internal static class JsonRequests
{
    public static IReadOnlyList<(SpecOperation Operation, SpecContent Content)> Of(ApiSpec spec) =>
    [
        .. from operation in spec.Operations
           from content in operation.Requests
           where content.MediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase)
           select (operation, content),
    ];
}
