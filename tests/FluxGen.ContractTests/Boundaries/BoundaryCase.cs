namespace FluxGen.ContractTests.Boundaries;

// A value to be put at a place, or null for none, and the keyword that it violates there, or null for none.
internal sealed record BoundaryCase(JsonRequest Request, Place Place, string What, string? Json, string? Violated)
{
    public string Name => $"{Place.Name} {What} is {(Violated is null ? "accepted" : "refused")}";

    public string Body => Request.With(Place, Json);
}
