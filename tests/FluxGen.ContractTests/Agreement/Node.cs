namespace FluxGen.ContractTests.Agreement;

// A JSON text that can be taken apart: it keeps how a number is written, and members that come twice.
internal abstract record Node
{
    public abstract string Write(string space);

    public virtual IEnumerable<ObjectNode> Objects => [];

    public virtual Node Replace(Node old, Node with) => ReferenceEquals(this, old) ? with : this;
}

internal sealed record RawNode(string Json) : Node
{
    public override string Write(string space) => Json;
}

internal sealed record ListNode(IReadOnlyList<Node> Items) : Node
{
    public override IEnumerable<ObjectNode> Objects => Items.SelectMany(item => item.Objects);

    public override string Write(string space) => $"[{space}{string.Join($"{space},{space}", Items.Select(item => item.Write(space)))}{space}]";

    public override Node Replace(Node old, Node with) =>
        ReferenceEquals(this, old) ? with : new ListNode([.. Items.Select(item => item.Replace(old, with))]);
}

// The names stand here as they stand in the text, with their quotation marks.
internal sealed record ObjectNode(IReadOnlyList<(string Name, Node Value)> Members) : Node
{
    public override IEnumerable<ObjectNode> Objects => Members.SelectMany(member => member.Value.Objects).Prepend(this);

    public override string Write(string space) =>
        $"{{{space}{string.Join($"{space},{space}", Members.Select(member => $"{member.Name}{space}:{space}{member.Value.Write(space)}"))}{space}}}";

    public override Node Replace(Node old, Node with) =>
        ReferenceEquals(this, old) ? with : new ObjectNode([.. Members.Select(member => (member.Name, member.Value.Replace(old, with)))]);
}
