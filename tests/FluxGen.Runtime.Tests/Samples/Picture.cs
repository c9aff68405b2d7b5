using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Samples;

[ApiSchema]
[JsonConverter(typeof(PictureJsonConverter))]
public sealed class Picture
{
    [JsonProperty("data")]
    public byte[]? Data { get; set; }

    [JsonProperty("link")]
    public Uri? Link { get; set; }

    [JsonProperty("moment")]
    public DateTimeOffset? Moment { get; set; }

    [JsonProperty("tier")]
    public Tier? Tier { get; set; }

    [JsonProperty("width")]
    public int? Width { get; set; }

    [JsonProperty("links")]
    public IList<Uri>? Links { get; set; }

    [JsonProperty("days")]
    public IDictionary<string, DateOnly>? Days { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JToken>? AdditionalProperties { get; set; }
}

internal sealed class PictureJsonConverter : SchemaConverter<Picture>
{
    public static readonly PictureJsonConverter Instance = new();

    public override Picture Read(JsonReader reader)
    {
        JsonRead.StartObject(reader);
        byte[]? data = null;
        Uri? link = null;
        DateTimeOffset? moment = null;
        Tier? tier = null;
        int? width = null;
        IList<Uri>? links = null;
        IDictionary<string, DateOnly>? days = null;
        IDictionary<string, JToken>? additional = null;

        while (JsonRead.NextProperty(reader, out string? member))
        {
            switch (member)
            {
                case "data":
                    data = JsonRead.Tolerant(reader, member, ref additional, static item => JsonRead.Bytes(item));
                    break;
                case "link":
                    link = JsonRead.Tolerant(reader, member, ref additional, static item => JsonRead.Uri(item));
                    break;
                case "moment":
                    moment = JsonRead.TolerantValue(reader, member, ref additional, static item => JsonRead.DateTime(item));
                    break;
                case "tier":
                    tier = JsonRead.TolerantValue(reader, member, ref additional, static item => TierWireMap.Read(item));
                    break;
                case "width":
                    width = JsonRead.IsNull(JsonRead.Next(reader)) ? null : JsonRead.Int32(reader);
                    break;
                case "links":
                    links = JsonRead.Tolerant(reader, member, ref additional, static item => JsonRead.List<Uri>(item, static item => JsonRead.Uri(item)));
                    break;
                case "days":
                    days = JsonRead.Tolerant(reader, member, ref additional, static item => JsonRead.Map<DateOnly>(item, static item => JsonRead.Date(item)));
                    break;
                default:
                    JsonRead.Additional(reader, member, ref additional);
                    break;
            }
        }

        return new() { Data = data, Link = link, Moment = moment, Tier = tier, Width = width, Links = links, Days = days, AdditionalProperties = additional };
    }

    public override void Write(JsonWriter writer, Picture value, int depth)
    {
        JsonWrite.StartObject(writer, depth);
        if (value.Data is { } data)
        {
            writer.WritePropertyName("data");
            JsonWrite.Bytes(writer, data);
        }

        if (value.Link is { } link)
        {
            writer.WritePropertyName("link");
            JsonWrite.Uri(writer, link);
        }

        if (value.Moment is { } moment)
        {
            writer.WritePropertyName("moment");
            JsonWrite.DateTime(writer, moment);
        }

        if (value.Tier is { } tier)
        {
            writer.WritePropertyName("tier");
            TierWireMap.Write(writer, tier);
        }

        if (value.Width is { } width)
        {
            writer.WritePropertyName("width");
            writer.WriteValue(width);
        }

        WriteCollections(writer, value);
        JsonWrite.Additional(writer, value.AdditionalProperties, IsWritten, value);
        writer.WriteEndObject();
    }

    private static void WriteCollections(JsonWriter writer, Picture value)
    {
        if (value.Links is { } links)
        {
            writer.WritePropertyName("links");
            writer.WriteStartArray();
            foreach (Uri item in links)
            {
                JsonWrite.Uri(writer, item ?? throw JsonWrite.NullItem(writer));
            }

            writer.WriteEndArray();
        }

        if (value.Days is { } days)
        {
            writer.WritePropertyName("days");
            writer.WriteStartObject();
            foreach (KeyValuePair<string, DateOnly> entry in days)
            {
                writer.WritePropertyName(entry.Key);
                JsonWrite.Date(writer, entry.Value);
            }

            writer.WriteEndObject();
        }
    }

    private static bool IsWritten(string name, Picture value) => name switch
    {
        "data" => value.Data is not null,
        "link" => value.Link is not null,
        "moment" => value.Moment is not null,
        "tier" => value.Tier is not null,
        "width" => value.Width is not null,
        "links" => value.Links is not null,
        "days" => value.Days is not null,
        _ => false,
    };
}
