using Mono.Cecil;
using NetArchTest.Rules;

namespace FluxGen.Repository.Tests.Architecture;

public sealed class ArchitectureTests
{
    private static IEnumerable<TestCaseData> Rooms =>
        from project in ProjectRooms.All
        from room in project.Rooms
        select new TestCaseData(project, room).SetArgDisplayNames(project.Folder, room.Length == 0 ? "root" : room);

    private static IEnumerable<TestCaseData> Projects =>
        ProjectRooms.All.Select(project => new TestCaseData(project).SetArgDisplayNames(project.Folder));

    [TestCaseSource(nameof(Rooms))]
    public void A_room_knows_only_the_rooms_below_it(object projectRooms, string room)
    {
        ProjectRooms project = (ProjectRooms)projectRooms;
        IReadOnlyList<string> types = project.TypesOf(room);
        Assert.That(types, Is.Not.Empty, "the room is empty: take it out of the list");

        foreach (string above in project.RoomsUnknownTo(room))
        {
            AssertUnknown(project, types, [.. project.TypesOf(above)], $"'{room}' must not know '{above}'");
        }
    }

    [TestCaseSource(nameof(Projects))]
    public void Every_folder_has_its_place_in_the_order(object project) =>
        Assert.That(((ProjectRooms)project).FoldersWithoutLayer, Is.Empty);

    [TestCaseSource(nameof(Projects))]
    public void Internal_types_are_in_the_namespace_of_their_folder(object project)
    {
        string folder = ((ProjectRooms)project).Folder;
        string root = folder[(folder.IndexOf('/') + 1)..];

        Assert.That(
            SourceFiles.Types(folder).Where(type => type.Namespace != (type.IsPublic || type.Folder.Length == 0 ? root : $"{root}.{type.Folder.Replace('/', '.')}")),
            Is.Empty);
    }

    [Test]
    public void Only_the_http_room_of_the_mock_server_names_WireMock()
    {
        ProjectRooms testing = ProjectRooms.All.Single(project => project.Folder == "src/FluxGen.Testing");

        AssertUnknown(testing, [.. testing.Rooms.Where(room => room != "Http").SelectMany(testing.TypesOf)], ["WireMock"], "only 'Http' may know WireMock");
    }

    private static void AssertUnknown(ProjectRooms project, IReadOnlyList<string> types, string[] unknown, string rule)
    {
        TestResult result = Types.InAssembly(project.Assembly)
            .That().MeetCustomRule(new IsDeclaredAmong(types))
            .ShouldNot().HaveDependencyOnAny(unknown)
            .GetResult();

        Assert.That(result.FailingTypeNames ?? [], Is.Empty, rule);
    }

    private sealed class IsDeclaredAmong(IReadOnlyList<string> names) : ICustomRule
    {
        public bool MeetsRule(TypeDefinition type) => names.Contains(type.FullName.Split('/')[0]);
    }
}
