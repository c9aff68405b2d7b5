using FluxGen.Runtime;

namespace FluxGen.Runtime.Tests.Json.BinaryProperties;

internal sealed class RecordingSink : IBinaryPropertySink
{
    private readonly List<MemoryStream> _members = [];

    public List<bool> Ends { get; } = [];

    public IReadOnlyList<byte[]> Members => [.. _members.Select(member => member.ToArray())];

    public void Begin(int index)
    {
        Assert.That(index, Is.EqualTo(_members.Count), "members are numbered in the order in which they come");
        _members.Add(new());
    }

    public void Write(ReadOnlySpan<byte> bytes) => _members[^1].Write(bytes);

    public void Complete(bool isBase64) => Ends.Add(isBase64);
}
