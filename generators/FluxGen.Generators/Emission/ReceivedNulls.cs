using System.Globalization;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// A null that was received is not the same as nothing. An optional property that is null has a bit for it in a field of its class, so
// that it is written back.
internal static class ReceivedNulls
{
    private const int BitsOfField = 64;

    public static IEnumerable<string> Fields(ObjectModel schema)
    {
        int count = schema.IsSchema ? Properties(schema).Count() : 0;
        for (int field = 0; field * BitsOfField < count; field++)
        {
            yield return $"internal ulong {Name(field)};";
        }
    }

    // The C# statement that notes the null of a property, or nothing.
    public static string Note(ObjectModel schema, PropertyModel property, string access) =>
        Bit(schema, property) is { } bit ? $" if ({access} is null) value.{bit.Field} |= {bit.Mask};" : "";

    // The C# condition that tells it, or null.
    public static string? Condition(ObjectModel schema, PropertyModel property) =>
        Bit(schema, property) is { } bit ? $"(value.{bit.Field} & {bit.Mask}) != 0" : null;

    private static (string Field, string Mask)? Bit(ObjectModel schema, PropertyModel property)
    {
        int index = schema.IsSchema ? Properties(schema).ToList().IndexOf(property) : -1;
        return index < 0 ? null : (Name(index / BitsOfField), (1UL << (index % BitsOfField)).ToString(CultureInfo.InvariantCulture) + "UL");
    }

    private static string Name(int field) => "__receivedNulls" + field.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<PropertyModel> Properties(ObjectModel schema) =>
        schema.Properties.Where(property => property is { IsRequired: false, AllowsNull: true, IsOptional: false, Type.Kind: not ValueKind.Any });
}
