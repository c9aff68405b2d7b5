using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// The C# parameters of the methods of one operation: required ones, the body, and optional ones or a class that has them.
internal sealed class Signature
{
    private const int MaxOptional = 5;

    private static readonly string[] Reserved = ["cancellationToken", "call", "body", "options"];

    private readonly List<ParameterFacts.Converted> _required = [];
    private readonly List<ParameterFacts.Converted> _optional = [];
    private readonly Component? _options;
    private readonly string _operationName;

    public Signature(SpecOperation operation, string operationName, bool hasBody, ParameterFacts parameters, Components components)
    {
        _operationName = operationName;
        foreach (SpecMapping parameter in operation.Parameters)
        {
            if (ParameterFacts.IsIgnored(parameter))
            {
                continue;
            }

            ParameterFacts.Converted converted = parameters.Convert(parameter, operationName);
            (converted.IsRequired ? _required : _optional).Add(converted);
        }

        if (_optional.Count > MaxOptional || (hasBody && _optional.Count > 0))
        {
            _options = components.Add(new Component(components.Names.Add(operationName + "Options")), FillOptions);
        }
    }

    public bool Breaks(RequestBody? body) =>
        _required.Count + (body is null ? 0 : 1) + (_options is not null ? 1 : _optional.Count) > 1;

    // Each method needs nodes of its own.
    public void Add(PseudoParameters target, RequestBody? body)
    {
        NameSet names = new(Reserved);
        foreach (ParameterFacts.Converted parameter in _required)
        {
            Add(target, parameter, names, isOptional: false);
        }

        if (body is not null)
        {
            target.Add("body", body.Schema(), body.Facts());
        }

        if (_options is not null)
        {
            JsonObject facts = new() { ["name"] = "options", ["optional"] = true, ["description"] = Facts.Text("The optional parameters.") };
            target.Add("options", Components.Reference(_options), facts);
            return;
        }

        foreach (ParameterFacts.Converted parameter in _optional)
        {
            Add(target, parameter, names, isOptional: true);
        }
    }

    private static void Add(PseudoParameters target, ParameterFacts.Converted parameter, NameSet names, bool isOptional)
    {
        JsonObject facts = parameter.Facts.DeepClone().AsObject();
        facts["name"] = CSharpNames.Escape(names.Add(CSharpNames.Camel(parameter.Node.Text("name") ?? "")));
        facts.AddFlag("optional", isOptional);
        facts.AddText("description", parameter.Description);
        target.Add("parameter", parameter.Schema.DeepClone().AsObject(), facts);
    }

    private void FillOptions(Component component)
    {
        NameSet names = ObjectSchemas.NewNames(component.Name, isOpen: false);
        JsonObject properties = [];
        foreach (ParameterFacts.Converted parameter in _optional)
        {
            string wire = parameter.Node.Text("name") ?? "";
            JsonObject json = parameter.Schema;
            if (parameter.Description is not null || parameter.Node.IsTrue("deprecated"))
            {
                json = SchemaConverter.Wrap(json);
                SchemaNotes.AddText(json, "description", parameter.Description);
                SchemaNotes.AddDeprecation(json, parameter.Node.IsTrue("deprecated"), parameter.Node.Text("x-deprecatedMessage"));
            }

            parameter.Facts["name"] = names.Add(CSharpNames.Pascal(wire));
            json[Facts.Key] = parameter.Facts;

            // A query and a header can have parameters of the same name.
            properties[properties.ContainsKey(wire) ? $"{parameter.Node.Text("in")}:{wire}" : wire] = json;
        }

        component.Json = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["description"] = Facts.Text($"The optional parameters of {_operationName}."),
            ["properties"] = properties,
            [Facts.Key] = new JsonObject { ["kind"] = "parameters" },
        };
    }
}
