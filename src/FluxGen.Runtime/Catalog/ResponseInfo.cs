using System.Globalization;

namespace FluxGen.Runtime;

/// <summary>A documented response of an operation.</summary>
public sealed class ResponseInfo
{
    private readonly string? _statusText;

    /// <summary>The status code; 0 for a range of them or the default, which <see cref="StatusText"/> tells.</summary>
    public required int Status { get; init; }

    /// <summary>The status code, a range such as <c>4XX</c>, or <c>default</c>.</summary>
    public string StatusText
    {
        get => _statusText ?? Status.ToString(CultureInfo.InvariantCulture);
        init => _statusText = value;
    }

    /// <summary>The C# type that stands for the body, without namespaces, or null if there is none.</summary>
    public required string? Type { get; init; }

    /// <summary>The media type of the body; empty if there is none.</summary>
    public required string MediaType { get; init; }

    /// <summary>The description of the response.</summary>
    public required string Description { get; init; }
}
