using FluxGen.Testing.OpenApi;
using NJsonSchema;

namespace FluxGen.Testing.Serving;

// What the mock server has to know of the schema of a generation request. Properties are found by their C# names.
internal static class GenerationSchema
{
    public static void EnsureDefaults(Operation operation, params IReadOnlyList<string> clrNames)
    {
        foreach (Content content in operation.Requests)
        {
            if (clrNames.Select(name => Find(operation, content, name)).FirstOrDefault(property => !content.Defaults.ContainsKey(property.Name)) is { } property)
            {
                throw new InvalidOperationException(
                    $"The property '{property.Name}' of the {content.MediaType} request of {operation.Method} {operation.Path} has no default in the "
                    + "specification, so the mock server cannot generate an image for a request without it. Add a default there.");
            }
        }
    }

    public static SeedRange ReadSeedRange(Operation operation)
    {
        JsonSchemaProperty property = Find(operation, operation.Requests[0], nameof(ImageGenerationRequest.Seed));
        JsonSchema schema = property.ActualSchema;
        (decimal formatMin, decimal formatMax) = schema.Format == JsonFormatStrings.Integer
            ? (int.MinValue, int.MaxValue)
            : ((decimal)long.MinValue, (decimal)long.MaxValue);
        decimal max = Math.Min(formatMax, schema.Maximum is { } maximum ? LastBelow(maximum, schema.IsExclusiveMaximum) : formatMax);
        decimal min = Math.Max(formatMin, schema.Minimum is { } minimum ? FirstAbove(minimum, schema.IsExclusiveMinimum) : Math.Min(0, max));
        return min <= max
            ? new SeedRange((long)min, (long)max)
            : throw new InvalidOperationException(
                $"The specification allows no value of the property '{property.Name}': its minimum is {min} and its maximum is {max}. Correct the limits there.");
    }

    private static JsonSchemaProperty Find(Operation operation, Content content, string clrName)
    {
        string? name = ImagesOperations.GenerateImages.RequestProperties.FirstOrDefault(property => property.ClrName == clrName)?.Name;
        return name is not null && content.Schema.Properties.TryGetValue(name, out JsonSchemaProperty? property)
            ? property
            : throw new InvalidOperationException(
                $"The {content.MediaType} request of {operation.Method} {operation.Path} in the specification has no property '{name ?? clrName}', but the "
                + "client has: they were not built from the same specification.");
    }

    private static decimal FirstAbove(decimal minimum, bool isExclusive) => isExclusive ? Math.Floor(minimum) + 1 : Math.Ceiling(minimum);

    private static decimal LastBelow(decimal maximum, bool isExclusive) => isExclusive ? Math.Ceiling(maximum) - 1 : Math.Floor(maximum);
}

internal readonly record struct SeedRange(long Min, long Max);
