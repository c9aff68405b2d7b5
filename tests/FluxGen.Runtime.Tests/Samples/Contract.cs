using System.ComponentModel.DataAnnotations;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace FluxGen.Runtime.Tests.Samples;

[ApiEnum]
[EnumValue("Basic", "basic")]
[EnumValue("ProPlus", "pro+")]
public readonly partial struct Tier;

// A closed schema.
[ApiSchema]
public partial class Style
{
    [JsonProperty("name", Required = Required.Always)]
    public required string Name { get; set; }

    [JsonProperty("weight", Required = Required.DisallowNull)]
    [Range(0D, double.MaxValue)]
    public double? Weight { get; set; }
}

// An open schema, with every format that is read tolerantly.
[ApiSchema]
public partial class Image
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

// An open schema with required properties, which contains itself.
[ApiSchema]
public partial class Album
{
    [JsonProperty("name", Required = Required.Always)]
    public required string Name { get; set; }

    [JsonProperty("owner", Required = Required.AllowNull)]
    public required string? Owner { get; set; }

    [JsonProperty("price")]
    public decimal? Price { get; set; }

    [JsonProperty("cover")]
    public Image? Cover { get; set; }

    [JsonProperty("child")]
    public Album? Child { get; set; }

    [JsonProperty("children")]
    public IList<Album>? Children { get; set; }

    [JsonProperty("labels")]
    public IDictionary<string, string?>? Labels { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JToken>? AdditionalProperties { get; set; }
}

// A schema with every constraint.
[ApiSchema]
public partial class Query
{
    [JsonProperty("prompt", Required = Required.Always)]
    [StringLength(10, MinimumLength = 1)]
    [Pattern(ConstraintInfo.NotBlankPattern)]
    public required string Prompt { get; set; }

    [JsonProperty("code")]
    [Pattern("^[a-z]+$")]
    public string? Code { get; set; }

    [JsonProperty("count")]
    [Range(1, 4)]
    public int? Count { get; set; }

    [JsonProperty("share")]
    [Range(float.MinValue, 1F)]
    public float? Share { get; set; }

    [JsonProperty("tier")]
    public Tier? Tier { get; set; }

    [JsonProperty("tiers")]
    [MinLength(1)]
    [MaxLength(2)]
    public IList<Tier>? Tiers { get; set; }

    [JsonProperty("style")]
    public Style? Style { get; set; }

    [JsonProperty("labels")]
    public IDictionary<string, string>? Labels { get; set; }

    [JsonProperty("grid")]
    public IList<IList<double>>? Grid { get; set; }

    [JsonProperty("words")]
    public IList<string>? Words { get; set; }
}
