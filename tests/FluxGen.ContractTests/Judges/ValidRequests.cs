using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.ContractTests.Judges;

// Enumerated from the specification: its examples, every allowed value, and both ends of every limit.
internal static class ValidRequests
{
    public static IEnumerable<RequestCase> All => [.. Examples(), .. AllowedValues(), .. Limits(), .. OtherSpellings()];

    private static IEnumerable<RequestCase> Examples() =>
        RequestCase.Operation.Requests.Single().Examples.Select(example => RequestCase.Valid($"example {example.Key}", example.Value));

    private static IEnumerable<RequestCase> AllowedValues() =>
        from member in ImagesOperations.GenerateImages.RequestProperties
        from value in member.Schema.AllowedValues
        select RequestCase.Valid($"{member.Name} {value}", RequestCase.With(member.Name, value));

    private static IEnumerable<RequestCase> Limits() =>
        from member in ImagesOperations.GenerateImages.RequestProperties
        from constraint in member.Constraints
        let value = Limit.At(constraint)
        where value is not null
        select RequestCase.Valid($"{member.Name} at its {constraint.Keyword}", RequestCase.With(member.Name, value));

    // What JSON and HTTP say is the same.
    private static IEnumerable<RequestCase> OtherSpellings()
    {
        foreach (SchemaPropertyInfo member in ImagesOperations.GenerateImages.RequestProperties.Where(member => member.Schema.Kind == SchemaKind.Integer))
        {
            yield return RequestCase.Valid($"{member.Name} with a fraction of zero", RequestCase.With(member.Name, 2.0));
        }

        foreach ((SchemaPropertyInfo member, ConstraintInfo longest) in
            from member in ImagesOperations.GenerateImages.RequestProperties
            from constraint in member.Constraints
            where constraint.Keyword == "maxLength"
            select (member, constraint))
        {
            string text = string.Concat(Enumerable.Repeat("😀", (int)longest.Limit));
            yield return RequestCase.Valid($"{member.Name} at its maxLength in characters of two units", RequestCase.With(member.Name, text));
        }

        RequestCase minimal = RequestCase.Valid("", RequestCase.Minimal);
        yield return minimal with { Name = "a media type with its charset", MediaType = $"{minimal.MediaType}; charset=utf-8" };
        yield return minimal with { Name = "a media type in capitals", MediaType = minimal.MediaType!.ToUpperInvariant() };
        yield return minimal with { Name = "a scheme in small letters", Authorization = "bearer any" };
        yield return minimal with { Name = "blanks around the body", Body = [.. " \r\n\t"u8, .. minimal.Body, .. "\n"u8] };
    }
}
