using System.Globalization;
using CsCheck;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Randomised;

// Values that a schema allows, in all the forms that JSON has for them.
internal static class RandomValues
{
    private const int MaxDepth = 6;

    // Longer ones come seldom, because they take most of the time.
    private const int MaxShortText = 100;

    private static readonly Gen<string> Character = Gen.Frequency(
        (20, Gen.Char[' ', '~'].Select(letter => letter is '"' or '\\' ? "\\" + letter : letter.ToString())),
        (2, Gen.OneOf("\\n", "\\t", "\\/", "\\u0041", "\\u0000", "\\uD83D\\uDE00", "\\ufeff", "\\u2028")),
        (2, Gen.OneOf("é", "\U0001F600", "\u00A0", "\u2003", "\uFEFF", "\u0085", "界")));

    public static Gen<Node> Of(SchemaView schema, int depth = 0) => schema switch
    {
        { HasAlternatives: true } => Raw(SampleValues.Of(schema).ToString(Formatting.None)),
        { IsObject: true } => OrNull(schema, Object(schema, depth)),
        { Type: "array", UniqueItems: false } => OrNull(schema, Items(schema, depth)),
        { Type: not null } => Gen.Frequency((1, Boundary(schema)), (3, Random(schema) ?? Boundary(schema))),
        _ => Raw("1", "true", "\"text\"", "[]", "{}", "[[1.5,{\"a\":[]}]]"),
    };

    private static Gen<Node> OrNull(SchemaView schema, Gen<Node> value) => schema.AllowsNull ? Gen.Frequency((1, Raw("null")), (6, value)) : value;

    private static Gen<Node> Raw(params string[] json) => Gen.OneOf(json).Select(text => (Node)new RawNode(text));

    private static Gen<Node> Boundary(SchemaView schema)
    {
        ILookup<bool, string> values = BoundaryValues.Of(schema).Where(value => value.IsValid).ToLookup(value => value.Json.Length > MaxShortText, value => value.Json);
        return values[true].Any() ? Gen.Frequency((12, Raw([.. values[false]])), (1, Raw([.. values[true]]))) : Raw([.. values[false]]);
    }

    private static Gen<Node>? Random(SchemaView schema) => schema switch
    {
        { Enum.Count: > 0 } => null,
        { IsNumber: true } => Number(schema).SelectMany(Notation),
        { Type: "string" } when SampleText.Valid(schema.Format) is null => Text(schema),
        _ => null,
    };

    private static Gen<decimal> Number(SchemaView schema)
    {
        (decimal least, decimal most) = (schema.Type, schema.Format) switch
        {
            ("integer", "int64") => (long.MinValue, long.MaxValue),
            ("integer", _) => (int.MinValue, int.MaxValue),
            _ => (Math.Min(-1000, (schema.Maximum?.Limit ?? 0) - 1), Math.Max(1000, (schema.Minimum?.Limit ?? 0) + 1)),
        };
        decimal first = Math.Max(least, schema.Minimum?.Limit ?? least);
        decimal last = Math.Min(most, schema.Maximum?.Limit ?? most);
        decimal step = schema.MultipleOf ?? (schema.Type == "integer" ? 1 : 0);
        return Gen.Int[1, 999].Select(part => first + ((last - first) * part / 1000))
            .Select(number => step == 0 ? number : Math.Max(decimal.Floor(number / step), decimal.Ceiling(first / step)) * step)
            .Select(number => (schema.Minimum is { IsExclusive: true } && number == first) || number > last ? (decimal)SampleValues.Of(schema) : number);
    }

    private static Gen<Node> Notation(decimal number)
    {
        string plain = number.ToString("0.############################", CultureInfo.InvariantCulture);
        string[] forms = plain.Contains('.', StringComparison.Ordinal)
            ? [$"{plain}0", $"{plain}e0"]
            : [$"{plain}.0", $"{plain}e0", $"{plain}E+00", $"{plain}00e-2", $"{plain}.000000000000000000000000000"];
        return Gen.Frequency((3, Raw(plain)), (1, Raw(forms)), (number == 0 ? 1 : 0, Raw("-0", "0e9", "-0.0")));
    }

    private static Gen<Node> Text(SchemaView schema)
    {
        int least = schema.MinLength ?? 0;
        string sample = SampleValues.Of(schema).ToString(Formatting.None);
        return Character.Array[least, Math.Min(schema.MaxLength ?? int.MaxValue, least + 30)].Select(string.Concat)
            .Select(text => (Node)new RawNode(schema.IsMatch(JToken.Parse($"\"{text}\"").Value<string>()!) ? $"\"{text}\"" : sample));
    }

    private static Gen<Node> Items(SchemaView schema, int depth)
    {
        int least = depth > MaxDepth ? schema.MinItems ?? 0 : Math.Max(1, schema.MinItems ?? 0);
        int most = Math.Max(least, Math.Min(least + 2, schema.MaxItems ?? int.MaxValue));
        return Of(schema.Items ?? new(null), depth + 1).Array[least, most].Select(items => (Node)new ListNode(items));
    }

    private static Gen<Node> Object(SchemaView schema, int depth)
    {
        SchemaProperty[] properties = [.. schema.Properties.Where(property => property.IsRequired || depth <= MaxDepth)];
        Gen<(string Name, Node Value)?>[] named = [.. properties.Select(property => Property(property, depth))];
        Gen<(string Name, Node Value)?[]> additional = schema.IsClosed || depth > MaxDepth
            ? Gen.Const(Array.Empty<(string, Node)?>())
            : Additional(schema.Additional ?? new(null), depth).Array[schema.MinProperties > 0 ? 1 : 0, 1];
        return Together(named).Select(additional, (known, unknown) => known.Concat(unknown).OfType<(string Name, Node Value)>().ToArray())
            .SelectMany(Gen.Shuffle)
            .Select(all => (Node)new ObjectNode(all));
    }

    private static Gen<(string Name, Node Value)?> Additional(SchemaView schema, int depth) => Gen.Select(
        Gen.OneOf("\"x\"", "\"y/~.z\"", "\"\""), Of(schema, depth + 1), (name, value) => ((string, Node)?)(name, value));

    private static Gen<T[]> Together<T>(IEnumerable<Gen<T>> parts) =>
        parts.Aggregate(Gen.Const(Array.Empty<T>()), (all, part) => Gen.Select(all, part, (before, last) => before.Append(last).ToArray()));

    private static Gen<(string Name, Node Value)?> Property(SchemaProperty property, int depth)
    {
        string escaped = string.Concat(property.Name.Select(unit => $"\\u{(int)unit:X4}"));
        Gen<string> name = Gen.Frequency((15, Gen.Const(JsonConvert.ToString(property.Name))), (1, Gen.Const($"\"{escaped}\"")));
        Gen<(string, Node)?> present = Gen.Select(name, Of(property.Schema, depth + 1), (text, value) => ((string, Node)?)(text, value));
        return property.IsRequired ? present : Gen.Frequency((1, present), (1, Gen.Const(((string, Node)?)null)));
    }
}
