using FluxGen.Spec.Normalizing;
using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class OperationNameTests
{
    private const string Responses = "responses: { '204': { description: Done. } }";

    [TestCase("/", "get", "Get")]
    [TestCase("/pets", "get", "GetPets")]
    [TestCase("/pets/{id}", "get", "GetPetsById")]
    [TestCase("/pets/{pet-id}/photos/{photo_id}", "delete", "DeletePetsByPetIdPhotosByPhotoId")]
    [TestCase("/pets.{format}", "get", "GetPetsByFormat")]
    [TestCase("/v2/pets:search", "post", "PostV2PetsSearch")]
    [TestCase("/pets/", "head", "HeadPets")]
    public void An_operation_without_operationId_is_named_after_method_and_path(string path, string method, string name)
    {
        Normalized normalized = Normalized.Of(Api.WithPaths($"'{path}':\n  {method}: {{ {Responses} }}"));

        Assert.That(normalized.Methods[0].Name, Is.EqualTo(name));
    }

    [TestCase("listPets", "ListPets")]
    [TestCase("list_pets", "ListPets")]
    [TestCase("pets#list/all", "PetsListAll")]
    [TestCase("3dModels", "_3dModels")]
    [TestCase("' '", "GetPets")]
    public void An_operationId_is_the_name_in_PascalCase(string operationId, string name)
    {
        Normalized normalized = Normalized.OfOperation($"get: {{ operationId: {operationId}, {Responses} }}");

        Assert.That(normalized.Methods[0].Name, Is.EqualTo(name));
    }

    [Test]
    public void Names_stay_as_other_operations_come()
    {
        string before = $"/pets/{{id}}:\n  get: {{ {Responses} }}";
        string after = $"{before}\n/pets/{{id}}/{{name}}:\n  get: {{ {Responses} }}\n/pets/by-id:\n  get: {{ {Responses} }}";

        Assert.That(Normalized.Of(Api.WithPaths(after)).Methods.Select(static method => method.Name), Is.EqualTo(new[] { "GetPetsById", "GetPetsByIdByName", "GetPetsById2" }));
        Assert.That(Normalized.Of(Api.WithPaths(before)).Methods[0].Name, Is.EqualTo("GetPetsById"));
    }

    [Test]
    public void The_project_can_name_an_operation()
    {
        NormalizerOptions options = new() { OperationNames = new Dictionary<string, string> { ["GET /pets/{id}"] = "FindPet" } };

        Normalized normalized = Normalized.Of(Api.WithPaths($"/pets/{{id}}:\n  get: {{ operationId: other, {Responses} }}"), options);

        Assert.That(normalized.Methods[0].Name, Is.EqualTo("FindPet"));
    }

    [Test]
    public void Two_operations_of_an_interface_have_different_names()
    {
        string paths = $"/a:\n  get: {{ operationId: get_pet, {Responses} }}\n  put: {{ operationId: getPet, {Responses} }}\n  post: {{ operationId: getPet, tags: [Other], {Responses} }}";

        Assert.That(Normalized.Of(Api.WithPaths(paths)).Methods.Select(static method => method.Name), Is.EqualTo(new[] { "GetPet", "GetPet2", "GetPet" }));
    }

    [Test]
    public void The_name_of_a_method_that_the_generator_adds_is_not_taken()
    {
        string paths = $"/a:\n  get: {{ operationId: getPet, {Responses} }}\n  put: {{ operationId: getPetWithResponse, {Responses} }}";

        Assert.That(Normalized.Of(Api.WithPaths(paths)).Methods[1].Name, Is.EqualTo("GetPetWithResponse2"));
    }

    [TestCase("", "IClient")]
    [TestCase("tags: [Pets, Other],", "IPetsClient")]
    [TestCase("tags: [keepers of the zoo],", "IKeepersOfTheZooClient")]
    [TestCase("tags: ['Capital (deprecated)'],", "ICapitalDeprecatedClient")]
    [TestCase("tags: [''],", "IClient")]
    public void The_first_tag_names_the_interface(string tags, string name)
    {
        Normalized normalized = Normalized.OfOperation($"get: {{ {tags} {Responses} }}");

        Assert.That((string?)normalized.Methods[0].Facts["interface"], Is.EqualTo(name));
    }

    [Test]
    public void Tags_that_differ_in_case_are_one_interface()
    {
        string paths = $"/a:\n  get: {{ operationId: a, tags: [HTTP], {Responses} }}\n  put: {{ operationId: A, tags: [http], {Responses} }}";

        Assert.That(
            Normalized.Of(Api.WithPaths(paths)).Methods.Select(static method => $"{method.Facts["interface"]}.{method.Name}"),
            Is.EqualTo(new[] { "IHTTPClient.A", "IHTTPClient.A2" }));
    }

    [Test]
    public void The_class_of_a_client_is_not_the_interface_of_another()
    {
        string paths = $"/a:\n  get: {{ tags: [List], {Responses} }}\n  put: {{ tags: [IList], {Responses} }}";

        Assert.That(
            Normalized.Of(Api.WithPaths(paths)).Methods.Select(static method => (string?)method.Facts["interface"]),
            Is.EqualTo(new[] { "IListClient", "IIList2Client" }));
    }

    [TestCase("PetsClient")]
    [TestCase("IPetsClient")]
    [TestCase("PetsOperations")]
    public void A_schema_does_not_take_the_name_of_what_is_made_for_a_tag(string schema)
    {
        string text = Api.WithPaths($"/a:\n  get: {{ tags: [Pets], {Responses} }}")
            + $"\ncomponents: {{ schemas: {{ {schema}: {{ type: object, properties: {{ a: {{}} }} }} }} }}";

        Assert.That(Normalized.Of(text).Schemas.Select(static component => component.Key), Is.EqualTo(new[] { schema + "2" }));
    }
}
