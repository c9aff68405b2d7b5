using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Serving;

internal readonly record struct SeedRange(long Min, long Max);

// What the mock server has to know of the schema of a generation request. Properties are found by their C# names.
internal static class GenerationSchema
{
    public static void EnsureDefaults(Operation operation, params IReadOnlyList<string> clrNames)
    {
        foreach (Content content in operation.Requests)
        {
            if (clrNames.Select(clrName => Find(operation, content, clrName).Name).FirstOrDefault(name => !content.Defaults.ContainsKey(name)) is { } name)
            {
                throw new InvalidOperationException(
                    $"The property '{name}' of the {content.MediaType} request of {operation.Method} {operation.Path} has no default in the "
                    + "specification, so the mock server cannot generate an image for a request without it. Add a default there.");
            }
        }
    }

    public static SeedRange ReadSeedRange(Operation operation)
    {
        (string name, Schema schema) = Find(operation, operation.Requests[0], nameof(ImageGenerationRequest.Seed));
        (decimal min, decimal max) = schema.Format == "int32" ? (int.MinValue, int.MaxValue) : ((decimal)long.MinValue, (decimal)long.MaxValue);
        if (schema.Maximum is { } maximum)
        {
            max = Math.Min(max, maximum.IsExclusive ? Math.Ceiling(maximum.Limit) - 1 : Math.Floor(maximum.Limit));
        }

        min = Math.Max(min, schema.Minimum is { } minimum ? minimum.IsExclusive ? Math.Floor(minimum.Limit) + 1 : Math.Ceiling(minimum.Limit) : Math.Min(0, max));
        return min <= max
            ? new SeedRange((long)min, (long)max)
            : throw new InvalidOperationException(
                $"The specification allows no value of the property '{name}': its minimum is {min} and its maximum is {max}. Correct the limits there.");
    }

    private static (string Name, Schema Schema) Find(Operation operation, Content content, string clrName)
    {
        string? name = ImagesOperations.GenerateImages.RequestProperties.FirstOrDefault(property => property.ClrName == clrName)?.Name;
        return name is not null && content.Schema.Properties.TryGetValue(name, out Schema? schema)
            ? (name, schema)
            : throw new InvalidOperationException(
                $"The {content.MediaType} request of {operation.Method} {operation.Path} in the specification has no property '{name ?? clrName}', but the "
                + "client has: they were not built from the same specification.");
    }
}
