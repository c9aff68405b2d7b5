namespace FluxGen.Runtime.Validation.Schemas;

// The keywords of a schema, in the order in which they are evaluated.
internal sealed class CompiledSchema
{
    // Filled in afterwards, because a schema can contain itself.
    public List<Action<SchemaFrame>> Keywords { get; } = [];

    public void Evaluate(SchemaFrame frame)
    {
        foreach (Action<SchemaFrame> keyword in Keywords)
        {
            keyword(frame);
            if (frame.IsDone)
            {
                return;
            }
        }
    }
}
