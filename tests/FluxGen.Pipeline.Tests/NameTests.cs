using FluxGen.Pipeline.Tests.Infrastructure;

namespace FluxGen.Pipeline.Tests;

internal sealed class NameTests
{
    private static readonly string[] Names =
    [
        "Exception", "Object", "String", "Task", "System", "List", "Type", "Attribute", "FileParameter", "FileResponse", "Stream", "DateTimeOffset",
        "Newtonsoft", "FluxGen", "Zoo", "CancellationToken", "AdditionalProperties", "Operations", "Client", "IClient", "STRING", "TaskValidator",
        "Nullable", "Global", "Größe", "価格", "имя-файла", "class", "await", "value",
    ];

    private static readonly string Long = new('x', 10_000);

    [Test]
    public async Task Schemas_tags_operations_properties_and_parameters_can_have_any_name()
    {
        ContractProject project = await ContractProject.CreateAsync(Render());

        BuildResult result = await project.BuildAsync();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
    }

    private static string Render() =>
        $$"""
        openapi: 3.1.0
        info: { title: Odd names, version: '1' }
        servers: [{ url: https://zoo.example }]
        paths:
          /none: { get: { servers: [{ url: https://other.example }], responses: { '200': { description: It. } } } }
        {{string.Concat(Names.Select(Operation))}}
        components:
          schemas:
        {{string.Concat(Names.Select(Schema))}}
        """;

    private static string Operation(string name) =>
        $$"""
          /{{name}}:
            post:
              tags: [{{name}}]
              operationId: {{name}}
              parameters:
                - { name: {{name}}, in: query, content: { application/json: { schema: { type: boolean } } } }
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/{{name}}' } } } }
              responses:
                '200': { description: It., content: { application/json: { schema: { anyOf: [ { $ref: '#/components/schemas/{{name}}' }, { type: 'null' } ] } } } }
                '201': { description: Its number., content: { application/json: { schema: { type: [integer, 'null'] } } } }
                default: { description: Wrong., content: { application/json: { schema: { $ref: '#/components/schemas/Exception' } } } }

        """;

    private static string Schema(string name) =>
        $$"""
            {{name}}:
              type: object
              required: [{{name}}]
              properties:
                {{name}}: { type: string }
                next: { $ref: '#/components/schemas/{{name}}' }
                all: { type: array, items: { $ref: '#/components/schemas/Exception' } }
                choice: { $ref: '#/components/schemas/{{name}}Choice' }
            {{name}}Choice: { enum: [{{name}}, {{name}}Choice, value, values, isKnown, equals, '+1', '>=', '😀', '{{name}}{{Long}}'] }
            {{name}}Choices: { type: array, items: { enum: [{{name}}, 1, 1.5, true] } }

        """;
}
