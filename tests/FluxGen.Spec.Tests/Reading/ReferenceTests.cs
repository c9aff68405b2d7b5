using FluxGen.Spec.Reading;
using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Reading;

internal sealed class ReferenceTests
{
    [TestCase("common/errors.yaml#/Error", "Error")]
    [TestCase("./common/errors.yaml#/Error", "Error")]
    [TestCase("common/../common/errors.yaml#/Error", "Error")]
    [TestCase("common%2Ferrors.yaml#/Error", "Error")]
    [TestCase("common/errors.yaml#/with~1slash~0tilde%20blank", "with/slash~tilde blank")]
    [TestCase("common/whole.json", "whole")]
    [TestCase("common/errors.yaml#/Forward", "Target")]
    public void A_reference_to_another_file_is_followed(string reference, string name)
    {
        using SpecificationFolder folder = new();
        folder.Write("api.yaml", Api.WithSchemas($"S: {{ $ref: '{reference}' }}"));
        folder.Write("common/errors.yaml", "Error: { type: string }\nwith/slash~tilde blank: { type: string }\nForward: { $ref: 'more.yaml#/Target' }");
        folder.Write("common/more.yaml", "Target: { type: string }");
        folder.Write("common/whole.json", "{ \"type\": \"string\" }");

        SpecificationDocument document = folder.ReadAndCheck()!;

        Assert.That(folder.Told, Is.Empty);
        SpecNode target = document.Resolve(document.Component("schemas", "S")!)!;
        Assert.That(((SpecMapping)target).Text("type"), Is.EqualTo("string"));
        Assert.That(SpecificationDocument.NameOf(target), Is.EqualTo(name));
    }

    [Test]
    public void Every_file_that_was_read_is_an_input_and_no_other()
    {
        using SpecificationFolder folder = new();
        folder.Write("api.yaml", Api.WithSchemas("S: { $ref: 'common/a.yaml#/A' }"));
        folder.Write("common/a.yaml", "A: { type: object, properties: { b: { $ref: b.yaml } } }");
        folder.Write("common/b.yaml", "{ type: string, maxLenght: 5 }");
        folder.Write("common/c.yaml", "not: [ valid");

        SpecificationDocument document = folder.ReadAndCheck()!;

        Assert.That(document.Files, Is.EquivalentTo((string[])[folder.PathOf("api.yaml"), folder.PathOf("common/a.yaml"), folder.PathOf("common/b.yaml")]));
        Assert.That(folder.Told, Has.Count.EqualTo(1).And.One.StartsWith("common/b.yaml(1,17): error FLUX107: "));
    }

    [Test]
    public void A_reference_above_the_folder_needs_leave()
    {
        using SpecificationFolder folder = new();
        folder.Write("spec/api.yaml", Api.WithSchemas("S: { $ref: '../common.yaml#/A' }"));
        folder.Write("common.yaml", "A: { type: string }");

        folder.ReadAndCheck("spec/api.yaml");
        IReadOnlyList<string> told = folder.Told;
        folder.Problems.Clear();
        SpecificationDocument allowed = folder.ReadAndCheck("spec/api.yaml", "..")!;

        Assert.That(told, Has.Count.EqualTo(1).And.One.StartsWith("spec/api.yaml(6,16): error FLUX105: the reference '../common.yaml#/A' leaves the folder of the specification"));
        Assert.That(folder.Told, Is.Empty);
        Assert.That(allowed.Resolve(allowed.Component("schemas", "S")!)!.Place.File, Is.EqualTo("common.yaml"));
    }

    [TestCase("link.yaml#/A")]
    [TestCase("folder/outside.yaml#/A")]
    [Platform("Unix")]
    public void A_link_out_of_the_folder_needs_leave(string reference)
    {
        using SpecificationFolder folder = new();
        folder.Write("spec/api.yaml", Api.WithSchemas($"S: {{ $ref: '{reference}' }}"));
        folder.Write("other/outside.yaml", "A: { type: string }");
        File.CreateSymbolicLink(folder.PathOf("spec/link.yaml"), folder.PathOf("other/outside.yaml"));
        Directory.CreateSymbolicLink(folder.PathOf("spec/folder"), folder.PathOf("other"));

        folder.ReadAndCheck("spec/api.yaml");
        IReadOnlyList<string> told = folder.Told;
        folder.Problems.Clear();
        SpecificationDocument allowed = folder.ReadAndCheck("spec/api.yaml", "..")!;

        Assert.That(told, Has.Count.EqualTo(1).And.One.StartsWith($"spec/api.yaml(6,16): error FLUX105: the reference '{reference}' is a link that leaves the folder of the specification"));
        Assert.That(folder.Told, Is.Empty);
        Assert.That(allowed.Resolve(allowed.Component("schemas", "S")!), Is.Not.Null);
    }

