using System.ComponentModel;
using System.Text;

namespace FluxGen.Runtime;

/// <summary>A request body in <c>application/x-www-form-urlencoded</c>. A space is <c>%20</c>, which every server can read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UrlEncodedRequestContent : FormRequestContent
{
    /// <summary>Creates an empty form.</summary>
    /// <param name="mediaType">The media type.</param>
    public UrlEncodedRequestContent(string mediaType) => Headers.TryAddWithoutValidation("Content-Type", mediaType);

    private protected override bool HasStyles => true;

    /// <inheritdoc />
    protected override bool TryComputeLength(out long length)
    {
        length = Buffer.Written.Length;
        return true;
    }

    private protected override void AddText(string name, ReadOnlySpan<char> text, string mediaType)
    {
        ParameterWriter writer = ParameterWriter.ForForm(stackalloc char[256]);
        writer.Value(name, text.ToString(), ParameterForm.Form);
        Add(ref writer);
    }

    private protected override void AddJson(string name, ReadOnlySpan<byte> json, string mediaType) => AddText(name, Encoding.UTF8.GetString(json), mediaType);

    private protected override void AddFile(string name, ApiFile file, string mediaType) =>
        throw ApiValidationException.Of(name, "no file, because the form is URL-encoded", "a file");

    private protected override Task WriteAsync(Stream stream, CancellationToken cancellationToken) =>
        stream.WriteAsync(Buffer.Written, cancellationToken).AsTask();
}
