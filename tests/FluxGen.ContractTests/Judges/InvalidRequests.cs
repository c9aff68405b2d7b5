using System.Globalization;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Judges;

// What is wrong with the members is enumerated from the specification; how JSON and HTTP can be wrong is listed.
internal static class InvalidRequests
{
    private static readonly JToken[] Strangers = ["text", 1, 1.5, true, new JArray(), new JObject(), JValue.CreateNull()];

    private static readonly string Minimal = RequestCase.Minimal.ToString(Formatting.None);

    private static IReadOnlyList<SchemaPropertyInfo> Members => ImagesOperations.GenerateImages.RequestProperties;

    public static IEnumerable<RequestCase> All => [.. Missing(), .. WrongTypes(), .. WrongValues(), .. BeyondLimits(), .. UnknownMembers(), .. WrongDocuments(), .. WrongHttp()];

    private static IEnumerable<RequestCase> Missing()
    {
        foreach (SchemaPropertyInfo member in Members.Where(member => member.IsRequired))
        {
            JObject request = RequestCase.Minimal;
            request.Remove(member.Name);
            yield return RequestCase.Invalid($"no {member.Name}", $"{request}");
        }
    }

    private static IEnumerable<RequestCase> WrongTypes() =>
        from member in Members
        from stranger in Strangers
        where !Fits(member, stranger)
        select RequestCase.Invalid($"{member.Name} is {stranger.ToString(Formatting.None)}", $"{RequestCase.With(member.Name, stranger)}");

    private static bool Fits(SchemaPropertyInfo member, JToken value) => (member.Schema.Kind, value.Type) switch
    {
        (SchemaKind.Any, _) => true,
        (_, JTokenType.Null) => member.IsNullable,
        (SchemaKind.String, JTokenType.String) => member.Schema.AllowedValues.Count == 0,
        (SchemaKind.Integer or SchemaKind.Number, JTokenType.Integer) => true,
        (SchemaKind.Number, JTokenType.Float) => true,
        (SchemaKind.Boolean, JTokenType.Boolean) => true,
        (SchemaKind.Array, JTokenType.Array) => true,
        (SchemaKind.Object or SchemaKind.Map, JTokenType.Object) => true,
        _ => false,
    };

    private static IEnumerable<RequestCase> WrongValues() =>
        from member in Members
        from value in member.Schema.AllowedValues
        from stranger in (string[])[value.ToUpperInvariant(), $" {value}"]
        where !member.Schema.AllowedValues.Contains(stranger)
        select RequestCase.Invalid($"{member.Name} is '{stranger}'", $"{RequestCase.With(member.Name, stranger)}");

    private static IEnumerable<RequestCase> BeyondLimits() =>
        (from member in Members
         from constraint in member.Constraints
         let value = Limit.Beyond(constraint)
         where value is not null
         select RequestCase.Invalid($"{member.Name} beyond its {constraint.Keyword}", $"{RequestCase.With(member.Name, value)}"))
        .Concat(Members.Where(member => member.Schema.Format is "int32" or "int64").Select(member => RequestCase.Invalid(
            $"{member.Name} beyond {member.Schema.Format}",
            Insert($"\"{member.Name}\":{(decimal)(member.Schema.Format == "int32" ? int.MaxValue : long.MaxValue) + 1}"))));

    private static IEnumerable<RequestCase> UnknownMembers() =>
        Members.SelectMany(member => (string[])[member.ClrName, $"{member.Name} "]).Append("").Append("__proto__")
            .Where(name => Members.All(member => member.Name != name))
            .Select(name => RequestCase.Invalid($"unknown member '{name}'", Insert($"{JsonConvert.ToString(name)}:1")));

    private static IEnumerable<RequestCase> WrongDocuments()
    {
        (string Name, string Body)[] documents =
        [
            ("no body", ""),
            ("blank body", " \n"),
            ("a list", "[]"),
            ("a list of one request", $"[{Minimal}]"),
            ("a text", "\"request\""),
            ("null", "null"),
            ("a request in a text", JsonConvert.ToString(Minimal)),
            ("cut short", Minimal[..^1]),
            ("two requests", Minimal + Minimal),
            ("single quotes", Minimal.Replace('"', '\'')),
            ("names without quotes", Minimal.Replace("\"prompt\"", "prompt", StringComparison.Ordinal)),
            ("a comma at the end", $"{Minimal[..^1]},}}"),
            ("a comment", $"{Minimal}/* now */"),
            ("a number that is none", Insert($"\"{NumberMember}\":NaN")),
            ("a number with a leading zero", Insert($"\"{NumberMember}\":02")),
            ("a line break within a text", Minimal.Replace("T-Rex", "T\nRex", StringComparison.Ordinal)),
            ("a member twice", Insert("\"prompt\":\"Another\"")),
            // Prism ends, and does not come back, at some thousands.
            ("nested without end", new string('[', 200)),
            ("nested deep", Insert($"\"deep\":{new string('[', 200)}{new string(']', 200)}")),
            ("a form", "prompt=A+T-Rex"),
        ];
        return documents.Select(document => RequestCase.Invalid(document.Name, document.Body));
    }

    private static IEnumerable<RequestCase> WrongHttp()
    {
        RequestCase valid = RequestCase.Valid("", RequestCase.Minimal);
        yield return valid with { Name = "another media type", Status = 400, MediaType = "text/plain" };
        yield return valid with { Name = "no media type", Status = 400, MediaType = null };
        yield return valid with { Name = "no key", Status = 401, Authorization = null };
        yield return valid with { Name = "an empty key", Status = 401, Authorization = "Bearer " };
        yield return valid with { Name = "another scheme", Status = 401, Authorization = "Basic abc" };
        yield return valid with { Name = "another method", Status = 404, Method = HttpMethod.Put };
        yield return valid with { Name = "another path", Status = 404, Path = $"{RequestCase.Operation.Path}s" };
        yield return valid with { Name = "a path with a slash at its end", Status = 404, Path = $"{RequestCase.Operation.Path}/" };
        yield return valid with { Name = "a text that is not UTF-8", Status = 400, Body = [.. "{\"prompt\":\""u8, 0xFF, .. "\","u8, .. valid.Body.AsSpan(1)] };
    }

    private static string NumberMember => Members.First(member => member.Schema.Kind is SchemaKind.Number or SchemaKind.Integer).Name;

    private static string Insert(string member) => string.Create(CultureInfo.InvariantCulture, $"{Minimal[..^1]},{member}}}");
}
