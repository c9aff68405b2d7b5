using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

// A body on either side of each limit of each request.
internal static class ConstraintCases
{
    public static IReadOnlyList<ConstraintCase> Of(Specification spec)
    {
        IReadOnlyList<(Operation Operation, Content Content)> requests = JsonRequests.Of(spec);
        return
        [
            .. from request in requests
               let prefix = requests.Count > 1 ? $"{request.Operation.Id} {request.Content.MediaType} " : ""
               from constraint in Of(request.Operation, request.Content, prefix)
               select constraint,
        ];
    }

    public static IEnumerable<Probe> Probes(Schema body) =>
        Place.All(body).SelectMany(Of).DistinctBy(probe => (probe.Place.Pointer, probe.What));

    private static IEnumerable<ConstraintCase> Of(Operation operation, Content content, string prefix)
    {
        SampleBody sample = new(content);
        yield return new($"{prefix}smallest example is accepted", operation, content, sample.Text, "", Broken: null);

        foreach (Probe probe in Probes(content.Schema))
        {
            string verdict = probe.Broken is null ? "accepted" : "refused";
            string name = $"{prefix}{probe.Place.Name} {probe.What} is {verdict}";
            yield return new(name, operation, content, sample.With(probe.Place, probe.Json), probe.Place.Pointer, probe.Broken);
        }
    }

    private static IEnumerable<Probe> Of(Place place) => place.Schema.HasAlternatives
        ? []
        :
        [
            .. PresenceProbes.Of(place),
            .. TypeProbes.Of(place),
            .. EnumProbes.Of(place),
            .. NumberProbes.Of(place),
            .. TextProbes.Of(place),
            .. ItemProbes.Of(place),
            .. MemberProbes.Of(place),
        ];
}
