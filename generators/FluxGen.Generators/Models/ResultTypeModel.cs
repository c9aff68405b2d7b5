namespace FluxGen.Generators.Models;

// A class that stands for the successes of an operation.
internal sealed record ResultTypeModel(string Namespace, string Name, bool UsesObsolete);
