using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// The keywords of arrays that apply schemas to items.
internal static class ArrayRules
{
    // The first items have schemas of their own in prefixItems.
    public static IEnumerable<Violation> Items(ValidationContext context) =>
        ItemsOf(context).Skip(PrefixCount(context.Schema)).SelectMany(item => context.ValidateChild(item.Value, $"{item.Index}", context.Limit));

    public static IEnumerable<Violation> PrefixItems(ValidationContext context) =>
        ItemsOf(context).Zip(context.Limit.Items).SelectMany(pair => context.ValidateChild(pair.First.Value, $"{pair.First.Index}", pair.Second));

    public static IEnumerable<Violation> UniqueItems(ValidationContext context) =>
        context.Limit.IsTrue && context.Value is JArray items && items.Select(JsonTokens.Canonical).Distinct().Count() < items.Count
            ? [context.Violation("items that all differ", "the same item more than once")]
            : [];

    public static IEnumerable<Violation> Contains(ValidationContext context)
    {
        if (context.Value is not JArray items)
        {
            return [];
        }

        JsonNumber count = JsonNumber.Parse($"{items.Select((item, index) => context.ValidateChild(item, $"{index}", context.Limit)).Count(violations => !violations.Any())}");
        SpecificationNode? least = context.Schema.Node["minContains"];
        SpecificationNode? most = context.Schema.Node["maxContains"];
        return count.CompareTo(least?.Number() ?? JsonNumber.Parse("1")) < 0 ? [context.Violation($"at least {least?.Text() ?? "1"} items of a kind", $"{count.ToDecimal()}")]
            : most is not null && count.CompareTo(most.Number()) > 0 ? [(context with { Keyword = "maxContains" }).Violation($"at most {most.Text()} items of a kind", $"{count.ToDecimal()}")]
            : [];
    }

    public static IEnumerable<Violation> UnevaluatedItems(ValidationContext context)
    {
        HashSet<int> evaluated = [.. Evaluation.ItemsOf(context)];
        return ItemsOf(context).Where(item => !evaluated.Contains(item.Index)).SelectMany(item => context.ValidateChild(item.Value, $"{item.Index}", context.Limit));
    }

    public static int PrefixCount(Schema schema) => schema.Node["prefixItems"]?.Items.Count() ?? 0;

    private static IEnumerable<(JToken Value, int Index)> ItemsOf(ValidationContext context) => (context.Value as JArray ?? []).Select((item, index) => (item, index));
}
