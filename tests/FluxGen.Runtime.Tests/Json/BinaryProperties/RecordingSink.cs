namespace FluxGen.Runtime.Tests.Json.BinaryProperties;

internal sealed class RecordingSink : IBinaryPropertySink
{
    private readonly List<MemoryStream> _properties = [];

    public List<bool> Ends { get; } = [];

    public IReadOnlyList<byte[]> Properties => [.. _properties.Select(property => property.ToArray())];

    public void Begin(int index)
    {
        Assert.That(index, Is.EqualTo(_properties.Count), "properties are numbered in the order in which they come");
        _properties.Add(new());
    }

    public void Write(ReadOnlySpan<byte> bytes) => _properties[^1].Write(bytes);

    public void Complete(bool isBase64) => Ends.Add(isBase64);
}
