using System.ComponentModel;
using FluxGen.Runtime.Json;
using FluxGen.Runtime.Json.Unions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>Finds the case of a union that a JSON value is of, for its generated converter.</summary>
/// <typeparam name="T">The union.</typeparam>
/// <param name="unknown">Makes the case of a value that none of the others takes.</param>
/// <param name="cases">The cases, in the order of the specification.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCases<T>(Func<JToken, T> unknown, params UnionCase<T>[] cases)
    where T : class, IApiSchema
{
    /// <summary>
    /// Reads a value. The kind of its JSON decides the case, then the property that tells the case, then the required properties;
    /// and of the cases that remain, the first that can be read and is valid, or can at least be read.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value. If no case takes it, it is unknown where the reader is tolerant.</returns>
    /// <exception cref="JsonException">No case takes the value, and the reader is not tolerant.</exception>
    public T Read(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        UnionCase<T>[] candidates = [.. OfKind(reader.TokenType)];
        return candidates.Length == 1 ? ReadOnly(reader, candidates[0]) : Choose(reader, candidates);
    }

    // An integer is a number too, and a number such as 1.0 an integer; the nearer case comes first.
    private IEnumerable<UnionCase<T>> OfKind(JsonToken token)
    {
        string[] kinds = token switch
        {
            JsonToken.StartObject => ["object"],
            JsonToken.StartArray => ["array"],
            JsonToken.Boolean => ["boolean"],
            JsonToken.Integer => ["integer", "number"],
            JsonToken.Float => ["number", "integer"],
            JsonToken.String => ["string"],
            _ => [],
        };
        return kinds.SelectMany(kind => cases.Where(candidate => candidate.Takes(kind))).Distinct();
    }

    // It is read as it arrives, because it can be large.
    private T ReadOnly(JsonReader reader, UnionCase<T> candidate)
    {
        bool isContainer = reader.TokenType is JsonToken.StartObject or JsonToken.StartArray;
        int level = reader is DirectJsonReader direct ? direct.Level - (isContainer ? 1 : 0) : 0;
        try
        {
            return candidate.Read(reader);
        }
        catch (JsonException) when (level > 0 && reader is DirectJsonReader { IsTolerant: true })
        {
            return unknown(((DirectJsonReader)reader).PassProblem(level));
        }
    }

    private T Choose(JsonReader reader, UnionCase<T>[] candidates)
    {
        TrialBudget budget = (reader as TrialReader)?.Budget ?? new();
        string path = reader.Path;
        JToken raw = ExactJson.Read(reader);
        T? readable = null;
        JsonException? failure = null;
        UnionCase<T>[] fitting = raw is JObject map ? Fitting(map, candidates) : candidates;
        foreach (UnionCase<T> candidate in fitting)
        {
            if (!budget.TryTake())
            {
                break;
            }

            try
            {
                T value = candidate.Read(JsonRead.Next(new TrialReader(raw, path, budget)));
                if (value.Validate().Count == 0)
                {
                    return value;
                }

                readable ??= value;
            }
            catch (JsonException unreadable)
            {
                failure ??= unreadable;
            }
        }

        if (readable is not null)
        {
            return readable;
        }

        return reader is DirectJsonReader { IsTolerant: true } direct
            ? Unknown(direct, path, raw)
            : throw (fitting.Length == 1 && failure is not null ? failure : JsonRead.NoCase(reader, path, Expected, UnionText.Shorten(raw)));
    }

    private static UnionCase<T>[] Fitting(JObject map, UnionCase<T>[] candidates)
    {
        UnionCase<T>[] told = [.. candidates.Where(candidate => candidate.IsTold(map) == true)];
        UnionCase<T>[] possible = told.Length > 0 ? told : [.. candidates.Where(candidate => candidate.IsTold(map) is null)];
        UnionCase<T>[] whole = [.. possible.Where(candidate => candidate.HasRequired(map))];
        return whole.Length > 0 ? whole : possible;
    }

    private string Expected => $"{string.Join(" or ", cases.SelectMany(candidate => candidate.Kinds).Distinct())} of one of {cases.Length} schemas";

    private T Unknown(DirectJsonReader reader, string path, JToken raw)
    {
        reader.Add(new(PathPointer.From(path), Expected, UnionText.Shorten(raw)));
        return unknown(raw);
    }
}
