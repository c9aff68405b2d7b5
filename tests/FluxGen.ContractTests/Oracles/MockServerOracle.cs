using FluxGen.ContractTests.Boundaries;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Oracles;

// The validation of the mock server, without its HTTP.
internal sealed class MockServerOracle : IOracle
{
    private readonly Content _content;

    private MockServerOracle(Content content) => _content = content;

    public static MockServerOracle Of(JsonRequest request, Specification specification) => new(
        specification.FindOperation(request.Method, request.Path).Requests.Single(content => content.MediaType == request.MediaType));

    public Task<Verdict> ValidateAsync(byte[] body)
    {
        bool isUnread = SchemaValidator.Validate(body, _content.Schema, out IReadOnlyList<Violation> violations) is null;
        IEnumerable<VerdictError> errors = violations.Select(violation => new VerdictError(violation.Pointer, violation.Keyword, violation.Message) { Expected = violation.Expected });
        return Task.FromResult(new Verdict(violations.Count == 0, [.. errors]) { IsUnread = isUnread });
    }
}
