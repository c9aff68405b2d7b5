using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Constraints;

// The formats that have no C# type of their own.
internal sealed class FormatConstraint() : ConstraintKeyword("format", "")
{
    private static readonly Dictionary<string, string> OfText = new()
    {
        ["email"] = "IsEmail",
        ["idn-email"] = "IsEmail",
        ["hostname"] = "IsHostName",
        ["idn-hostname"] = "IsHostName",
        ["ipv4"] = "IsIPv4",
        ["ipv6"] = "IsIPv6",
        ["uri"] = "IsUri",
        ["iri"] = "IsUri",
        ["uri-reference"] = "IsUriReference",
        ["iri-reference"] = "IsUriReference",
        ["uuid"] = "IsUuid",
        ["date"] = "IsDate",
        ["date-time"] = "IsDateTime",
        ["time"] = "IsTime",
        ["duration"] = "IsDuration",
        ["json-pointer"] = "IsJsonPointer",
        ["relative-json-pointer"] = "IsRelativeJsonPointer",
        ["regex"] = "IsRegex",
        ["char"] = "IsChar",
        ["byte"] = "IsBase64",
        ["base64url"] = "IsBase64Url",
    };

    // The ends of the range, as C# constants.
    private static readonly Dictionary<string, (string Min, string Max)> OfNumber = new()
    {
        ["int8"] = ("sbyte.MinValue", "sbyte.MaxValue"),
        ["uint8"] = ("byte.MinValue", "byte.MaxValue"),
        ["int16"] = ("short.MinValue", "short.MaxValue"),
        ["uint16"] = ("ushort.MinValue", "ushort.MaxValue"),
        ["uint32"] = ("uint.MinValue", "uint.MaxValue"),
        ["double-int"] = ("-9007199254740991L", "9007199254740991L"),
    };

    public override ConstraintLimit Read(AttributeData attribute, TypeRef type) => ConstraintLimit.None;

    public override ConstraintLimit Read(string text, TypeRef type) =>
        (type.Kind == ValueKind.String && OfText.ContainsKey(text)) || (NumberLimit.IsNumber(type.Kind) && OfNumber.ContainsKey(text))
            ? ConstraintLimit.Of(CSharpText.Literal(text))
            : ConstraintLimit.DoesNotFit(text);

    public override string Violation(string field, string value, string limit)
    {
        string format = limit.Trim('"');
        return OfText.TryGetValue(format, out string? method)
            ? $"!global::FluxGen.Runtime.TextFormats.{method}({value})"
            : $"{value} is not (>= {OfNumber[format].Min} and <= {OfNumber[format].Max})";
    }
}
