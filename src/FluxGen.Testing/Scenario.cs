using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing;

/// <summary>
/// What a <see cref="FluxApiServer"/> answers a request with, and how the answer travels. A scenario never changes: each
/// method that refines it returns another one. Its text, such as <c>429; retry-after=2; times=3</c>, says the same to
/// <see cref="Parse"/>, to the header <see cref="HeaderName"/> and to <c>fluxgen serve --scenario</c>.
/// </summary>
/// <example>
/// <code>
/// server.Play(Scenario.Status(HttpStatusCode.ServiceUnavailable).Times(2), Scenario.Images().WithCount(4));
/// </code>
/// </example>
public sealed partial record Scenario
{
    /// <summary>
    /// The header of a request that chooses the scenario of its answer, in the form that <see cref="Parse"/> reads. It goes
    /// before everything that was planned, and uses nothing of it up.
    /// </summary>
    public const string HeaderName = "X-FluxGen-Scenario";

    private Scenario(ResponseSource source) => Source = source;

    /// <summary>In words for people, all that <see cref="Parse"/> reads.</summary>
    public static string Syntax => ScenarioText.Syntax;

    internal ResponseSource Source { get; private init; }

    internal ImageOptions ImageOptions { get; private init; } = new();

    internal BodyOptions BodyOptions { get; private init; } = new();

    internal Transport Transport { get; private init; } = new();

    internal int? Repetitions { get; private init; }

    /// <summary>
    /// What the service does when all is well: of a generation the same as <see cref="Images"/>, of another operation the
    /// first example of its success, of a picture's address the picture.
    /// </summary>
    /// <returns>The scenario.</returns>
    public static Scenario Success() => new(new ResponseSource.Success());

    /// <summary>Pictures to download, with their sizes, the seed and a flag of the content filter for each.</summary>
    /// <returns>The scenario.</returns>
    public static Scenario Images() => new(new ResponseSource.Pictures(SuccessForm.Images));

    /// <summary>A list of pictures to download, with the credits that they took.</summary>
    /// <returns>The scenario.</returns>
    public static Scenario DataWithUrl() => new(new ResponseSource.Pictures(SuccessForm.DataWithUrl));

    /// <summary>A list of pictures that lie in the answer itself, in base64.</summary>
    /// <returns>The scenario.</returns>
    public static Scenario DataWithBase64() => new(new ResponseSource.Pictures(SuccessForm.DataWithBase64));

    /// <summary>A success without any picture.</summary>
    /// <returns>The scenario.</returns>
    public static Scenario NoData() => new(new ResponseSource.Pictures(SuccessForm.NoData));

    /// <summary>A job that is done, with the pictures in its output, in base64.</summary>
    /// <returns>The scenario.</returns>
    public static Scenario Job() => new(new ResponseSource.Pictures(SuccessForm.Job));

    /// <summary>The documented response with a status, with what belongs to the request put in.</summary>
    /// <param name="status">A status that the specification documents for the operation.</param>
    /// <returns>The scenario.</returns>
    public static Scenario Status(HttpStatusCode status) => new(new ResponseSource.Documented((int)status));

    /// <summary>The service's refusal of too many requests, without a hint when to come again.</summary>
    /// <returns>The scenario; see <see cref="WithRetryAfter(TimeSpan)"/>.</returns>
    public static Scenario RateLimited() => Status(HttpStatusCode.TooManyRequests);

    /// <summary>An example of the specification, as it stands there.</summary>
    /// <param name="name">
    /// Its name, or where several responses have an example of that name, the status and the name, as in <c>429/freeTier</c>.
    /// </param>
    /// <returns>The scenario.</returns>
    public static Scenario Example(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Scenario(new ResponseSource.Example(name));
    }

    /// <summary>The error page of a gateway that stands before the service.</summary>
    /// <param name="status">Any status from 200 to 599, documented or not.</param>
    /// <returns>The scenario.</returns>
    public static Scenario Html(HttpStatusCode status) => new(new ResponseSource.Html(Final(status)));

    /// <summary>An answer that the specification does not know.</summary>
    /// <param name="status">Any status from 200 to 599, documented or not.</param>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">The value of <c>Content-Type</c>.</param>
    /// <returns>The scenario. It has no text that could be read again.</returns>
    public static Scenario Literal(HttpStatusCode status, string body, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(body);
        return new Scenario(new ResponseSource.Literal(Final(status), HeaderValue(mediaType), body));
    }

    /// <summary>No answer: the connection is reset after the request has arrived whole.</summary>
    /// <returns>The scenario.</returns>
    public static Scenario ConnectionReset() => new(new ResponseSource.Nothing());

    /// <summary>Reads the text of a scenario: what to answer, and after semicolons how.</summary>
    /// <param name="text">
    /// Such as <c>images; count=2</c>, <c>429; retry-after=2; times=3</c>, <c>example:freeTier</c> or <c>html:502</c>. Times
    /// are in seconds.
    /// </param>
    /// <returns>The scenario.</returns>
    /// <exception cref="FormatException">The text is not a scenario. The message says which there are.</exception>
    public static Scenario Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ScenarioText.Parse(text);
    }

    /// <summary>Whether another scenario answers alike.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether it does.</returns>
    public bool Equals(Scenario? other) => other is not null && Source == other.Source && ToString() == other.ToString();

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The text of this scenario, which <see cref="Parse"/> reads.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ScenarioText.Write(this);

    private static int Final(HttpStatusCode status) => InRange((int)status, ScenarioText.LeastStatus, ScenarioText.MostStatus, nameof(status));

    private static string HeaderValue(string mediaType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        return mediaType.All(letter => letter is >= ' ' and <= '~')
            ? mediaType
            : throw new ArgumentException("A media type has printable characters of ASCII only.", nameof(mediaType));
    }
}
