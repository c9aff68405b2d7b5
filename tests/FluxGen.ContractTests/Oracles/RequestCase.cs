using System.Text;
using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles;

// A request, and the status of the response to it. Any success counts as 0, because there are several.
internal sealed record RequestCase(string Name, HttpMethod Method, string Path, string? Authorization, string? MediaType, byte[] Body, int Status)
{
    public const int Success = 0;

    public const string OtherMethod = "another method";

    public const string LowerCaseScheme = "a scheme in small letters";

    private const int Invalid = 400;

    public static JsonRequest Request { get; } = JsonRequest.Of(FluxSpecification.Document).Single();

    public static IReadOnlyList<RequestCase> All { get; } =
    [
        .. Request.Examples.Select(example => Of($"example {example.Key}", $"{example.Value}", Success)),
        .. BoundaryCases.Of(Request).Select(boundary => Of(boundary.Name, boundary.Body, boundary.Violated is null ? Success : Invalid)),
        .. MalformedBodies.Of(Request).Select(malformed => Of(malformed.Name, malformed.Body, Invalid)),
        .. Http(),
    ];

    public static RequestCase Of(string name, byte[] body, int status) =>
        new(name, new HttpMethod(Request.Method), Request.Path, "Bearer any", Request.MediaType, body, status);

    public override string ToString() => Name;

    private static RequestCase Of(string name, string body, int status) => Of(name, Encoding.UTF8.GetBytes(body), status);

    private static IEnumerable<RequestCase> Http()
    {
        RequestCase valid = Of("", Request.Sample, Success);
        yield return valid with { Name = "a media type with its charset", MediaType = $"{valid.MediaType}; charset=utf-8" };
        yield return valid with { Name = "a media type in capitals", MediaType = valid.MediaType!.ToUpperInvariant() };
        yield return valid with { Name = LowerCaseScheme, Authorization = "bearer any" };
        yield return valid with { Name = "blanks around the body", Body = [.. " \r\n\t"u8, .. valid.Body, .. "\n"u8] };
        yield return valid with { Name = "another media type", Status = Invalid, MediaType = "text/plain" };
        yield return valid with { Name = "no media type", Status = Invalid, MediaType = null };
        yield return valid with { Name = "no key", Status = 401, Authorization = null };
        yield return valid with { Name = "an empty key", Status = 401, Authorization = "Bearer " };
        yield return valid with { Name = "another scheme", Status = 401, Authorization = "Basic abc" };
        yield return valid with { Name = OtherMethod, Status = 404, Method = HttpMethod.Put };
        yield return valid with { Name = "another path", Status = 404, Path = $"{Request.Path}s" };
        yield return valid with { Name = "a path with a slash at its end", Status = 404, Path = $"{Request.Path}/" };
    }
}
