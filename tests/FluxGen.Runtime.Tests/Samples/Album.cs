using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Samples;

[ApiSchema]
[JsonConverter(typeof(AlbumJsonConverter))]
public sealed class Album : IApiSchema
{
    [JsonProperty("name", Required = Required.Always)]
    public required string Name { get; set; }

    [JsonProperty("owner", Required = Required.AllowNull)]
    public required string? Owner { get; set; }

    [JsonProperty("price")]
    public decimal? Price { get; set; }

    [JsonProperty("cover")]
    public Picture? Cover { get; set; }

    [JsonProperty("child")]
    public Album? Child { get; set; }

    [JsonProperty("children")]
    public IList<Album>? Children { get; set; }

    [JsonProperty("labels")]
    public IDictionary<string, string?>? Labels { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JToken>? AdditionalProperties { get; set; }

    void IApiSchema.Validate(ref ValidationErrors errors) => AlbumValidator.Validate(this, ref errors);
}

internal sealed class AlbumJsonConverter : SchemaConverter<Album>
{
    public static readonly AlbumJsonConverter Instance = new();

    public override Album Read(JsonReader reader)
    {
        JsonRead.StartObject(reader);
        string? name = null;
        string? owner = null;
        bool has_owner = false;
        decimal? price = null;
        Picture? cover = null;
        Album? child = null;
        IList<Album>? children = null;
        IDictionary<string, string?>? labels = null;
        IDictionary<string, JToken>? additional = null;

        while (JsonRead.NextProperty(reader, out string? member))
        {
            switch (member)
            {
                case "name":
                    name = JsonRead.IsNull(JsonRead.Next(reader)) ? null : JsonRead.String(reader);
                    break;
                case "owner":
                    owner = JsonRead.IsNull(JsonRead.Next(reader)) ? null : JsonRead.String(reader);
                    has_owner = true;
                    break;
                case "price":
                    price = JsonRead.Exact(reader, static item => JsonRead.IsNull(item) ? (decimal?)null : JsonRead.Decimal(item));
                    break;
                case "cover":
                    cover = JsonRead.IsNull(JsonRead.Next(reader)) ? null : PictureJsonConverter.Instance.Read(reader);
                    break;
                case "child":
                    child = JsonRead.IsNull(JsonRead.Next(reader)) ? null : Instance.Read(reader);
                    break;
                case "children":
                    children = JsonRead.IsNull(JsonRead.Next(reader)) ? null : JsonRead.List<Album>(reader, static item => Instance.Read(item));
                    break;
                case "labels":
                    labels = JsonRead.IsNull(JsonRead.Next(reader)) ? null : JsonRead.Map<string?>(reader, static item => JsonRead.IsNull(item) ? null : JsonRead.String(item));
                    break;
                default:
                    JsonRead.Additional(reader, member, ref additional);
                    break;
            }
        }

        return new()
        {
            Name = name ?? throw JsonRead.MissingProperty(reader, "name"),
            Owner = has_owner ? owner : throw JsonRead.MissingProperty(reader, "owner"),
            Price = price,
            Cover = cover,
            Child = child,
            Children = children,
            Labels = labels,
            AdditionalProperties = additional,
        };
    }

    public override void Write(JsonWriter writer, Album value, int depth)
    {
        JsonWrite.StartObject(writer, depth);
        writer.WritePropertyName("name");
        writer.WriteValue(value.Name ?? throw JsonWrite.RequiredIsNull(writer, "name"));
        writer.WritePropertyName("owner");
        writer.WriteValue(value.Owner);
        if (value.Price is { } price)
        {
            writer.WritePropertyName("price");
            writer.WriteValue(price);
        }

        if (value.Cover is { } cover)
        {
            writer.WritePropertyName("cover");
            PictureJsonConverter.Instance.Write(writer, cover, depth + 1);
        }

        if (value.Child is { } child)
        {
            writer.WritePropertyName("child");
            Instance.Write(writer, child, depth + 1);
        }

        WriteCollections(writer, value, depth);
        JsonWrite.Additional(writer, value.AdditionalProperties, IsWritten, value);
        writer.WriteEndObject();
    }

    private static void WriteCollections(JsonWriter writer, Album value, int depth)
    {
        if (value.Children is { } children)
        {
            writer.WritePropertyName("children");
            writer.WriteStartArray();
            foreach (Album item in children)
            {
                Instance.Write(writer, item ?? throw JsonWrite.NullItem(writer), depth + 1);
            }

            writer.WriteEndArray();
        }

        if (value.Labels is { } labels)
        {
            writer.WritePropertyName("labels");
            writer.WriteStartObject();
            foreach (KeyValuePair<string, string?> entry in labels)
            {
                writer.WritePropertyName(entry.Key);
                writer.WriteValue(entry.Value);
            }

            writer.WriteEndObject();
        }
    }

    private static bool IsWritten(string name, Album value) => name switch
    {
        "name" or "owner" => true,
        "price" => value.Price is not null,
        "cover" => value.Cover is not null,
        "child" => value.Child is not null,
        "children" => value.Children is not null,
        "labels" => value.Labels is not null,
        _ => false,
    };
}
