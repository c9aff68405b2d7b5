using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// All classes and enums of the contract, each of one definition.
internal sealed class Components(SpecificationDocument document, Scopes scopes, TypeNames names)
{
    private const string Prefix = "#/components/schemas/";

    private readonly Dictionary<SpecNode, Component> _byDefinition = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<Action> _open = new();
    private readonly List<Component> _roots = [];
    private readonly List<EffectiveSchema> _written = [];
    private Component? _owner;

    public TypeNames Names => names;

    // Names of components come first, so that nothing that is added elsewhere changes them.
    public void Declare(SchemaReader reader)
    {
        Dictionary<SpecNode, string> written = new(ReferenceEqualityComparer.Instance);
        foreach (SpecProperty property in document.Root.Mapping("components")?.PropertiesOf("schemas") ?? [])
        {
            written.TryAdd(property.Value, property.Name);
            _written.Add(scopes.Inside(new Scope(), () => reader.Read(property.Value)));
        }

        foreach (EffectiveSchema schema in _written)
        {
            if (schema.Kind is SchemaKind.Object or SchemaKind.Enum or SchemaKind.Union && !_byDefinition.ContainsKey(schema.Definition))
            {
                string name = written.GetValueOrDefault(schema.Definition) ?? schema.ComponentName ?? "Unnamed";
                _byDefinition.Add(schema.Definition, AddRoot(new Component(names.Add(CSharpNames.Pascal(name)))));
            }
        }
    }

    // A schema that is not written under components is named after where it stands.
    public Component Use(EffectiveSchema schema, Func<string> name, Action<Component> fill)
    {
        if (!_byDefinition.TryGetValue(schema.Definition, out Component? component))
        {
            bool isElsewhere = schema.Definition != schema.Node && schema.ComponentName is null && !schema.IsCopy;
            string newName = isElsewhere ? names.Add(CSharpNames.Pascal(SpecificationDocument.NameOf(schema.Definition))) : name();
            component = new Component(newName);
            _byDefinition.Add(schema.Definition, component);
            Place(component, isElsewhere);
        }

        if (component.Json.Count == 0)
        {
            component.Json["type"] = "object";
            _open.Enqueue(() => Fill(component, fill));
        }

        scopes.Use(component);
        return component;
    }

    // A class that no schema stands for, such as that of the optional parameters of an operation.
    public Component Add(Component component, Action<Component> fill)
    {
        Place(component, isElsewhere: false);
        scopes.Use(component);
        _open.Enqueue(() => Fill(component, fill));
        return component;
    }

    // What each schema under components uses, which is itself if it is a class.
    public IReadOnlyList<Scope> UseWritten(SchemaConverter schemas)
    {
        List<Scope> uses = [];
        foreach (EffectiveSchema schema in _written)
        {
            Scope scope = new();
            scopes.Inside(scope, () => schemas.Convert(schema, new SchemaUse(() => schema.ComponentName ?? "Unnamed")));
            uses.Add(scope);
        }

        return uses;
    }

    public void Reuse(Component component) => scopes.Use(component);

    // One after the other, because schemas can be nested deeper than calls.
    public void FillAll()
    {
        while (_open.TryDequeue(out Action? fill))
        {
            fill();
        }
    }

    public IEnumerable<Component> InOrder()
    {
        Stack<Component> left = new(Enumerable.Reverse(_roots));
        while (left.TryPop(out Component? component))
        {
            yield return component;
            foreach (Component inner in Enumerable.Reverse(component.Inner))
            {
                left.Push(inner);
            }
        }
    }

    public static JsonObject Reference(Component component)
    {
        JsonObject reference = new() { ["$ref"] = Prefix + component.Name };
        if (component.FormOf is not null)
        {
            component.References.Add(reference);
        }

        return reference;
    }

    // A form whose schema is nothing else takes its name.
    public static void TakeName(Component form)
    {
        form.Name = form.FormOf!.Name;
        foreach (JsonObject reference in form.References)
        {
            reference["$ref"] = Prefix + form.Name;
        }
    }

    public Component? Find(SpecNode definition) => _byDefinition.GetValueOrDefault(definition);

    private void Place(Component component, bool isElsewhere)
    {
        if (_owner is null || isElsewhere)
        {
            AddRoot(component);
        }
        else
        {
            _owner.Inner.Add(component);
        }
    }

    private Component AddRoot(Component component)
    {
        _roots.Add(component);
        return component;
    }

    private void Fill(Component component, Action<Component> fill)
    {
        _owner = component;
        scopes.Inside(component.Scope, () =>
        {
            fill(component);
            return true;
        });
        _owner = null;
    }
}
