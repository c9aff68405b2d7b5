using System.Reflection;
using FluxGen.Cli.Output;
using FluxGen.Generators;
using FluxGen.Runtime;
using FluxGen.Testing;

namespace FluxGen.Repository.Tests.Architecture;

// The rooms of a project are its folders, in layers from the lowest to the highest. A room may know the rooms of lower layers
// and no other, also none of its own layer. The files at the root of the project are the room "".
internal sealed record ProjectRooms(string Folder, Assembly Assembly, params string[][] Layers)
{
    // A public type stands in the root folder, whatever room it belongs to.
    public Dictionary<string, string> RootTypes { get; init; } = [];

    public static IReadOnlyList<ProjectRooms> All { get; } =
    [
        new("generators/FluxGen.Generators", typeof(FluxClientGenerator).Assembly, ["Models"], ["CSharp"], ["Constraints"], ["Diagnostics"], ["Parsing", "Emission"], [""]),
        new("generators/FluxGen.Spec", Assembly.Load("FluxGen.Spec"), ["Reading"], ["Rules"], ["Normalizing"], ["NSwag"], [""]),
        new("src/FluxGen.Runtime", typeof(IApiSchema).Assembly, ["Annotations", "Catalog", "Text", "Streams"], ["Validation"], ["Validation/Schemas"], ["Json"], ["Json/Utf8", "Json/BinaryProperties"], ["Json/Unions"], ["Http/Parameters", "Http/Headers", "Http/Security", "Http/Streaming"], ["Http"], ["Http/Bodies"]),
        new("src/FluxGen", typeof(FluxClient).Assembly, ["Errors", "Formats"], ["Downloads"], ["Images"], [""]),
        new("src/FluxGen.Testing", typeof(FluxApiServer).Assembly, ["Http"], ["OpenApi"], ["Scenarios"], ["Captures"], ["Images"], ["Serving"], [""])
        {
            RootTypes = new()
            {
                [nameof(Violation)] = "OpenApi",
                [nameof(RequestPart)] = "OpenApi",
                [nameof(Scenario)] = "Scenarios",
                [nameof(CapturedRequest)] = "Captures",
                [nameof(FluxApiAssertionException)] = "Captures",
            },
        },
        new("src/FluxGen.Cli", typeof(ExitCode).Assembly, ["Texts"], ["Output", "Generate/Requests"], ["Generate", "Serve", "Inspect"], [""]),
    ];

    public IEnumerable<string> Rooms => Layers.SelectMany(layer => layer);

    public IEnumerable<string> RoomsUnknownTo(string room) =>
        Layers.SkipWhile(layer => !layer.Contains(room)).SelectMany(layer => layer).Where(other => other != room);

    // The full names of the types that are declared in a room.
    public IReadOnlyList<string> TypesOf(string room) => [.. SourceFiles.Types(Folder).Where(type => RoomOf(type) == room).Select(type => type.FullName)];

    public IEnumerable<string> FoldersWithoutLayer =>
        SourceFiles.Types(Folder).Select(RoomOf).Distinct().Where(room => !Rooms.Contains(room));

    private string RoomOf(SourceType type) =>
        type.Folder.Length == 0 && RootTypes.TryGetValue(type.FullName[(type.FullName.LastIndexOf('.') + 1)..], out string? room) ? room : type.Folder;
}
