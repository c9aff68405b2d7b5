using System.Globalization;
using System.Text.RegularExpressions;
using FluxGen.Runtime;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

// Whether a value that the specification shows fits its schema. What is hard to tell counts as fitting.
internal sealed class ValueFit(SpecificationDocument document)
{
    private const int MaxDepth = 32;

    private const int MaxSteps = 10_000;

    private int _steps;
    private bool _hasSlowPattern;

    // The place at which the value departs from its schema, and how; or null.
    public (Place Place, string Fault)? Fault(SpecNode value, SpecNode? schema)
    {
        _steps = 0;
        return Fault(value, schema, 0);
    }

    // Schemas of schemas can have more paths through them than there is time.
    private (Place Place, string Fault)? Fault(SpecNode value, SpecNode? schema, int depth)
    {
        if (depth > MaxDepth || ++_steps > MaxSteps || document.ResolveMapping(schema) is not SpecMapping resolved)
        {
            return null;
        }

        if (value is SpecScalar { Kind: ScalarKind.Null } && AllowsNull(resolved))
        {
            return null;
        }

        return Own(value, resolved) is string fault ? (value.Place, fault) : OfParts(value, resolved, depth) ?? OfChildren(value, resolved, depth);
    }

    private static bool AllowsNull(SpecMapping schema) =>
        schema.IsTrue("nullable")
        || Types(schema).Contains("null")
        || !schema.Has("type")
        || schema.Items("enum").Any(value => value is SpecScalar { Kind: ScalarKind.Null });

    private static List<string> Types(SpecMapping schema) => schema["type"] switch
    {
        SpecScalar { Kind: ScalarKind.String } type => [type.Text],
        SpecSequence types => [.. types.Items.OfType<SpecScalar>().Select(type => type.Text)],
        _ => [],
    };

    private string? Own(SpecNode value, SpecMapping schema)
    {
        List<string> types = Types(schema);
        if (types.Count > 0 && !types.Exists(type => IsOfType(value, type)))
        {
            return $"it is {Describe(value)} and not of type {string.Join(" or ", types)}";
        }

        if (value is SpecScalar scalar && schema["enum"] is SpecSequence { Items.Count: > 0 } values && !values.Items.OfType<SpecScalar>().Any(allowed => Same(allowed, scalar)))
        {
            return $"{OneLine.Quote(scalar.Text)} is none of the enum values";
        }

        return value switch
        {
            SpecScalar { Kind: ScalarKind.Number } number => OfNumber(number, schema),
            SpecScalar { Kind: ScalarKind.String } text => OfText(text.Text, schema),
            SpecSequence list => OfCount(list.Items.Count, schema, "minItems", "maxItems", "items"),
            SpecMapping map => OfCount(map.Properties.Count, schema, "minProperties", "maxProperties", "properties"),
            _ => null,
        };
    }

    private static bool IsOfType(SpecNode value, string type) => type switch
    {
        "string" => value is SpecScalar { Kind: ScalarKind.String },
        "number" => value is SpecScalar { Kind: ScalarKind.Number },
        "integer" => value is SpecScalar { Kind: ScalarKind.Number } && (Number.Of(value) is not decimal number || decimal.Truncate(number) == number),
        "boolean" => value is SpecScalar { Kind: ScalarKind.Boolean },
        "array" => value is SpecSequence,
        "object" => value is SpecMapping,
        "null" => value is SpecScalar { Kind: ScalarKind.Null },
        _ => true,
    };

    private static string Describe(SpecNode value) => value switch
    {
        SpecMapping => "an object",
        SpecSequence => "an array",
        SpecScalar scalar => $"the {scalar.Kind.ToString().ToLowerInvariant()} {OneLine.Quote(scalar.Text)}",
        _ => "something else",
    };

    private static bool Same(SpecScalar first, SpecScalar second) =>
        first.Kind == second.Kind && (first.Text == second.Text || (Number.Of(first) is decimal number && number == Number.Of(second)));

    private static string? OfNumber(SpecScalar number, SpecMapping schema)
    {
        if (Number.Of(number) is not decimal value)
        {
            return null;
        }

        bool isLow = value < Number.Of(schema["minimum"]) || (value == Number.Of(schema["minimum"]) && schema.IsTrue("exclusiveMinimum")) || value <= Number.Of(schema["exclusiveMinimum"]);
        bool isHigh = value > Number.Of(schema["maximum"]) || (value == Number.Of(schema["maximum"]) && schema.IsTrue("exclusiveMaximum")) || value >= Number.Of(schema["exclusiveMaximum"]);
        return isLow || isHigh ? $"{number.Text} is too {(isLow ? "small" : "large")}" : null;
    }

    // Lengths are counted in characters of Unicode.
    private string? OfText(string text, SpecMapping schema)
    {
        string? fault = OfCount(text.EnumerateRunes().Count(), schema, "minLength", "maxLength", "characters");
        return fault is null && schema["pattern"] is SpecScalar { Kind: ScalarKind.String } pattern && !Matches(text, pattern.Text) ? $"it does not match the pattern {OneLine.Quote(pattern.Text)}" : fault;
    }

    private bool Matches(string text, string pattern)
    {
        try
        {
            return _hasSlowPattern || EcmaPattern.ToRegex(pattern).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            _hasSlowPattern = true;
            return true;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static string? OfCount(int count, SpecMapping schema, string min, string max, string what) =>
        count < Number.Of(schema[min]) || count > Number.Of(schema[max]) ? $"it has {count.ToString(CultureInfo.InvariantCulture)} {what}, which {min} or {max} does not allow" : null;

    private (Place Place, string Fault)? OfParts(SpecNode value, SpecMapping schema, int depth)
    {
        foreach (SpecNode part in schema.Items("allOf"))
        {
            if (Fault(value, part, depth + 1) is (Place, string) fault)
            {
                return fault;
            }
        }

        foreach (string keyword in (string[])["anyOf", "oneOf"])
        {
            IReadOnlyList<SpecNode> parts = schema.Items(keyword);
            if (parts.Count > 0 && parts.All(part => Fault(value, part, depth + 1) is not null))
            {
                return (value.Place, $"it fits none of the schemas of {keyword}");
            }
        }

        return null;
    }

    private (Place Place, string Fault)? OfChildren(SpecNode value, SpecMapping schema, int depth)
    {
        if (value is SpecSequence list)
        {
            return list.Items.Select(item => Fault(item, schema["items"], depth + 1)).FirstOrDefault(fault => fault is not null);
        }

        if (value is not SpecMapping map)
        {
            return null;
        }

        SpecMapping? properties = schema.Mapping("properties");
        SpecScalar? missing = schema.Items("required").OfType<SpecScalar>().FirstOrDefault(required => !map.Has(required.Text) && !IsOneWay(properties?[required.Text]));
        return missing is not null
            ? (map.Place, $"the required property {OneLine.Quote(missing.Text)} is missing")
            : map.Properties.Select(property => Fault(property.Value, properties?[property.Name] ?? schema.Mapping("additionalProperties"), depth + 1)).FirstOrDefault(fault => fault is not null);
    }

    // What only requests or only responses have.
    private bool IsOneWay(SpecNode? property) => document.ResolveMapping(property) is SpecMapping schema && (schema.IsTrue("readOnly") || schema.IsTrue("writeOnly"));
}
