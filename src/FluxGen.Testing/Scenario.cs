using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing;

/// <summary>
/// How a <see cref="FluxApiServer"/> responds to a request. A scenario is immutable: each method that refines it returns a new
/// one. Its text, such as <c>429; retry-after=2; times=3</c>, can be passed to <see cref="Parse"/>, in the header
/// <see cref="HeaderName"/> of a request, or to <c>fluxgen serve --scenario</c>.
/// </summary>
/// <example>
/// <code>
/// server.Play(Scenario.Status(HttpStatusCode.ServiceUnavailable).Times(2), Scenario.Images().WithCount(4));
/// </code>
/// </example>
public sealed partial record Scenario
{
    /// <summary>
    /// The request header that chooses the scenario for that request, as a text that <see cref="Parse"/> accepts. It takes
    /// precedence over all planned scenarios and leaves them for later requests.
    /// </summary>
    public const string HeaderName = "X-FluxGen-Scenario";

    private Scenario(ResponseSource source) => Source = source;

    /// <summary>A description of the texts that <see cref="Parse"/> accepts, for help and error messages.</summary>
    public static string Syntax => ScenarioText.Syntax;

    internal ResponseSource Source { get; private init; }

    internal ImageOptions ImageOptions { get; private init; } = new();

    internal ResponseOptions ResponseOptions { get; private init; } = new();

    internal int? Repetitions { get; private init; }

    /// <summary>
    /// The success of the requested operation: for a generation the same as <see cref="Images"/>, for any other operation the
    /// first example of its success, for a download the image.
    /// </summary>
    public static Scenario Success() => new(new ResponseSource.Success());

    /// <summary>Images as URLs with their sizes, the seed, and a content filter flag for each image.</summary>
    public static Scenario Images() => new(new ResponseSource.Images("images", SuccessForm.Images));

    /// <summary>Images as a list of URLs, with the credits used.</summary>
    public static Scenario DataWithUrl() => new(new ResponseSource.Images("data-url", SuccessForm.DataWithUrl));

    /// <summary>Images as a list of base64 strings.</summary>
    public static Scenario DataWithBase64() => new(new ResponseSource.Images("data-base64", SuccessForm.DataWithBase64));

    /// <summary>A success without images.</summary>
    public static Scenario NoData() => new(new ResponseSource.Images("no-data", SuccessForm.NoData));

    /// <summary>A completed job whose output has the images as base64 strings.</summary>
    public static Scenario Job() => new(new ResponseSource.Images("job", SuccessForm.Job));

    /// <summary>
    /// The response that the specification documents for the operation and the status. Values that depend on the request, such as
    /// its path, are filled in.
    /// </summary>
    public static Scenario Status(HttpStatusCode status) => new(new ResponseSource.Documented(status));

    /// <summary>The documented response with status 429. Only <see cref="WithRetryAfter(TimeSpan)"/> adds <c>Retry-After</c>.</summary>
    public static Scenario RateLimited() => Status(HttpStatusCode.TooManyRequests);

    /// <summary>An example of a response, exactly as the specification gives it.</summary>
    /// <param name="name">
    /// The name of the example. If several responses have an example with this name, the status comes first, as in
    /// <c>429/freeTier</c>.
    /// </param>
    public static Scenario Example(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Scenario(new ResponseSource.Example(name));
    }

    /// <summary>The HTML error page of a gateway in front of the service, with any status from 200 to 599, documented or not.</summary>
    public static Scenario Html(HttpStatusCode status) => new(ResponseSource.Html(Final(status)));

    /// <summary>A response that is not in the specification. Unlike other scenarios it has no text that can be parsed.</summary>
    /// <param name="status">Any status from 200 to 599, documented or not.</param>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">The value of <c>Content-Type</c>.</param>
    public static Scenario Literal(HttpStatusCode status, string body, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(body);
        return new Scenario(ResponseSource.Literal(Final(status), HeaderValue(mediaType), body));
    }

    /// <summary>No response: the connection is reset after the whole request has been received.</summary>
    public static Scenario ConnectionReset() => new(ResponseSource.ConnectionReset);

    /// <summary>Parses the text of a scenario: what to respond with, followed by refinements, separated by semicolons.</summary>
    /// <param name="text">
    /// For example <c>images; count=2</c>, <c>429; retry-after=2; times=3</c>, <c>example:freeTier</c> or <c>html:502</c>.
    /// Durations are in seconds.
    /// </param>
    /// <exception cref="FormatException">The text is not a scenario. The message lists what is possible.</exception>
    public static Scenario Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ScenarioText.Parse(text);
    }

    /// <summary>Whether another scenario leads to the same responses.</summary>
    public bool Equals(Scenario? other) => other is not null && Source == other.Source && ToString() == other.ToString();

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The text of this scenario. Except after <see cref="Literal"/>, <see cref="Parse"/> accepts it.</summary>
    public override string ToString() => ScenarioText.Write(this);

    private static HttpStatusCode Final(HttpStatusCode status) =>
        (HttpStatusCode)InRange((int)status, ScenarioText.MinStatus, ScenarioText.MaxStatus, nameof(status));

    private static string HeaderValue(string mediaType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        return mediaType.All(character => character is >= ' ' and <= '~')
            ? mediaType
            : throw new ArgumentException("A media type may only contain printable ASCII characters.", nameof(mediaType));
    }
}
