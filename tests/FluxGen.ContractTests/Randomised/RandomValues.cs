using System.Globalization;
using CsCheck;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Randomised;

// Values of a schema as JSON text, in all the forms that JSON has for them. So many properties in a hundred are changed, and are
// then invalid or unusual.
internal sealed class RandomValues(int changesInHundred)
{
    private const int MaxDepth = 6;

    // Longer ones are rare, because they take most of the time.
    private const int MaxShortText = 100;

    private static readonly Gen<string> Character = Gen.Frequency(
        (20, Gen.Char[' ', '~'].Select(letter => letter is '"' or '\\' ? "\\" + letter : letter.ToString())),
        (2, Gen.OneOf("\\n", "\\t", "\\/", "\\u0041", "\\u0000", "\\uD83D\\uDE00", "\\ufeff", "\\u2028")),
        (2, Gen.OneOf("é", "\U0001F600", "\u00A0", "\u2003", "\uFEFF", "\u0085", "界")));

    private static readonly Gen<string> Space = Gen.Frequency((8, Gen.Const("")), (1, Gen.OneOf(" ", "\n", "\r\n\t")));

    private static readonly ListChange[] ListChanges =
    [
        (properties, at, _) => [.. properties[..at], .. properties[(at + 1)..]],
        (properties, at, _) => [.. properties, properties[at]],
        (properties, at, value) => [.. properties[..at], (properties[at].Name, value), .. properties[at..]],
        (properties, at, value) => [.. properties, (properties[at].Name, value)],
        (properties, at, _) => [.. properties[..at], (InOtherCase(properties[at].Name), properties[at].Value), .. properties[(at + 1)..]],
        (properties, at, value) => [.. properties[..at], ("\"other\"", value), .. properties[at..]],
        (properties, at, value) => [.. properties[..at], ("\"\\ud83d\"", value), .. properties[at..]],
    ];

    private delegate (string Name, string Value)[] ListChange((string Name, string Value)[] properties, int at, string value);

    public Gen<string> Of(SchemaView schema, int depth = 0) => schema switch
    {
        { HasAlternatives: true } => Gen.Const(SampleValues.Of(schema).ToString(Formatting.None)),
        { IsObject: true } => OrNull(schema, Object(schema, depth)),
        { Type: "array", UniqueItems: false } => OrNull(schema, Items(schema, depth)),
        { Type: not null } => Gen.Frequency((1, Boundary(schema)), (3, Random(schema) ?? Boundary(schema))),
        _ => Gen.OneOf("1", "true", "\"text\"", "[]", "{}", "[[1.5,{\"a\":[]}]]"),
    };

    private static Gen<string> OrNull(SchemaView schema, Gen<string> value) => schema.AllowsNull ? Gen.Frequency((1, Gen.Const("null")), (6, value)) : value;

    private static Gen<string> Boundary(SchemaView schema)
    {
        ILookup<bool, string> values = BoundaryValues.Of(schema).Where(value => value.IsValid).ToLookup(value => value.Json.Length > MaxShortText, value => value.Json);
        Gen<string> small = Gen.OneOf([.. values[false]]);
        return values[true].Any() ? Gen.Frequency((12, small), (1, Gen.OneOf([.. values[true]]))) : small;
    }

    private static Gen<string>? Random(SchemaView schema) => schema switch
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

    private static Gen<string> Notation(decimal number)
    {
        string plain = number.ToString("0.############################", CultureInfo.InvariantCulture);
        string[] forms = plain.Contains('.', StringComparison.Ordinal)
            ? [$"{plain}0", $"{plain}e0"]
            : [$"{plain}.0", $"{plain}e0", $"{plain}E+00", $"{plain}00e-2", $"{plain}.000000000000000000000000000"];
        return Gen.Frequency((3, Gen.Const(plain)), (1, Gen.OneOf(forms)), (number == 0 ? 1 : 0, Gen.OneOf("-0", "0e9", "-0.0")));
    }

