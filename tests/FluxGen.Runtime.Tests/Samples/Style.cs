using FluxGen.Runtime;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Samples;

[ApiSchema]
[JsonConverter(typeof(StyleJsonConverter))]
public sealed class Style : IApiSchema
{
    [JsonProperty("name", Required = Required.Always)]
    public required string Name { get; set; }

    [JsonProperty("weight")]
    public double? Weight { get; set; }

    void IApiSchema.Validate(ref ValidationErrors errors) => StyleValidator.Validate(this, ref errors);
}

internal sealed class StyleJsonConverter : SchemaConverter<Style>
{
    public static readonly StyleJsonConverter Instance = new();

    public override Style Read(JsonReader reader)
    {
        JsonRead.StartObject(reader);
        string? name = null;
        double? weight = null;

        while (JsonRead.NextProperty(reader, out string? member))
        {
            switch (member)
            {
                case "name":
                    name = JsonRead.String(JsonRead.Next(reader));
                    break;
                case "weight":
                    weight = JsonRead.Double(JsonRead.Next(reader));
                    break;
                default:
                    throw JsonRead.UnknownProperty(reader, member);
            }
        }

        return new()
        {
            Name = name ?? throw JsonRead.MissingProperty(reader, "name"),
            Weight = weight,
        };
    }

    public override void Write(JsonWriter writer, Style value, int depth)
    {
        JsonWrite.StartObject(writer, depth);
        writer.WritePropertyName("name");
        writer.WriteValue(value.Name ?? throw JsonWrite.RequiredIsNull(writer, "name"));
        if (value.Weight is { } weight)
        {
            writer.WritePropertyName("weight");
            JsonWrite.Double(writer, weight);
        }

        writer.WriteEndObject();
    }
}

internal static class StyleValidator
{
    public static void Validate(Style value, ref ValidationErrors errors)
    {
        if (value.Name is not { } name)
        {
            errors.Required("name");
        }
        else
        {
            if (!UnicodeText.IsUnicode(name))
            {
                errors.NotUnicode("name");
            }
        }

        if (value.Weight is { } weight)
        {
            if (weight < 0D)
            {
                errors.Minimum("weight", 0D, weight);
            }

            if (!double.IsFinite(weight))
            {
                errors.NotFinite("weight", weight);
            }
        }
    }
}