    [Test]
    [Platform("Unix")]
    public void A_folder_of_links_is_that_of_the_specification()
    {
        using SpecificationFolder folder = new();
        folder.Write("source/api.yaml", Api.WithSchemas("S: { $ref: 'more.yaml#/A' }"));
        folder.Write("source/more.yaml", "A: { type: string }");
        Directory.CreateDirectory(folder.PathOf("links"));
        File.CreateSymbolicLink(folder.PathOf("links/api.yaml"), folder.PathOf("source/api.yaml"));
        File.CreateSymbolicLink(folder.PathOf("links/more.yaml"), folder.PathOf("source/more.yaml"));

        folder.ReadAndCheck("links/api.yaml");

        Assert.That(folder.Told, Is.Empty);
    }

    [TestCase("/dev/zero", "FLUX105")]
    [TestCase("file:///etc/passwd", "FLUX104")]
    [TestCase("//example.com/a.yaml", "FLUX104")]
    [TestCase("common", "FLUX102")]
    [TestCase("common/nothing.yaml", "FLUX102")]
    [TestCase("common/errors.yaml#/Nothing", "FLUX102")]
    [TestCase("#/components/schemas/S/properties/a", "FLUX102")]
    [TestCase("#nothing", "FLUX102")]
    public void A_reference_that_cannot_be_followed_is_told_once(string reference, string id)
    {
        using SpecificationFolder folder = new();
        folder.Write("api.yaml", Api.WithSchemas($"S: {{ $ref: '{reference}' }}\nT: {{ type: array, items: {{ $ref: '#/components/schemas/S' }} }}"));
        folder.Write("common/errors.yaml", "Error: { type: string }");

        folder.ReadAndCheck();

        Assert.That(folder.Told, Has.Count.EqualTo(1).And.One.StartsWith($"api.yaml(6,16): error {id}: "));
    }

    [TestCase("a%00b.yaml")]
    [TestCase("a\\0b.yaml")]
    public void A_reference_with_a_character_that_no_path_has_is_told_at_its_line(string reference) =>
        Assert.That(
            SpecificationFolder.Check(Api.WithSchemas($"S: {{ $ref: \"{reference}\" }}")),
            Has.Count.EqualTo(1).And.One.StartsWith("api.yaml(6,16): error FLUX102: ").And.One.Contains("names no file"));

    [Test]
    public void Each_reference_of_a_circle_is_told_and_what_leads_to_it_is_not()
    {
        string schemas = "A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }\nC: { $ref: '#/components/schemas/A' }";

        IReadOnlyList<string> told = SpecificationFolder.Check(Api.WithSchemas(schemas));

        Assert.That(told.Select(line => line[..line.IndexOf(": the", StringComparison.Ordinal)]), Is.EqualTo((string[])["api.yaml(6,16): error FLUX103", "api.yaml(7,16): error FLUX103"]));
    }

    [Test]
    public void Anchors_and_ids_of_JSON_Schema_are_found()
    {
        string schemas = "S: { $ref: '#there' }\nT: { $anchor: there, type: string }\nU: { $ref: 'https://example.com/v' }\nV: { $id: 'https://example.com/v', type: integer }";
        using SpecificationFolder folder = new();
        folder.Write("api.yaml", Api.WithSchemas(schemas, "3.1.0"));

        SpecificationDocument document = folder.ReadAndCheck()!;

        Assert.That(folder.Told, Is.Empty);
        Assert.That(document.Resolve(document.Component("schemas", "S")!)!.Place.Name, Is.EqualTo("T"));
        Assert.That(document.Resolve(document.Component("schemas", "U")!)!.Place.Name, Is.EqualTo("V"));
    }
}
