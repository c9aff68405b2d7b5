using System.Globalization;
using CsCheck;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using FluxGen.Testing.OpenApi;
using NJsonSchema;

namespace FluxGen.ContractTests.Agreement;

// Values that a schema allows, in all the forms that JSON has for them.
internal static class RandomValues
{
    private const int Deepest = 6;

    private static readonly Gen<string> Character = Gen.Frequency(
        (20, Gen.Char[' ', '~'].Select(letter => letter is '"' or '\\' ? "\\" + letter : letter.ToString())),
        (2, Gen.OneOf("\\n", "\\t", "\\/", "\\u0041", "\\u0000", "\\uD83D\\uDE00", "\\ufeff", "\\u2028")),
        (2, Gen.OneOf("é", "\U0001F600", "\u00A0", "\u2003", "\uFEFF", "\u0085", "界")));

    public static Gen<Node> Of(SchemaView schema, int depth = 0)
    {
        Gen<Node> value = OfType(schema, depth);
        return schema is { AllowsNull: true, Type: not JsonObjectType.None } ? Gen.Frequency((1, Raw("null")), (6, value)) : value;
    }

    private static Gen<Node> OfType(SchemaView schema, int depth) => schema switch
    {
        { HasAlternatives: true } => Raw(Samples.Of(schema).ToString(Formatting.None)),
        { Enumeration: { Count: > 0 } values } => Gen.OneOf([.. values]).SelectMany(Enumerated),
        { Type: JsonObjectType.Boolean } => Raw("true", "false"),
        { Type: JsonObjectType.Integer } => Integer(schema).SelectMany(Notation),
        { Type: JsonObjectType.Number } => Number(schema).SelectMany(Notation),
        { Type: JsonObjectType.String } when SampleText.Good(schema.Format) is { } text => Raw(JsonConvert.ToString(text)),
        { Type: JsonObjectType.String } => Text(schema),
        { Type: JsonObjectType.Array } => Items(schema, depth),
        { IsObject: true } => Object(schema, depth),
        _ => Raw("1", "true", "\"text\"", "[]", "{}", "[[1.5,{\"a\":[]}]]"),
    };

    private static Gen<Node> Raw(params string[] json) => Gen.OneOf(json).Select(text => (Node)new RawNode(text));

    private static Gen<Node> Enumerated(object value)
    {
        string json = JToken.FromObject(value).ToString(Formatting.None);
        return value is string text ? Gen.Frequency((4, Raw(json)), (1, Raw($"\"{Escaped(text)}\""))) : Raw(json);
    }

    private static string Escaped(string text) => string.Concat(text.Select(unit => $"\\u{(int)unit:X4}"));

    private static Gen<decimal> Integer(SchemaView schema)
    {
        (long least, long most) = schema.Format == JsonFormatStrings.Long ? (long.MinValue, long.MaxValue) : (int.MinValue, int.MaxValue);
        long first = (long)Math.Max(least, (schema.Minimum?.Limit ?? least) + (schema.Minimum?.IsExclusive == true ? 1 : 0));
        long last = (long)Math.Min(most, (schema.Maximum?.Limit ?? most) - (schema.Maximum?.IsExclusive == true ? 1 : 0));
        decimal step = schema.MultipleOf ?? 1;
        return Gen.Frequency((1, Gen.OneOf(first, last)), (2, Gen.Long[first, last]))
            .Select(number => Math.Max(decimal.Ceiling(first / step), decimal.Floor(number / step)) * step);
    }

    private static Gen<decimal> Number(SchemaView schema)
    {
        decimal first = schema.Minimum?.Limit ?? Math.Min(-1000, (schema.Maximum?.Limit ?? 0) - 1);
        decimal last = schema.Maximum?.Limit ?? Math.Max(1000, (schema.Minimum?.Limit ?? 0) + 1);
        int least = schema.Minimum?.IsExclusive == true ? 1 : 0;
        int most = schema.Maximum?.IsExclusive == true ? 999 : 1000;
        decimal step = schema.MultipleOf ?? 0;
        return Gen.Int[least, most].Select(part => first + ((last - first) * part / 1000)).Select(number => step == 0 ? number : decimal.Floor(number / step) * step);
    }

