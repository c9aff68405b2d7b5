namespace FluxGen.ContractTests.Randomised;

// A JSON text in parts. It keeps how a number is written, and properties that come twice.
internal abstract record Node
{
    public virtual IEnumerable<ObjectNode> Objects => [];

    public abstract string Write(string space);

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

// The names are as they are written in the text, with their quotation marks.
internal sealed record ObjectNode(IReadOnlyList<(string Name, Node Value)> Properties) : Node
{
    public override IEnumerable<ObjectNode> Objects => Properties.SelectMany(property => property.Value.Objects).Prepend(this);

    public override string Write(string space) =>
        $"{{{space}{string.Join($"{space},{space}", Properties.Select(property => $"{property.Name}{space}:{space}{property.Value.Write(space)}"))}{space}}}";

    public override Node Replace(Node old, Node with) =>
        ReferenceEquals(this, old) ? with : new ObjectNode([.. Properties.Select(property => (property.Name, property.Value.Replace(old, with)))]);
}
