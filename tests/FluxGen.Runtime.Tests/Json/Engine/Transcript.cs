using System.Globalization;
using System.Numerics;
using System.Text;
using Newtonsoft.Json;
using FrameworkException = System.Text.Json.JsonException;
using FrameworkReader = System.Text.Json.Utf8JsonReader;
using FrameworkToken = System.Text.Json.JsonTokenType;

namespace FluxGen.Runtime.Tests.Json.Engine;

// The tokens and values that a reader found in a document, and the reason if it refused the document.
internal sealed record Transcript(string Tokens, string Places, string? Refusal)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    public bool IsRefused => Refusal is not null;

    public static Transcript OfEngine(byte[] utf8, FloatParseHandling floats = FloatParseHandling.Double)
    {
        Recorder recorder = new();
        try
        {
            Engine.Read(utf8, reader =>
            {
                // The first token has been read, but not its value.
                reader.FloatParseHandling = floats;
                do
                {
                    recorder.Add(reader);
                }
                while (reader.Read());
                return true;
            });
            return recorder.End(refusal: null);
        }
        catch (JsonException refusal)
        {
            return recorder.End(refusal.Message);
        }
    }

    public static Transcript OfNewtonsoft(byte[] utf8, FloatParseHandling floats = FloatParseHandling.Double)
    {
        Recorder recorder = new();
        using StreamReader text = new(new MemoryStream(utf8), StrictUtf8, detectEncodingFromByteOrderMarks: false);
        using JsonTextReader reader = new(text) { DateParseHandling = DateParseHandling.None, MaxDepth = 64, FloatParseHandling = floats };
        try
        {
            while (reader.Read())
            {
                recorder.Add(reader);
            }

            return recorder.End(recorder.IsWhole ? null : "It ended in the middle of a value.");
        }
        catch (Exception refusal) when (refusal is JsonException or DecoderFallbackException or FormatException or OverflowException or ArgumentException)
        {
            return recorder.End(refusal.Message);
        }
    }

    public static Transcript OfFramework(byte[] utf8)
    {
        Recorder recorder = new();
        try
        {
            FrameworkReader reader = new(utf8);
            while (reader.Read())
            {
                recorder.Add(ref reader);
            }

            return recorder.End(refusal: null);
        }
        catch (Exception refusal) when (refusal is FrameworkException or InvalidOperationException)
        {
            return recorder.End(refusal.Message);
        }
    }

    // The first token in which the two differ, or null.
    public static string? Difference(Transcript left, Transcript right, bool withPlaces)
    {
        (string, string)[] leftSteps = left.Steps(withPlaces);
        (string, string)[] rightSteps = right.Steps(withPlaces);
        int same = leftSteps.AsSpan().CommonPrefixLength(rightSteps);
        return same == leftSteps.Length && same == rightSteps.Length
            ? null
            : $"{leftSteps.ElementAtOrDefault(same)} against {rightSteps.ElementAtOrDefault(same)} ({left.Refusal ?? "read"}, {right.Refusal ?? "read"})";
    }

    private (string, string)[] Steps(bool withPlaces) =>
        [.. Tokens.Split('\n').Zip(Places.Split('\n').Concat(Enumerable.Repeat("", int.MaxValue)), (token, place) => (token, withPlaces ? place : "")), (IsRefused ? "refusal" : "end", "")];

    private sealed class Recorder
    {
        private readonly StringBuilder _tokens = new();
        private readonly StringBuilder _places = new();
        private int _depth;

        public bool IsWhole => _depth == 0 && _tokens.Length > 0;

        public Transcript End(string? refusal) => new(_tokens.ToString(), _places.ToString(), refusal);

        public void Add(JsonReader reader)
        {
            IJsonLineInfo info = (IJsonLineInfo)reader;
            Add(reader.TokenType, reader.Value);
            _places.Append(CultureInfo.InvariantCulture, $"{reader.Path} depth {reader.Depth} {info.LineNumber}:{info.LinePosition}\n");
        }

        public void Add(ref FrameworkReader reader)
        {
            switch (reader.TokenType)
            {
                case FrameworkToken.PropertyName or FrameworkToken.String:
                    Add(reader.TokenType == FrameworkToken.String ? JsonToken.String : JsonToken.PropertyName, reader.GetString());
                    break;
                case FrameworkToken.Number:
                    string text = Encoding.UTF8.GetString(reader.ValueSpan);
                    bool isWhole = !text.AsSpan().ContainsAny(".eE");
                    object value = !isWhole ? reader.GetDouble() : reader.TryGetInt64(out long whole) ? (object)whole : BigInteger.Parse(text, CultureInfo.InvariantCulture);
                    Add(isWhole ? JsonToken.Integer : JsonToken.Float, value);
                    break;
                case FrameworkToken.True or FrameworkToken.False:
                    Add(JsonToken.Boolean, reader.GetBoolean());
                    break;
                default:
                    Add(Enum.Parse<JsonToken>(reader.TokenType.ToString()), value: null);
                    break;
            }
        }

        private void Add(JsonToken token, object? value)
        {
            _depth += token is JsonToken.StartObject or JsonToken.StartArray ? 1 : token is JsonToken.EndObject or JsonToken.EndArray ? -1 : 0;
            string type = value is null ? "" : $" {value.GetType().Name} ";
            _tokens.Append(CultureInfo.InvariantCulture, $"{token}{type}{(value is string text ? JsonConvert.ToString(text) : value)}\n");
        }
    }
}
