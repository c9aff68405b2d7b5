using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Emission;

// Validates a property, or a parameter, in a method that has the errors in a local.
internal static class PropertyCheckEmitter
{
    // What only the service sets is not sent.
    public static bool IsNeeded(PropertyLimits limits) =>
        !limits.Property.IsReadOnly && (IsMissable(limits.Property) || HasChecks(limits));

    public static bool HasChecks(PropertyLimits limits) =>
        limits.At(0).Any() || ValueCheckEmitter.IsNeeded(limits.Property.Type, limits);

    public static void Write(CodeWriter writer, PropertyLimits limits, string access, string local)
    {
        PropertyModel property = limits.Property;
        string key = limits.Key;
        bool canBeMissing = IsMissable(property);
        bool hasChecks = HasChecks(limits);
        bool isEnum = property.Type.Kind == ValueKind.Enum;
        if (isEnum)
        {
            access = Names.EnumAccess(property.Type, access);
        }

        if (canBeMissing && !hasChecks)
        {
            writer.Block($"if ({access} is null)", () => writer.Line($"errors.Required({key});"));
        }
        else if (canBeMissing)
        {
            writer.Block($"if ({access} is not {{ }} {local})", () => writer.Line($"errors.Required({key});"));
            writer.NextBlock("else", () => WriteChecks(writer, limits, local, key));
        }
        else if (hasChecks && !isEnum && property.Type is { IsValueType: true, IsNullable: false })
        {
            WriteChecks(writer, limits, access, key);
        }
        else if (hasChecks)
        {
            writer.Block($"if ({access} is {{ }} {local})", () => WriteChecks(writer, limits, local, key));
        }
    }

    private static bool IsMissable(PropertyModel property) => property is { IsDemanded: true, AllowsNull: false, Type.CanBeMissing: true };

    private static void WriteChecks(CodeWriter writer, PropertyLimits limits, string local, string key)
    {
        limits.Write(writer, depth: 0, local, key);
        ValueCheckEmitter.Write(writer, limits.Property.Type, local, key, limits);
    }
}
