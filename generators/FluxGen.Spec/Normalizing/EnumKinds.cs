using System.Globalization;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// What the values of an enum are in JSON: their type if all have one that C# has too, and otherwise anything.
internal static class EnumKinds
{
    public const string Text = "string";

    private const string Integer = "integer";
    private const string Number = "number";
    private const string Boolean = "boolean";
    private const string Any = "any";

    public static string Of(EffectiveSchema schema)
    {
        List<SpecScalar> values = [.. EnumSchemas.Values(schema)];
        string[] types = Types(schema);

        // YAML takes 1.0 for a number where the type says that it is text.
        return types is [Text] || values.TrueForAll(static value => value.Kind == ScalarKind.String) ? Text
            : values.TrueForAll(static value => value.Kind == ScalarKind.Boolean) ? Boolean
            : values.TrueForAll(static value => Whole(value) is not null) && types is not [Number] ? Integer
            : values.TrueForAll(static value => value.Kind == ScalarKind.Number) ? NumberKind(types, values)
            : Any;
    }

    // The wire value: the text itself of a string, of anything else the JSON.
    public static string Wire(SpecScalar value, string kind) => kind switch
    {
        Integer => Whole(value) ?? value.Text,
        Any when value.Kind == ScalarKind.String => JsonText.Of(value),
        _ => value.Text,
    };

    // Numbers that are all integers are nothing else; one beyond 64 bits keeps its digits as JSON.
    private static string NumberKind(string[] types, List<SpecScalar> values) =>
        values.TrueForAll(static value => Whole(value) is not null) ? Integer
        : types is [Integer] || values.Exists(static value => Numbers.IsInteger(value.Text) && Whole(value) is null) ? Any
        : Number;

    private static string? Whole(SpecScalar value) => value.Kind == ScalarKind.Number
        && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        && number == decimal.Floor(number) && number is >= long.MinValue and <= long.MaxValue && (number != 0 || IsZero(value.Text))
        ? number.ToString("0", CultureInfo.InvariantCulture)
        : null;

    // A decimal forgets what is too small for it.
    private static bool IsZero(string text) => double.Parse(text, CultureInfo.InvariantCulture) == 0;

    private static string[] Types(EffectiveSchema schema) => schema["type"] switch
    {
        SpecSequence list => [.. list.Items.OfType<SpecScalar>().Select(static type => type.Text).Where(static type => type != "null").Distinct()],
        SpecScalar { Kind: ScalarKind.String, Text: not "null" } type => [type.Text],
        _ => [],
    };
}
