using System.ComponentModel;
using FluxGen.Runtime.Validation.Schemas;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>A JSON Schema of draft 2020-12 that generated validators evaluate. It is parsed when it is first used.</summary>
/// <param name="schema">The schema. A <c>$ref</c> in it is <c>#</c>, or <c>#/</c> and the path of a schema in it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SchemaAssertion(string schema)
{
    private readonly Lazy<CompiledSchema> _schema = new(() => SchemaCompiler.Compile(schema));

    /// <summary>What is validated: 0 is the value itself, 1 its items or the values of a map, and so on.</summary>
    public int Depth { get; init; }

    /// <summary>Evaluates the schema.</summary>
    /// <param name="errors">Takes an error for each keyword that the value violates.</param>
    /// <param name="value">The value, or null if it cannot be expressed in JSON, which another validation error tells.</param>
    /// <exception cref="ArgumentException">The schema is not one, or has a <c>$ref</c> to elsewhere.</exception>
    public void Check(ref ValidationErrors errors, JToken? value)
    {
        if (value is not null)
        {
            Check(ref errors, value, Depth);
        }
    }

    /// <summary>Evaluates the schema on a nested value.</summary>
    /// <param name="errors">Takes an error for each keyword that the value violates.</param>
    /// <param name="name">The wire name of the nested value, or its index.</param>
    /// <param name="value">The nested value, or null if it cannot be expressed in JSON.</param>
    /// <exception cref="ArgumentException">The schema is not one, or has a <c>$ref</c> to elsewhere.</exception>
    public void Check(ref ValidationErrors errors, string name, JToken? value)
    {
        if (errors.TryEnter(out int mark))
        {
            Check(ref errors, value);
            errors.Leave(mark, name);
        }
    }

    private void Check(ref ValidationErrors errors, JToken value, int depth)
    {
        if (depth == 0)
        {
            Evaluate(ref errors, value);
            return;
        }

        int index = 0;
        foreach (JToken child in value.Children())
        {
            JToken part = child is JProperty { Value: var content } ? content : child;
            if (part.Type != JTokenType.Null && errors.TryEnter(out int mark))
            {
                Check(ref errors, part, depth - 1);
                errors.Leave(mark, child is JProperty { Name: var name } ? name : ValidationErrors.Key(index));
            }

            index++;
        }
    }

    private void Evaluate(ref ValidationErrors errors, JToken value)
    {
        SchemaRun run = new();
        SchemaFrame frame = new(run, value, "", isQuiet: false, depth: 0);
        frame.Run(_schema.Value);
        if (run.IsExhausted)
        {
            errors.Add(new ValidationError("", "$ref", "a value that can be evaluated", "too many steps or levels"));
            return;
        }

        foreach (ValidationError error in run.Errors)
        {
            errors.Add(error);
        }
    }
}
