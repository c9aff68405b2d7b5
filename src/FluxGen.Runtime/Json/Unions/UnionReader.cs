using System.ComponentModel;
using FluxGen.Runtime.Json;
using FluxGen.Runtime.Json.Unions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>Reads a value of a union for its generated converter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnionReader
{
    /// <summary>Reads the value that the reader is on as the case that it is of.</summary>
    /// <typeparam name="TUnion">The union.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="cases">The cases, in the order of the specification.</param>
    /// <param name="unknown">Makes the case that keeps any other value as it is, which is told whether it was received.</param>
    /// <returns>The value. What is of no case is kept as it is.</returns>
    /// <exception cref="JsonException">The JSON is malformed, or does not fit the only case of its kind.</exception>
    public static TUnion Read<TUnion>(JsonReader reader, UnionCase<TUnion>[] cases, Func<JToken, bool, TUnion> unknown)
        where TUnion : class, IApiSchema
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(unknown);
        JsonKinds kind = KindOf(reader);
        UnionCase<TUnion>[] candidates = Array.FindAll(cases, candidate => (candidate.Kinds & kind) != 0);
        return candidates switch
        {
            [] => unknown(JsonRead.Any(reader), IsResponse(reader)),
            [{ Property.Length: 0 } only] => only.Read(reader),
            _ when kind is JsonKinds.Object or JsonKinds.Array => ReadContainer(reader, kind, candidates, unknown),
            _ => ReadScalar(reader, candidates, unknown),
        };
    }

    private static bool IsResponse(JsonReader reader) => reader is DirectJsonReader { IsResponse: true };

    private static JsonKinds KindOf(JsonReader reader) => reader.TokenType switch
    {
        JsonToken.StartObject => JsonKinds.Object,
        JsonToken.StartArray => JsonKinds.Array,
        JsonToken.Integer => JsonKinds.Integer,
        JsonToken.Float => JsonKinds.Number,
        JsonToken.Boolean => JsonKinds.Boolean,
        JsonToken.Null or JsonToken.Undefined => JsonKinds.None,
        _ => JsonKinds.String,
    };

    private static TUnion ReadScalar<TUnion>(JsonReader reader, UnionCase<TUnion>[] candidates, Func<JToken, bool, TUnion> unknown)
        where TUnion : class, IApiSchema
    {
        JToken token = JsonRead.Any(reader);
        foreach (UnionCase<TUnion> candidate in candidates)
        {
            using JTokenReader copy = new(token);
            if (UnionTrial.TryRead(JsonRead.Next(copy), candidate) is { } value)
            {
                return value;
            }
        }

        return unknown(token, IsResponse(reader));
    }

    private static TUnion ReadContainer<TUnion>(JsonReader reader, JsonKinds kind, UnionCase<TUnion>[] candidates, Func<JToken, bool, TUnion> unknown)
        where TUnion : class, IApiSchema
    {
        UnionPart part = UnionPart.Take(reader);
        if (kind == JsonKinds.Object)
        {
            candidates = Select(candidates, ObjectOutline.Of(part.Bytes));
        }

        if (candidates is [var only])
        {
            return part.Read(only.Read);
        }

        foreach (UnionCase<TUnion> candidate in candidates)
        {
            using DirectJsonReader copy = part.Open();
            if (UnionTrial.TryRead(JsonRead.Next(copy), candidate) is { } value)
            {
                return value;
            }
        }

        return part.Read(copy => unknown(JsonRead.Any(copy), IsResponse(copy)));
    }

    // The value of a property decides before all else, and then which properties there are.
    private static UnionCase<TUnion>[] Select<TUnion>(UnionCase<TUnion>[] candidates, ObjectOutline outline)
    {
        UnionCase<TUnion>[] named = Array.FindAll(candidates, candidate =>
            candidate.Property.Length > 0 && outline.TextOf(candidate.Property) is { } text && Array.IndexOf(candidate.Values, text) >= 0);
        UnionCase<TUnion>[] left = named.Length > 0 ? named : Array.FindAll(candidates, candidate => candidate.Property.Length == 0 || !outline.Has(candidate.Property));
        UnionCase<TUnion>[] complete = left.Length < 2 ? left : Array.FindAll(left, candidate => Array.TrueForAll(candidate.Required, outline.Has));
        return complete.Length > 0 ? complete : left;
    }
}