    private static Gen<Node> Notation(decimal number)
    {
        string plain = number.ToString("0.############################", CultureInfo.InvariantCulture);
        bool isWhole = !plain.Contains('.', StringComparison.Ordinal);
        string[] forms = isWhole ? [$"{plain}.0", $"{plain}e0", $"{plain}E+00", $"{plain}00e-2", $"{plain}.000000000000000000000000000"] : [$"{plain}0", $"{plain}e0"];
        return Gen.Frequency((3, Raw(plain)), (1, Raw(forms)), (isWhole && number == 0 ? 1 : 0, Raw("-0", "0e9", "-0.0")));
    }

    private static Gen<Node> Text(SchemaView schema)
    {
        int least = schema.MinLength ?? 0;
        int most = schema.MaxLength ?? int.MaxValue;
        string sample = (string)Samples.Of(schema)!;
        Gen<string> some = Character.Array[Math.Min(most, least), Math.Min(most, least + 30)].Select(string.Concat);
        Gen<string> longest = most > 10_000
            ? Gen.Const(sample)
            : Gen.OneOf("a", "\U0001F600", "\\uD83D\\uDE00", "\\n").Select(filler => string.Concat(Enumerable.Repeat(filler, most)));
        return Gen.Frequency((20, some), (1, longest))
            .Select(text => (Node)new RawNode(SampleText.Matches(schema, JToken.Parse($"\"{text}\"").Value<string>()!) ? $"\"{text}\"" : JsonConvert.ToString(sample)));
    }

    private static Gen<Node> Items(SchemaView schema, int depth)
    {
        SchemaView item = new(schema.Item ?? Schema.Anything);
        int least = depth > Deepest ? schema.MinItems : Math.Max(1, schema.MinItems);
        int most = Math.Max(least, Math.Min(least + 2, schema.MaxItems ?? int.MaxValue));
        return schema.UniqueItems
            ? Raw(Samples.Of(schema).ToString(Formatting.None))
            : Of(item, depth + 1).Array[least, most].Select(items => (Node)new ListNode(items));
    }

    private static Gen<Node> Object(SchemaView schema, int depth)
    {
        SchemaMember[] members = [.. schema.Members.Where(member => member.IsRequired || depth <= Deepest)];
        Gen<(string Name, Node Value)?>[] named = [.. members.Select(member => Member(member, depth))];
        Gen<(string Name, Node Value)?[]> additional = schema.IsClosed || depth > Deepest
            ? Gen.Const(Array.Empty<(string, Node)?>())
            : Additional(new(schema.Additional ?? Schema.Anything), depth).Array[schema.MinProperties > 0 ? 1 : 0, 1];
        return Together(named).Select(additional, (known, unknown) => known.Concat(unknown).OfType<(string Name, Node Value)>().ToArray())
            .SelectMany(Gen.Shuffle)
            .Select(all => (Node)new ObjectNode(all));
    }

    private static Gen<(string Name, Node Value)?> Additional(SchemaView schema, int depth) => Gen.Select(
        Gen.OneOf("\"x\"", "\"y/~.z\"", "\"\""), Of(schema, depth + 1), (name, value) => ((string, Node)?)(name, value));

    private static Gen<T[]> Together<T>(IEnumerable<Gen<T>> parts) =>
        parts.Aggregate(Gen.Const(Array.Empty<T>()), (all, part) => Gen.Select(all, part, (before, last) => before.Append(last).ToArray()));

    private static Gen<(string Name, Node Value)?> Member(SchemaMember member, int depth)
    {
        Gen<string> name = Gen.Frequency((15, Gen.Const(JsonConvert.ToString(member.Name))), (1, Gen.Const($"\"{Escaped(member.Name)}\"")));
        Gen<(string, Node)?> there = Gen.Select(name, Of(new(member.Schema), depth + 1), (text, value) => ((string, Node)?)(text, value));
        return member.IsRequired ? there : Gen.Frequency((1, there), (1, Gen.Const(((string, Node)?)null)));
    }
}
