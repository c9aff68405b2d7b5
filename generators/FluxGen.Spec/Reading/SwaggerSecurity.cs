namespace FluxGen.Spec.Reading;

internal static class SwaggerSecurity
{
    public static SpecNode Upgrade(SpecNode node)
    {
        if (node is not SpecMapping scheme)
        {
            return node;
        }

        MappingEditor editor = new(scheme);
        Place place = scheme["type"]?.Place ?? scheme.Place;
        if (scheme.Text("type") == "basic")
        {
            editor.Set("type", NewNode.Text(place, "http"));
            editor.Set("scheme", NewNode.Text(place, "basic"));
        }
        else if (scheme.Text("type") == "oauth2")
        {
            string flow = editor.Take("flow")?.Value is SpecScalar given ? given.Text : "";
            flow = flow switch { "application" => "clientCredentials", "accessCode" => "authorizationCode", _ => flow };
            SpecMapping details = NewNode.Mapping(
                place,
                ("authorizationUrl", editor.Take("authorizationUrl")?.Value),
                ("tokenUrl", editor.Take("tokenUrl")?.Value),
                ("scopes", editor.Take("scopes")?.Value));
            editor.Set("flows", NewNode.Mapping(place, (flow, details)));
        }

        return editor.Build();
    }
}
