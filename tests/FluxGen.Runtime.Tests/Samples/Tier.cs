using System.Runtime.Serialization;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace FluxGen.Runtime.Tests.Samples;

[JsonConverter(typeof(StringEnumConverter))]
public enum Tier
{
    [EnumMember(Value = "basic")]
    Basic = 0,

    [EnumMember(Value = "pro+")]
    ProPlus = 1,
}

internal static class TierWireMap
{
    public static IReadOnlyList<string> Values { get; } = ["basic", "pro+"];

    public static string? ToWire(Tier value) => value switch
    {
        Tier.Basic => "basic",
        Tier.ProPlus => "pro+",
        _ => null,
    };

    public static Tier? FromWire(string wire) => wire switch
    {
        "basic" => Tier.Basic,
        "pro+" => Tier.ProPlus,
        _ => null,
    };

    public static Tier Read(JsonReader reader) =>
        FromWire(JsonRead.String(reader)) ?? throw JsonRead.Unrecognised(reader, Values);

    public static void Write(JsonWriter writer, Tier value) =>
        writer.WriteValue(ToWire(value) ?? throw JsonWrite.Undefined(writer, value, Values));
}
