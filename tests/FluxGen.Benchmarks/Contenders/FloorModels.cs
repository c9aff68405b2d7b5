using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FluxGen.Benchmarks.Contenders;

// What a person would write by hand for the same shapes. The annotations are for the scenario of validation.
public sealed class FloorRequest
{
    [EnumDataType(typeof(FloorModel))]
    public FloorModel Model { get; set; }

    [Required]
    [StringLength(4000, MinimumLength = 1)]
    [RegularExpression(@"[\s\S]*\S[\s\S]*")]
    public required string Prompt { get; set; }

    [EnumDataType(typeof(FloorAspectRatio))]
    public FloorAspectRatio? AspectRatio { get; set; }

    [Range(1, 4)]
    public int? NumImages { get; set; }

    [EnumDataType(typeof(FloorOutputFormat))]
    public FloorOutputFormat? OutputFormat { get; set; }

    [Range(1D, 20D)]
    public double? GuidanceScale { get; set; }

    [EnumDataType(typeof(FloorSafetyTolerance))]
    public FloorSafetyTolerance? SafetyTolerance { get; set; }

    [Range(1L, long.MaxValue)]
    public long? Seed { get; set; }
}

public enum FloorModel
{
    [JsonStringEnumMemberName("flux/kontext-max/text-to-image")]
    FluxKontextMaxTextToImage,
}

public enum FloorAspectRatio
{
    [JsonStringEnumMemberName("21:9")]
    Ratio21x9,

    [JsonStringEnumMemberName("16:9")]
    Ratio16x9,

    [JsonStringEnumMemberName("4:3")]
    Ratio4x3,

    [JsonStringEnumMemberName("3:2")]
    Ratio3x2,

    [JsonStringEnumMemberName("1:1")]
    Ratio1x1,

    [JsonStringEnumMemberName("2:3")]
    Ratio2x3,

    [JsonStringEnumMemberName("3:4")]
    Ratio3x4,

    [JsonStringEnumMemberName("9:16")]
    Ratio9x16,

    [JsonStringEnumMemberName("9:21")]
    Ratio9x21,
}

public enum FloorOutputFormat
{
    [JsonStringEnumMemberName("jpeg")]
    Jpeg,

    [JsonStringEnumMemberName("png")]
    Png,
}

public enum FloorSafetyTolerance
{
    [JsonStringEnumMemberName("1")]
    Level1,

    [JsonStringEnumMemberName("2")]
    Level2,

    [JsonStringEnumMemberName("3")]
    Level3,

    [JsonStringEnumMemberName("4")]
    Level4,

    [JsonStringEnumMemberName("5")]
    Level5,
}

public abstract class FloorObject
{
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

public sealed class FloorResponse : FloorObject
{
    public IList<FloorImage>? Images { get; set; }

    public FloorTimings? Timings { get; set; }

    public long? Seed { get; set; }

    public IList<bool>? HasNsfwConcepts { get; set; }

    public JsonElement? Prompt { get; set; }

    public IList<FloorData>? Data { get; set; }

    public FloorMeta? Meta { get; set; }

    public string? Status { get; set; }

    public string? Model { get; set; }

    public string? ModelOwner { get; set; }

    public FloorTags? Tags { get; set; }

    public int? NumReturns { get; set; }

    public FloorArguments? Args { get; set; }

    public IList<JsonElement>? Subjobs { get; set; }

    public FloorOutput? Output { get; set; }
}

public sealed class FloorImage : FloorObject
{
    public Uri? Url { get; set; }

    public int? Width { get; set; }

    public int? Height { get; set; }

    public string? ContentType { get; set; }
}

public sealed class FloorTimings : FloorObject;

public sealed class FloorData : FloorObject
{
    public Uri? Url { get; set; }

    public byte[]? B64Json { get; set; }
}

public sealed class FloorMeta : FloorObject
{
    public FloorUsage? Usage { get; set; }
}

public sealed class FloorUsage : FloorObject
{
    public decimal? CreditsUsed { get; set; }
}

public sealed class FloorTags : FloorObject;

public sealed class FloorArguments : FloorObject
{
    public string? Model { get; set; }

    public string? Prompt { get; set; }

    public int? N { get; set; }

    public int? Steps { get; set; }

    public string? Size { get; set; }
}

public sealed class FloorOutput : FloorObject
{
    public IList<FloorChoice>? Choices { get; set; }
}

public sealed class FloorChoice : FloorObject
{
    public byte[]? ImageBase64 { get; set; }
}

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(FloorRequest))]
[JsonSerializable(typeof(FloorResponse))]
internal sealed partial class FloorJson : JsonSerializerContext;
