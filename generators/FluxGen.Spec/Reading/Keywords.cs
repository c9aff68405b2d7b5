namespace FluxGen.Spec.Reading;

// The keywords of every object of OpenAPI 2.0 to 3.2. A line is the object and its keywords. After @ stands the version that
// brought the keyword (3 is all 3.x) and after = its value: an object, [objects], {a map of objects} or a simple value.
// A keyword * stands for any name.
internal static class Keywords
{
    private const string Table =
        """
        Root: openapi=text swagger@2=text $self@32=text info=Info jsonSchemaDialect@31=text servers@3=[Server] paths=Paths webhooks@31={PathItem} components@3=Components
        Root: security=list tags=[Tag] externalDocs=ExternalDocs host@2=text basePath@2=text schemes@2=texts consumes@2=texts produces@2=texts
        Root: definitions@2={Schema} parameters@2={Parameter} responses@2={Response} securityDefinitions@2={SecurityScheme}
        Info: title=text summary@31=text description=text termsOfService=text contact=Contact license=License version
        Contact: name=text url=text email=text
        License: name=text identifier@31=text url=text
        Server: url=text description=text name@32=text variables={ServerVariable}
        ServerVariable: enum=list default description=text
        Components: schemas={Schema} responses={Response} parameters={Parameter} examples={Example} requestBodies={RequestBody} headers={Header}
        Components: securitySchemes={SecurityScheme} links={Link} callbacks={Callback} pathItems@31={PathItem} mediaTypes@32={MediaType}
        Paths: *=PathItem
        PathItem: $ref=text summary@3=text description@3=text get=Operation put=Operation post=Operation delete=Operation options=Operation head=Operation
        PathItem: patch=Operation trace@3=Operation query@32=Operation additionalOperations@32={Operation} servers@3=[Server] parameters=[Parameter]
        Operation: tags=texts summary=text description=text externalDocs=ExternalDocs operationId=text consumes@2=texts produces@2=texts parameters=[Parameter]
        Operation: requestBody@3=RequestBody responses=Responses callbacks@3={Callback} schemes@2=texts deprecated=boolean security=list servers@3=[Server]
        ExternalDocs: description=text url=text
        Parameter: name=text in=text description=text required=boolean deprecated@3=boolean allowEmptyValue=boolean style@3=text explode@3=boolean
        Parameter: allowReserved@3=boolean schema=Schema example@3 examples@3={Example} content@3={MediaType} type@2=text format@2=text items@2 collectionFormat@2=text
        Parameter: default@2 maximum@2=number exclusiveMaximum@2 minimum@2=number exclusiveMinimum@2 maxLength@2=count minLength@2=count pattern@2=text
        Parameter: maxItems@2=count minItems@2=count uniqueItems@2=boolean enum@2=list multipleOf@2=number
        RequestBody: description=text content={MediaType} required=boolean
        MediaType: schema=Schema itemSchema@32=Schema example examples={Example} encoding={Encoding} prefixEncoding@32=[Encoding] itemEncoding@32=Encoding
        MediaType: description@32=text
        Encoding: contentType=text headers={Header} style=text explode=boolean allowReserved=boolean encoding@32={Encoding} prefixEncoding@32=[Encoding]
        Encoding: itemEncoding@32=Encoding
        Responses: *=Response
        Response: summary@32=text description=text schema@2=Schema headers={Header} examples@2 content@3={MediaType} links@3={Link}
        Callback: *=PathItem
        Example: summary=text description=text value externalValue=text dataValue@32 serializedValue@32=text
        Link: operationRef=text operationId=text parameters requestBody description=text server=Server
        Header: description=text required=boolean deprecated=boolean allowEmptyValue=boolean style=text explode=boolean allowReserved=boolean schema=Schema
        Header: example examples={Example} content={MediaType} type@2=text format@2=text items@2 collectionFormat@2=text default@2 maximum@2=number
        Header: exclusiveMaximum@2 minimum@2=number exclusiveMinimum@2 maxLength@2=count minLength@2=count pattern@2=text maxItems@2=count minItems@2=count
        Header: uniqueItems@2=boolean enum@2=list multipleOf@2=number
        Tag: name=text summary@32=text description=text externalDocs=ExternalDocs parent@32=text kind@32=text
        Schema: $ref=text title=text multipleOf=number maximum=number exclusiveMaximum minimum=number exclusiveMinimum maxLength=count minLength=count
        Schema: pattern=text maxItems=count minItems=count uniqueItems=boolean maxProperties=count minProperties=count required=texts enum=list type
        Schema: allOf=[Schema] oneOf@3=[Schema] anyOf@3=[Schema] not@3=Schema items=Schema properties={Schema} additionalProperties=Schema description=text
        Schema: format=text default nullable@3=boolean discriminator=Discriminator readOnly=boolean writeOnly@3=boolean xml=Xml externalDocs=ExternalDocs example
        Schema: deprecated@3=boolean examples@31 $id@31=text $schema@31=text $anchor@31=text $dynamicAnchor@31=text $dynamicRef@31=text $recursiveRef@31=text
        Schema: $recursiveAnchor@31 $vocabulary@31 $comment@31=text $defs@31={Schema} definitions@31={Schema} const@31 if@31=Schema then@31=Schema else@31=Schema
        Schema: dependentSchemas@31={Schema} dependentRequired@31 dependencies@31 prefixItems@31=[Schema] contains@31=Schema maxContains@31=count
        Schema: minContains@31=count patternProperties@31={Schema} propertyNames@31=Schema unevaluatedItems@31=Schema unevaluatedProperties@31=Schema
        Schema: contentEncoding@31=text contentMediaType@31=text contentSchema@31=Schema
        Discriminator: propertyName=text mapping defaultMapping@32=text
        Xml: name=text namespace=text prefix=text attribute=boolean wrapped=boolean nodeType@32=text
        SecurityScheme: type=text description=text name=text in=text scheme@3=text bearerFormat@3=text flows@3=Flows openIdConnectUrl@3=text
        SecurityScheme: oauth2MetadataUrl@32=text deprecated@32=boolean flow@2=text authorizationUrl@2=text tokenUrl@2=text scopes@2
        Flows: implicit=Flow password=Flow clientCredentials=Flow authorizationCode=Flow deviceAuthorization@32=Flow
        Flow: authorizationUrl=text tokenUrl=text refreshUrl=text scopes deviceAuthorizationUrl@32=text
        """;

