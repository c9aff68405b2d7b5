namespace FluxGen.AotSmoke;

internal sealed record Answer(int Status, string MediaType, byte[] Body);
