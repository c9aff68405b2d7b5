using System.Text;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;

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
        string document = $$"""
            openapi: 3.0.3
            info: { title: Sample, version: '1' }
            paths:
              /sample:
                post:
                  operationId: sample
                  requestBody: { content: { application/json: { schema: {{yamlSchema}} } } }
                  responses: { '200': { description: Done. } }
            components:
              schemas:
                Leaf: { type: string, enum: [ a, b ] }
                List: { type: object, required: [ value ], properties: { value: { type: integer }, next: { $ref: '#/components/schemas/List' } } }
                Circle: { properties: { a: { type: integer } }, allOf: [ { $ref: '#/components/schemas/Circle' }, { anyOf: [ { $ref: '#/components/schemas/Circle' } ] } ] }
                Nothing: { type: object, nullable: true, properties: { x: { type: integer } } }
            """;
        Specification spec = await Specification.ParseAsync(document);
        return spec.Operations.Single().Requests.Single().Schema;
    }
}
