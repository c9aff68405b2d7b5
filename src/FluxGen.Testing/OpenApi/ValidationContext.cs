using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A value, its place, the schema that it is validated against and the keyword that is applied to it.
internal sealed record ValidationContext(JToken Value, Schema Schema, string Pointer)
{
    // The schema that applies this one to the same value.
    private ValidationContext? Outer { get; init; }

    public string Keyword { get; init; } = string.Empty;

    // What the schema has for the keyword.
    public SpecificationNode Limit { get; init; } = Schema.Node;

    // A schema that applies itself to the same value adds nothing to it.
    public bool IsCircular => Outers.Skip(1).Any(outer => ReferenceEquals(outer.Schema.Node.Value, Schema.Node.Value));

    // This one and those around it, from the inside to the outside.
    public IEnumerable<ValidationContext> Outers
    {
        get
        {
            for (ValidationContext? context = this; context is not null; context = context.Outer)
            {
                yield return context;
            }
        }
    }

    public Violation Violation(string expected, string? actual = null) => new(Pointer, Keyword, expected, actual ?? JsonValue.Quote(Value));

    public ValidationContext For(Schema schema) => this with { Schema = schema, Outer = this };

    public ValidationContext ForProperty(string name, JToken value, Schema schema) => new(value, schema, JsonPointer.Append(Pointer, name));

    public ValidationContext ForItem(int index, JToken value, Schema schema) => new(value, schema, JsonPointer.Append(Pointer, index));
}
