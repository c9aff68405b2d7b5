using System.Text;
using Newtonsoft.Json;

namespace FluxGen.ContractTests.Boundaries;

// Bodies that are no JSON, or JSON of another form than a request.
internal static class MalformedBodies
{
    public static IEnumerable<(string Name, byte[] Body)> Of(JsonRequest request)
    {
        string sample = request.Sample;
        string nested = $"{new string('[', 200)}{new string(']', 200)}";
        SchemaProperty number = request.Schema.Properties.First(property => property.Schema.IsNumber);
        string repeated = request.Smallest.First!.ToString(Formatting.None);
        (string Name, string Body)[] texts =
        [
            ("no body", ""),
            ("blank body", " \n"),
            ("a list of one request", $"[{sample}]"),
            ("a request in a text", JsonConvert.ToString(sample)),
            ("cut short", sample[..^1]),
            ("two requests", sample + sample),
            ("single quotes", sample.Replace('"', '\'')),
            ("names without quotes", sample.Replace("\"prompt\"", "prompt", StringComparison.Ordinal)),
            ("a comma at the end", $"{sample[..^1]},}}"),
            ("a comment", $"{sample}/* now */"),
            ("a number that is none", With($"\"{number.Name}\":NaN")),
            ("a number with a leading zero", With($"\"{number.Name}\":02")),
            ("a line break within a text", sample.Replace("T-Rex", "T\nRex", StringComparison.Ordinal)),
            (RepeatedProperty, With(repeated)),
            // Prism ends at some thousands and does not come back.
            ("nested without end", nested[..200]),
            ("nested deep", With($"\"deep\":{nested}")),
            ("a property without a name", With("\"\":1")),
            ("a form", "prompt=A+T-Rex"),
        ];
        return texts.Select(text => (text.Name, Encoding.UTF8.GetBytes(text.Body)))
            .Append((InvalidUtf8, [.. "{\"prompt\":\""u8, 0xFF, .. "\","u8, .. Encoding.UTF8.GetBytes(sample).AsSpan(1)]));

        string With(string property) => $"{sample[..^1]},{property}}}";
    }

    public const string RepeatedProperty = "a property twice";

    public const string InvalidUtf8 = "a text that is not UTF-8";
}
