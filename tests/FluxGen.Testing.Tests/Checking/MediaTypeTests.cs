using System.Text;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Tests.Checking;

public sealed class MediaTypeTests
{
    private const string Number = "{ schema: { type: integer } }";

    [TestCase("application/json", "application/json", "")]
    [TestCase("application/json", "Application/JSON; charset=utf-8", "")]
    [TestCase("application/json", "application/json;", "")]
    [TestCase("application/json", "application/json ; ", "")]
    [TestCase("application/json; charset=utf-8", "application/json", "")]
    [TestCase("application/*", "application/json", "")]
    [TestCase("'*/*'", "application/problem+json", "")]
    [TestCase("'*/*'", "text/json", "")]
    [TestCase("application/*", "text/json", "found text/json")]
    [TestCase("application/json", "", "found none")]
    [TestCase("application/json", "json", "found text that is no media type")]
    [TestCase("application/json", "application/json, application/json", "found text that is no media type")]
    [TestCase("application/json", "application/json|application/json", "found more than one")]
    public async Task Media_type_is_found_among_types_and_ranges(string known, string header, string found)
    {
        string messages = Messages(await ValidateAsync($"{known}: {Number}", header, "1"));

        Assert.That(messages, found.Length == 0 ? Is.Empty : Is.EqualTo($"header/Content-Type: expected {known}, {found} (content)"));
    }

    [TestCase("application/json", "/ type")]
    [TestCase("application/problem+json", "/ type")]
    [TestCase("text/json", "/ type")]
    [TestCase("text/plain", "")]
    [TestCase("multipart/form-data; boundary=x", "/ type")]
    [TestCase("application/x-www-form-urlencoded", "/ type")]
    [TestCase("application/octet-stream", "")]
    public async Task Body_is_validated_only_where_it_is_json_or_a_form(string mediaType, string violations)
    {
        ValidatedRequest result = await ValidateAsync($"'*/*': {Number}", mediaType, "\"a=1\"");

        Assert.That(string.Join(", ", result.Violations.Select(violation => $"{violation.Pointer}/ {violation.Keyword}")), Is.EqualTo(violations));
        Assert.That(result.Content?.MediaType, Is.EqualTo("*/*"));
        Assert.That(result.Body is null, Is.EqualTo(violations.Length == 0));
    }

    [TestCase("image/png", "image/png")]
    [TestCase("image/jpeg", "image/*")]
    [TestCase("text/plain", "*/*")]
    public async Task Type_goes_before_a_range_and_a_narrow_range_before_all(string mediaType, string chosen)
    {
        ValidatedRequest result = await ValidateAsync("'*/*': {}, image/*: {}, image/png: {}", mediaType, "x");

        Assert.That(result.Content?.MediaType, Is.EqualTo(chosen));
    }

    private static string Messages(ValidatedRequest request) => string.Join('\n', request.Violations.Select(violation => violation.Message.Replace("*/*", "'*/*'", StringComparison.Ordinal)));

    // The headers are separated by a bar.
    private static async Task<ValidatedRequest> ValidateAsync(string contents, string headers, string body)
    {
        Operation operation = await Check.OperationAsync($$"""{ required: true, content: { {{contents}} } }""");
        string[] values = headers.Split('|', StringSplitOptions.RemoveEmptyEntries);
        Dictionary<string, IReadOnlyList<string>> named = values.Length == 0 ? [] : new() { ["Content-Type"] = values };
        return new OperationValidator(operation).Validate(new ReceivedRequest("POST", "/things", "", named, Encoding.UTF8.GetBytes(body)));
    }
}
