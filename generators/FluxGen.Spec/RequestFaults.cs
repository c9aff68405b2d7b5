using FluxGen.Spec.NSwag;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec;

// What makes it impossible to begin.
internal static class RequestFaults
{
    public static IEnumerable<string> Of(Request request)
    {
        string[] faults = [.. request.Items.SelectMany(ItemFaults.Of)];
        return faults.Length > 0 ? faults : OfProject(request) is string fault ? [fault] : [];
    }

    private static string? OfProject(Request request)
    {
        string items = OneLine.Of(string.Join(", ", request.Items.Select(item => item.Spec)));
        IGrouping<string, ContractItem>? clash = request.Items.GroupBy(item => item.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return clash switch
        {
            not null => $"{ProblemIds.DuplicateName}: the OpenApiContract items {OneLine.Of(string.Join(" and ", clash.Select(item => item.Spec)))} "
                + $"have the same name, {OneLine.Quote(clash.Key)}. Give one of them another, by its Name metadata.",
            _ when NSwagTool.Find(request.NSwag) is null => $"{ProblemIds.MissingTool}: NSwag is missing, so nothing is made of {items}. "
                + "Add a PackageReference to NSwag.MSBuild to the project and restore it.",
            _ when !File.Exists(request.Configuration) => $"{ProblemIds.MissingTool}: there is no NSwag configuration at {OneLine.Of(request.Configuration)}, "
                + $"so nothing is made of {items}. Correct the property FluxGenNSwagConfig.",
            _ => null,
        };
    }
}
