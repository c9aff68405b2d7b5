namespace FluxGen.Pipeline.Tests;

internal static class SmallSpecification
{
    public static string Render(string summary = "Lists the animals.", string operationId = "operationId: listAnimals") =>
        $$"""
        openapi: 3.0.3
        info: { title: Zoo, version: '1' }
        paths:
          /animals:
            get:
              tags: [Animals]
              summary: {{summary}}
              {{operationId}}
              responses:
                '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/Animal' } } } }
        components:
          schemas:
            Animal: { type: object, properties: { name: { type: string } } }
        """;
}