    private static Gen<string> Text(SchemaView schema)
    {
        int least = schema.MinLength ?? 0;
        string sample = SampleValues.Of(schema).ToString(Formatting.None);
        return Character.Array[least, Math.Min(schema.MaxLength ?? int.MaxValue, least + 30)].Select(characters => $"\"{string.Concat(characters)}\"")
            .Select(json => schema.IsMatch(JToken.Parse(json).Value<string>()!) ? json : sample);
    }

    private static string InOtherCase(string name) => name[..1] + (char.IsUpper(name[1]) ? char.ToLowerInvariant(name[1]) : char.ToUpperInvariant(name[1])) + name[2..];

    private Gen<string> Items(SchemaView schema, int depth)
    {
        int least = depth > MaxDepth ? schema.MinItems ?? 0 : Math.Max(1, schema.MinItems ?? 0);
        int most = Math.Max(least, Math.Min(least + 2, schema.MaxItems ?? int.MaxValue));
        return Gen.Select(Of(schema.Items ?? new(null), depth + 1).Array[least, most], Space, (items, space) => $"[{space}{string.Join($"{space},{space}", items)}{space}]");
    }

    private Gen<string> Object(SchemaView schema, int depth)
    {
        Gen<(string Name, string Value)[]>[] parts =
        [
            .. schema.Properties.Where(property => property.IsRequired || depth <= MaxDepth).Select(property => Property(property, depth)),
            .. schema.IsClosed || depth > MaxDepth ? Array.Empty<Gen<(string, string)[]>>() : [Additional(schema, depth)],
        ];
        Gen<(string Name, string Value)[]> all = parts
            .Aggregate(Gen.Const(Array.Empty<(string, string)>()), (before, part) => Gen.Select(before, part, ((string, string)[] first, (string, string)[] second) => first.Concat(second).ToArray()))
            .SelectMany(Gen.Shuffle);
        Gen<(string Name, string Value)[]> changed = Gen.Select(all, Gen.OneOf(ListChanges), Gen.Int[0, 1_000_000], Gen.OneOf(UnusualJson.Values), (properties, change, at, value) =>
            properties.Length == 0 ? properties : change(properties, at % properties.Length, value));
        return Gen.Select(Gen.Frequency((100 - changesInHundred, all), (changesInHundred, changed)), Space, (properties, space) =>
            $"{{{space}{string.Join($"{space},{space}", properties.Select(property => $"{property.Name}{space}:{space}{property.Value}"))}{space}}}");
    }

    private Gen<(string Name, string Value)[]> Additional(SchemaView schema, int depth) => Gen.Select(
        Gen.OneOf("\"x\"", "\"y/~.z\"", "\"\""), Of(schema.Additional ?? new(null), depth + 1), (name, value) => (name, value)).Array[schema.MinProperties > 0 ? 1 : 0, 1];

    private Gen<(string Name, string Value)[]> Property(SchemaProperty property, int depth)
    {
        string escaped = string.Concat(property.Name.Select(unit => $"\\u{(int)unit:X4}"));
        Gen<string> name = Gen.Frequency((15, Gen.Const(JsonConvert.ToString(property.Name))), (1, Gen.Const($"\"{escaped}\"")));
        Gen<string> value = Of(property.Schema, depth + 1);
        string[] invalid = [.. BoundaryValues.Of(property.Schema).Where(boundary => !boundary.IsValid).Select(boundary => boundary.Json)];
        Gen<string> changed = Gen.Frequency((3, Gen.OneOf([.. invalid, "null"])), (3, Gen.OneOf(UnusualJson.Values)), (1, value.Select(json => $"[{json}]")));
        return Gen.Select(name, Gen.Frequency((100 - changesInHundred, value), (changesInHundred, changed)), (text, json) => (text, json)).Array[property.IsRequired ? 1 : 0, 1];
    }
}
