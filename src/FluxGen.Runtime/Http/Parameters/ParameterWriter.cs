using System.ComponentModel;
using FluxGen.Runtime.Http.Parameters;

namespace FluxGen.Runtime;

/// <summary>Serialises the parameters of a request by style and explode: into its URL, into its headers, or into its cookies.</summary>
/// <remarks><c>generators/README.md</c> has a table of every combination.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct ParameterWriter
{
    // What is written is encoded as it has to be, and is sent as it is.
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private const ParameterForm StyleBits = (ParameterForm)15;

    private readonly HttpRequestMessage? _request;
    private readonly ParameterPlace _place;
    private TextBuilder _text;
    private bool _hasQuery;

    // Of the parameter that is being written.
    private string _name;
    private ParameterForm _form;
    private int _start;
    private int _count;

    /// <summary>Creates a writer of a URL without its server.</summary>
    /// <param name="buffer">Holds the URL as long as it fits.</param>
    public ParameterWriter(Span<char> buffer)
        : this(request: null, ParameterPlace.Url, buffer)
    {
    }

    private ParameterWriter(HttpRequestMessage? request, ParameterPlace place, Span<char> buffer)
    {
        _request = request;
        _place = place;
        _text = new(buffer);
        _name = "";
    }

    // The URL, or what there is of it.
    internal readonly ReadOnlySpan<char> Written => _text.Written;

    private readonly ParameterForm Style => _form & StyleBits;

    private readonly bool IsExploded => _form.HasFlag(ParameterForm.Explode);

    /// <summary>Creates a writer of headers. Each is added to the request at once.</summary>
    /// <param name="request">The request, with its body.</param>
    /// <param name="buffer">Holds a value as long as it fits.</param>
    /// <returns>The writer.</returns>
    public static ParameterWriter ForHeaders(HttpRequestMessage request, Span<char> buffer)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(request, ParameterPlace.Header, buffer);
    }

    /// <summary>Creates a writer of cookies, which <see cref="AddCookies"/> adds to the request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="buffer">Holds the cookies as long as they fit.</param>
    /// <returns>The writer.</returns>
    public static ParameterWriter ForCookies(HttpRequestMessage request, Span<char> buffer)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(request, ParameterPlace.Cookie, buffer);
    }

    // A query without its question mark.
    internal static ParameterWriter ForForm(Span<char> buffer) => new(request: null, ParameterPlace.Form, buffer);

    /// <summary>Writes a part of the path as it is.</summary>
    /// <param name="text">The part, which is percent-encoded already.</param>
    public void Literal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _hasQuery |= text.Contains('?', StringComparison.Ordinal);
        _text.Append(text);
    }

    /// <summary>Creates a request to the URL that has been written. The writer is empty afterwards.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="accept">The media types that the client can read.</param>
    /// <returns>The request.</returns>
    public HttpRequestMessage CreateRequest(HttpMethod method, string accept) => CreateRequest(method, new Uri(Detach(), AsWritten), accept);

    /// <summary>Adds the cookies to the request, if there are any.</summary>
    public void AddCookies()
    {
        if (_text.Length > 0)
        {
            _request!.Headers.TryAddWithoutValidation("Cookie", _text.Written.ToString());
        }

        _text.Clear();
    }

    internal static HttpRequestMessage CreateRequest(HttpMethod method, Uri url, string accept)
    {
        HttpRequestMessage request = new(method, url);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }

    internal void Clear() => _text.Clear();

    // Empties the writer.
    internal string Detach()
    {
        _hasQuery = false;
        return _text.Detach();
    }
}
