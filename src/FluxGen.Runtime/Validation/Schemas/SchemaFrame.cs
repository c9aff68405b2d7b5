using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation.Schemas;

// A value against one schema: whether it is valid, what the schema says of it, and which of its parts a keyword has looked at.
internal sealed class SchemaFrame(SchemaRun run, JToken value, string pointer, bool isQuiet, int depth)
{
    private const int MaxShownLength = 200;

    private HashSet<string>? _properties;
    private HashSet<int>? _items;

    public JToken Value => value;

    public bool IsValid { get; private set; } = true;

    // A frame that only tells whether the value is valid need not look further once it is not.
    public bool IsDone => (isQuiet && !IsValid) || run.IsExhausted;

    public HashSet<string> Properties => _properties ??= [];

    public HashSet<int> Items => _items ??= [];

    public void Fail(string keyword, object? limit, object? actual)
    {
        IsValid = false;
        if (!isQuiet)
        {
            run.Errors.Add(new(pointer, keyword, limit, actual));
        }
    }

    public void Fail(string keyword, object? limit) => Fail(keyword, limit, Show(value));

    // The same value against another schema, whose errors are those of this one.
    public void Apply(CompiledSchema schema)
    {
        if (!Evaluate(schema, isQuiet))
        {
            IsValid = false;
        }
    }

    // The same value against another schema, without errors.
    public bool Matches(CompiledSchema schema) => Evaluate(schema, isSilent: true);

    public void ApplyTo(string name, CompiledSchema schema)
    {
        Properties.Add(name);
        SchemaFrame part = new(run, value[name]!, isQuiet ? "" : JsonPointer.Append(pointer, name), isQuiet, depth + 1);
        IsValid &= part.Run(schema);
    }

    public void ApplyTo(int index, CompiledSchema schema)
    {
        Items.Add(index);
        SchemaFrame part = new(run, value[index]!, isQuiet ? "" : JsonPointer.Append(pointer, index), isQuiet, depth + 1);
        IsValid &= part.Run(schema);
    }

    // A value beside this one, without errors: an item, or the name of a property.
    public bool MatchesPart(JToken part, CompiledSchema schema) => new SchemaFrame(run, part, pointer, isQuiet: true, depth + 1).Run(schema);

    public bool Run(CompiledSchema schema)
    {
        if (run.TryStep(depth))
        {
            schema.Evaluate(this);
        }

        return IsValid;
    }

    public static string Show(JToken value)
    {
        string text = value.ToString(Formatting.None);
        return text.Length > MaxShownLength ? text[..MaxShownLength] + "…" : text;
    }

    private bool Evaluate(CompiledSchema schema, bool isSilent)
    {
        SchemaFrame other = new(run, value, pointer, isSilent, depth + 1);
        if (!other.Run(schema))
        {
            return false;
        }

        if (other._properties is { } properties)
        {
            Properties.UnionWith(properties);
        }

        if (other._items is { } items)
        {
            Items.UnionWith(items);
        }

        return true;
    }
}
