using FluxGen.Runtime;

namespace FluxGen.Tests.Runtime.Json.BinaryMembers;

internal sealed class RecordingSink : IBinaryMemberSink
{
    private readonly List<MemoryStream> _members = [];

    public List<bool> Ends { get; } = [];

    public IReadOnlyList<byte[]> Members => [.. _members.Select(member => member.ToArray())];

    public ValueTask BeginAsync(int index, CancellationToken cancellationToken)
    {
        Assert.That(index, Is.EqualTo(_members.Count), "members are numbered in the order in which they come");
        _members.Add(new());
        return ValueTask.CompletedTask;
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _members[^1].WriteAsync(bytes, cancellationToken);

    public ValueTask EndAsync(bool isBase64, CancellationToken cancellationToken)
    {
        Ends.Add(isBase64);
        return ValueTask.CompletedTask;
    }
}
