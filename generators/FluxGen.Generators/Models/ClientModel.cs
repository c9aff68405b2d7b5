namespace FluxGen.Generators.Models;

internal sealed record ClientModel
{
    public required string Namespace { get; init; }

    public required string InterfaceName { get; init; }

    public required string FullName { get; init; }

    public required bool IsPartial { get; init; }

    public required string Accessibility { get; init; }

    public required string ServerUrl { get; init; }

    public required EquatableArray<ServerVariableModel> ServerVariables { get; init; }

    public required bool UsesObsolete { get; init; }

    public required EquatableArray<OperationModel> Operations { get; init; }
}

internal sealed record ServerVariableModel(string Name, string Default, EquatableArray<string> AllowedValues);
