using System.Text;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Tests.Support;

internal static class Check
{
    public static IReadOnlyList<Violation> Json(string json, Schema schema) => Bytes(Encoding.UTF8.GetBytes(json), schema);

    public static IReadOnlyList<Violation> Bytes(byte[] body, Schema schema)
    {
        SchemaValidator.Validate(body, schema, out IReadOnlyList<Violation> violations);
        return violations;
    }

    // The violations as "pointer keyword", which is all that most tests are about.
    public static async Task<string> BriefAsync(string json, string yamlSchema) =>
        string.Join(", ", Json(json, await SchemaAsync(yamlSchema)).Select(violation => $"{violation.Pointer} {violation.Keyword}"));

    public static async Task<Schema> SchemaAsync(string yamlSchema)
    {
        Operation operation = await OperationAsync(
            $$"""{ content: { application/json: { schema: {{yamlSchema}} } } }""",
            """
              schemas:
                Leaf: { type: string, enum: [ a, b ] }
                List: { type: object, required: [ value ], properties: { value: { type: integer }, next: { $ref: '#/components/schemas/List' } } }
                Circle: { properties: { a: { type: integer } }, allOf: [ { $ref: '#/components/schemas/Circle' }, { anyOf: [ { $ref: '#/components/schemas/Circle' } ] } ] }
                Nothing: { type: object, nullable: true, properties: { x: { type: integer } } }
            """);
        return operation.Requests.Single().Schema;
    }

    // The only operation of a specification, POST /things.
    public static async Task<Operation> OperationAsync(string requestBody, string components = "")
    {
        Specification specification = await Specification.ParseAsync($$"""
            openapi: 3.0.3
            info: { title: Sample, version: '1' }
            paths:
              /things:
                post:
                  operationId: makeThing
                  requestBody: {{requestBody}}
                  responses: { '200': { description: Done. } }
            components:
            {{components}}
            """);
        return specification.Operations.Single();
    }
}