    private static readonly Dictionary<ObjectKind, Dictionary<string, Keyword>> ByKind = Parse();

    public static IReadOnlyCollection<Keyword> Of(ObjectKind kind) => ByKind[kind].Values;

    public static Keyword? Find(ObjectKind kind, string name)
    {
        Dictionary<string, Keyword> keywords = ByKind[kind];
        return keywords.GetValueOrDefault(name) ?? keywords.GetValueOrDefault("*");
    }

    private static Dictionary<ObjectKind, Dictionary<string, Keyword>> Parse()
    {
        Dictionary<ObjectKind, Dictionary<string, Keyword>> kinds = [];
        foreach (string line in Table.Split('\n'))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            ObjectKind kind = Enum.Parse<ObjectKind>(line.AsSpan(0, colon));
            kinds.TryAdd(kind, new(StringComparer.Ordinal));
            foreach (string entry in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                Keyword keyword = ParseEntry(entry);
                kinds[kind].Add(keyword.Name, keyword);
            }
        }

        return kinds;
    }

    private static Keyword ParseEntry(string entry)
    {
        int equals = entry.IndexOf('=', StringComparison.Ordinal);
        string value = equals < 0 ? "" : entry[(equals + 1)..];
        string[] name = (equals < 0 ? entry : entry[..equals]).Split('@');
        SpecVersion versions = name.ElementAtOrDefault(1) switch
        {
            "2" => SpecVersion.V20,
            "3" => SpecVersion.V30 | SpecVersion.V31 | SpecVersion.V32,
            "31" => SpecVersion.V31 | SpecVersion.V32,
            "32" => SpecVersion.V32,
            _ => SpecVersion.All,
        };
        ValueShape shape = ShapeOf(value);
        return new Keyword(name[0], versions, shape, shape >= ValueShape.Object ? Enum.Parse<ObjectKind>(value.Trim('[', ']', '{', '}')) : ObjectKind.None);
    }

    private static ValueShape ShapeOf(string value) => value switch
    {
        "" => ValueShape.Any,
        "text" => ValueShape.Text,
        "texts" => ValueShape.Texts,
        "boolean" => ValueShape.Boolean,
        "number" => ValueShape.Number,
        "count" => ValueShape.Count,
        "list" => ValueShape.List,
        _ => value[0] switch { '[' => ValueShape.ListOfObjects, '{' => ValueShape.MapOfObjects, _ => ValueShape.Object },
    };
}
