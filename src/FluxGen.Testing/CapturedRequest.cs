using System.Globalization;
using System.Net;
using System.Text;
using FluxGen.Testing.Http;
using Newtonsoft.Json;

namespace FluxGen.Testing;

/// <summary>A request that a <see cref="FluxApiServer"/> has received, and how the server responded.</summary>
public sealed class CapturedRequest
{
    private readonly ReceivedRequest _received;
    private readonly Lazy<ImageGenerationRequest?> _generation;

    internal CapturedRequest(ReceivedRequest received, string? operationId, IReadOnlyList<Violation> violations)
    {
        _received = received;
        OperationId = operationId;
        Violations = violations;
        _generation = new Lazy<ImageGenerationRequest?>(ReadGeneration);
    }

    /// <summary>The number of the request, counted separately for API requests and downloads, from 1 since the start or the last reset.</summary>
    public int Number { get; internal set; }

    internal bool IsDownload { get; init; }

    /// <summary>The method in upper case.</summary>
    public string Method => _received.Method;

    /// <summary>The decoded path, with a leading slash and without the query.</summary>
    public string Path => _received.Path;

    /// <summary>The query as it was sent, without the question mark. Empty when there is none.</summary>
    public string Query => _received.Query;

    /// <summary>The headers as they were sent, including secrets. Names are case-insensitive.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => _received.Headers;

    /// <summary>
    /// The bytes of the body as they were sent. Empty when there is no body, and when it is larger than
    /// <see cref="FluxApiServerOptions.MaxRequestBytes"/>.
    /// </summary>
    public ReadOnlyMemory<byte> Body => _received.Body;

    /// <summary>The body as UTF-8 text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The <c>operationId</c> of the requested operation, or null when no operation has this method and path.</summary>
    public string? OperationId { get; }

    /// <summary>The body as an image generation request, or null when it cannot be read as one.</summary>
    public ImageGenerationRequest? Generation => _generation.Value;

    /// <summary>The points in which the request departs from the specification. Empty when it is valid.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>The scenario of the response. Null when the request was rejected because of its violations, and until a scenario has been chosen.</summary>
    public Scenario? Scenario { get; internal set; }

    /// <summary>The status of the response. Null when the connection is reset, and until the response is ready.</summary>
    public HttpStatusCode? Status { get; internal set; }

    /// <summary>
    /// The exception that caused a response with status 500, thrown by a condition of <see cref="FluxApiServer.PlayWhen"/> or by
    /// <see cref="FluxApiServerOptions.OnRequest"/>. Otherwise null.
    /// </summary>
    public Exception? Failure { get; internal set; }

    /// <summary>
    /// Describes the request in one line: number, method, path, status, and scenario or violations, but no headers and no query. The
    /// line of a download begins with the word, because downloads have numbers of their own.
    /// </summary>
    public override string ToString()
    {
        string response = Status is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : "no response";
        return string.Create(CultureInfo.InvariantCulture, $"{(IsDownload ? "download " : "")}#{Number} {LogText.Of($"{Method} {Path}")} -> {response} ({Result()})");
    }

    private string Result() =>
        Failure is not null ? LogText.Of($"failed, {Failure.GetType().Name}: {Failure.Message}")
        : Violations.Count > 0 ? string.Join("; ", Violation.Lines(Violations))
        : $"fits, {Scenario}";

    private ImageGenerationRequest? ReadGeneration()
    {
        try
        {
            using JsonTextReader reader = new(new StringReader(BodyText)) { DateParseHandling = DateParseHandling.None };
            return JsonSerializer.Create().Deserialize<ImageGenerationRequest>(reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
