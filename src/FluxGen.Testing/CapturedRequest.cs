using System.Globalization;
using System.Net;
using System.Text;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json;

namespace FluxGen.Testing;

/// <summary>A request as a <see cref="FluxApiServer"/> received it, and what became of it.</summary>
public sealed class CapturedRequest
{
    private readonly Lazy<ImageGenerationRequest?> _generation;

    internal CapturedRequest(ReceivedRequest message, string? operationId, IReadOnlyList<Violation> violations)
    {
        Method = message.Method;
        Path = message.Path;
        Query = message.Query;
        Headers = message.Headers;
        Body = message.Body;
        OperationId = operationId;
        Violations = violations;
        _generation = new Lazy<ImageGenerationRequest?>(ReadGeneration);
    }

    /// <summary>Its place among the requests of its kind since the start or the last reset, beginning with 1.</summary>
    public int Number { get; internal set; }

    /// <summary>The method, in capitals.</summary>
    public string Method { get; }

    /// <summary>The path, with a leading slash and without the query.</summary>
    public string Path { get; }

    /// <summary>The query as it was sent, without the question mark; empty when there is none.</summary>
    public string Query { get; }

    /// <summary>The headers as they were sent, secrets included; their names in any case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The body as it was sent, byte for byte; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body as text.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>The <c>operationId</c> in the specification, or null when no operation has this method and path.</summary>
    public string? OperationId { get; }

    /// <summary>What was asked to be drawn, or null when the body cannot be read as that.</summary>
    public ImageGenerationRequest? Generation => _generation.Value;

    /// <summary>In what the request departs from the specification; empty when it fits.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>The scenario that answers it; null when it is refused because of its violations, or as long as none is chosen.</summary>
    public Scenario? Scenario { get; internal set; }

    /// <summary>The status of the answer; null when the scenario answers nothing, or as long as the answer is being made.</summary>
    public HttpStatusCode? Status { get; internal set; }

    /// <summary>
    /// Why there is no better answer than status 500, if it is none that was asked for: a condition of
    /// <see cref="FluxApiServer.PlayWhen"/> or <see cref="FluxApiServerOptions.OnRequest"/> has thrown this. Otherwise null.
    /// </summary>
    public Exception? Failure { get; internal set; }

    /// <summary>The request in one line: method, path, answer, and its violations. No header and no query is in it.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        string answer = Status is { } status ? ((int)status).ToString(CultureInfo.InvariantCulture) : "no answer";
        return string.Create(CultureInfo.InvariantCulture, $"#{Number} {LogText.Of($"{Method} {Path}")} -> {answer} ({Verdict()})");
    }

    private string Verdict()
    {
        if (Failure is not null)
        {
            return LogText.Of($"failed, {Failure.GetType().Name}: {Failure.Message}");
        }

        return Violations.Count > 0 ? string.Join("; ", ViolationListing.Lines(Violations)) : $"fits, {Scenario}";
    }

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
