using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class RequestBodyTests
{
    private const string Pet = "{ type: object, properties: { name: { type: string } } }";

    [Test]
    public void Each_media_type_is_a_method_that_takes_what_it_can_have()
    {
        Normalized normalized = Post($"required: true, content: {{ application/json: {{ schema: {Pet} }}, application/x-www-form-urlencoded: {{ schema: {Pet} }}, "
            + $"text/plain: {{ schema: {{ type: string }} }}, application/xml: {{ schema: {Pet} }}, image/*: {{}} }}");

        Assert.That(
            normalized.Methods.Select(static method => $"{method.Name} {Method.Text(method.FactsOf("body")["mediaType"])} {Method.TypeOf(method.Parameter("body"))}"),
            Is.EqualTo(new[]
            {
                "Add application/json #/components/schemas/AddRequest",
                "Add application/x-www-form-urlencoded #/components/schemas/AddForm",
                "Add text/plain string",
                "Add application/xml System.IO.Stream",
                "Add image/* FluxGen.Runtime.ApiFile",
            }));
    }

    [Test]
    public void A_body_of_the_same_type_is_a_method_of_another_name()
    {
        Normalized normalized = Post("content: { application/json: { schema: { type: string } }, application/merge-patch+json: { schema: { type: string } }, application/pdf: {}, image/png: {} }");

        Assert.That(normalized.Methods.Select(static method => method.Name), Is.EqualTo(new[] { "Add", "AddAsMergePatchJson", "Add", "AddAsPng" }));
    }

    [Test]
    public void A_range_of_JSON_is_JSON_and_no_second_method()
    {
        Normalized normalized = Post($"content: {{ application/json: {{ schema: {Pet} }}, text/json: {{ schema: {Pet} }}, application/*+json: {{ schema: {Pet} }} }}");

        Assert.That(
            normalized.Methods.Select(static method => $"{method.Name} {Method.Text(method.FactsOf("body")["mediaType"])}"),
            Is.EqualTo(new[] { "Add application/json", "Add text/json" }));
    }

    [Test]
    public void Only_the_first_of_several_bodies_can_be_left_out()
    {
        Assert.That(Post("content: { application/json: {}, text/plain: {} }").Methods.Select(static method => method.Signature), Is.EqualTo(new[] { "body?", "body" }));
    }

    [Test]
    public void A_wildcard_with_an_object_is_JSON()
    {
        Method method = Post($"required: true, content: {{ '*/*': {{ schema: {Pet} }} }}").Methods[0];

        Assert.That(Method.Text(method.FactsOf("body")["mediaType"]), Is.EqualTo("application/json"));
    }

    [TestCase("application/*+json: {}", "application/json")]
    [TestCase("application/json: {}, text/json: {}, application/*+json: {}", "application/json", "text/json")]
    public void A_range_of_JSON_is_JSON_and_says_nothing_beside_it(string content, params string[] mediaTypes) =>
        Assert.That(Post($"content: {{ {content} }}").Methods.Select(static method => Method.Text(method.FactsOf("body")["mediaType"])), Is.EqualTo(mediaTypes));

    [Test]
    public void Files_and_encodings_of_a_form_are_facts()
    {
        Normalized normalized = Post("content: { multipart/form-data: { schema: { type: object, required: [file], properties: { file: { type: string, format: binary }, "
            + "files: { type: array, items: { type: string, format: binary } }, tags: { type: array, items: { type: string } } } }, "
            + "encoding: { file: { contentType: 'image/png, image/jpeg' }, tags: { style: pipeDelimited, explode: true, allowReserved: true } } } }");

        Assert.Multiple(() =>
        {
            Assert.That((string?)normalized.Schemas["AddForm"]!["x-fluxgen"]!["kind"], Is.EqualTo("form"));
            Assert.That((string?)normalized.FactsOf("AddForm", "file")["presence"] + normalized.FactsOf("AddForm", "files")["presence"], Is.EqualTo("AlwaysDisallowNull"));
            Assert.That(normalized.PropertyOf("AddForm", "file"), Is.EqualTo("""{"type":"string","x-fluxgen":{"name":"File","code":"FluxGen.Runtime.ApiFile","part":{"mediaType":"=image/png, image/jpeg"}}}"""));
            Assert.That(normalized.PropertyOf("AddForm", "files"), Does.Contain("\"code\":\"System.Collections.Generic.IList<FluxGen.Runtime.ApiFile>\""));
            Assert.That(normalized.PropertyOf("AddForm", "tags"), Does.EndWith("""{"name":"Tags","part":{"style":"pipeDelimited","explode":true,"allowReserved":true}}}"""));
        });
    }

    [TestCase("{ type: string, contentMediaType: image/png }")]
    [TestCase("{}")]
    [TestCase("true")]
    public void A_file_can_be_written_as_OpenAPI_31_does(string schema)
    {
        Normalized normalized = Post($"content: {{ multipart/form-data: {{ schema: {{ type: object, properties: {{ file: {schema} }} }} }} }}", "3.1.0");

        Assert.That(normalized.PropertyOf("AddForm", "file"), Does.Contain("FluxGen.Runtime.ApiFile"));
    }

    [Test]
    public void A_file_or_a_list_of_files_is_a_list_of_files()
    {
        Normalized normalized = Post("content: { multipart/form-data: { schema: { type: object, properties: { image: { oneOf: [ { type: string, format: binary }, { type: array, items: { type: string, format: binary } } ] }, "
            + "link: { oneOf: [ { type: string, format: binary }, { type: array, items: { type: string } } ] } } } } }");

        Assert.That(normalized.PropertyOf("AddForm", "image"), Does.Contain("\"code\":\"System.Collections.Generic.IList<FluxGen.Runtime.ApiFile>\""));
        Assert.That(normalized.PropertyOf("AddForm", "link"), Does.Contain("#/components/schemas/AddFormLink"));
    }

    [Test]
    public void A_component_that_is_only_a_form_keeps_its_name()
    {
        Normalized normalized = Normalized.Of(WithPet("application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Pet' } }"));

        Assert.That(normalized.Schemas.Select(static schema => $"{schema.Key} {schema.Value!["x-fluxgen"]?["kind"]}"), Is.EqualTo(new[] { "Pet form" }));
        Assert.That(Method.TypeOf(normalized.Methods[0].Parameter("body")), Is.EqualTo("#/components/schemas/Pet"));
    }

    [Test]
    public void A_component_that_is_also_JSON_has_a_form_beside_it()
    {
        Normalized normalized = Normalized.Of(WithPet("application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Pet' } }, application/json: { schema: { $ref: '#/components/schemas/Pet' } }"));

        Assert.That(normalized.Schemas.Select(static schema => $"{schema.Key} {schema.Value!["x-fluxgen"]?["kind"]}"), Is.EqualTo(new[] { "Pet ", "PetForm form" }));
    }

    private static Normalized Post(string body, string version = "3.0.3")
    {
        Normalized normalized = Normalized.OfOperation($"post: {{ operationId: add, requestBody: {{ {body} }}, responses: {{ '204': {{ description: A }} }} }}", version);
        Assert.That(normalized.Problems, Is.Empty);
        return normalized;
    }

    private static string WithPet(string content) =>
        Api.WithPaths($"/a:\n  post: {{ requestBody: {{ content: {{ {content} }} }}, responses: {{ '204': {{ description: A }} }} }}")
        + $"\ncomponents: {{ schemas: {{ Pet: {Pet} }} }}\n";
}
