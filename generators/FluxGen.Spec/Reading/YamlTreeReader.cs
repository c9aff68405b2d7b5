using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FluxGen.Spec.Reading;

// Reads YAML 1.2 with its core schema: anchors, merge keys, one document.
internal sealed class YamlTreeReader
{
    private readonly string _file;
    private readonly Parser _parser;
    private readonly YamlBreaks _breaks;
    private readonly ICollection<Problem> _problems;
    private readonly Dictionary<string, Anchored?> _anchors = new(StringComparer.Ordinal);
    private int _depth;
    private long _nodes;

    private YamlTreeReader(string file, string text, ICollection<Problem> problems)
    {
        _file = file;
        _breaks = YamlBreaks.Of(text);
        _parser = new Parser(new StringReader(_breaks.Hide(text)));
        _problems = problems;
    }

    // Null if the file has only comments.
    public static SpecNode? Read(string file, string text, ICollection<Problem> problems) => new YamlTreeReader(file, text, problems).ReadDocument();

    private SpecNode? ReadDocument()
    {
        try
        {
            _parser.MoveNext();
            _parser.MoveNext();
            if (_parser.Current is StreamEnd)
            {
                return null;
            }

            _parser.MoveNext();
            SpecNode root = ReadValue("");
            _parser.MoveNext();
            return _parser.Current is DocumentStart second
                ? throw Unreadable("a second YAML document begins here; a specification is one. Remove the line '---' and what follows.", second.Start)
                : root;
        }
        catch (YamlException error)
        {
            throw Unreadable($"the file is not valid YAML: {OneLine.Of(TextOf(error))} Correct it here.", error.Start);
        }
    }

    // Reads the value whose first event is the current one, and goes to the event after it.
    private SpecNode ReadValue(string pointer)
    {
        _nodes++;
        ParsingEvent start = _parser.Current!;
        if (start is AnchorAlias alias)
        {
            _parser.MoveNext();
            return ReadAlias(alias);
        }

        string? anchor = ((NodeEvent)start).Anchor is { IsEmpty: false } name ? name.Value : null;
        long before = _nodes;
        if (anchor is not null)
        {
            _anchors[anchor] = null;
        }

        SpecNode value = ReadNode(start, PlaceOf(start, pointer));
        if (anchor is not null)
        {
            _anchors[anchor] = new Anchored(value, _nodes - before + 1);
        }

        return value;
    }

    private SpecNode ReadNode(ParsingEvent start, Place place)
    {
        if (start is Scalar scalar)
        {
            _parser.MoveNext();
            return YamlScalars.Read(scalar, place, _breaks);
        }

        if (++_depth > TreeLimits.Depth)
        {
            throw Unreadable(TreeLimits.TooDeep, start.Start);
        }

        _parser.MoveNext();
        SpecNode value = start is MappingStart ? ReadMapping(place) : ReadSequence(place);
        _depth--;
        return value;
    }

    private SpecNode ReadAlias(AnchorAlias alias)
    {
        string name = alias.Value.Value;
        if (!_anchors.TryGetValue(name, out Anchored? anchored))
        {
            throw Unreadable($"the alias *{name} has no anchor before it. Write &{name} where its value stands.", alias.Start);
        }

        if (anchored is null)
        {
            throw Unreadable($"the alias *{name} stands within its own anchor, so its value has no end. Use a $ref.", alias.Start);
        }

        _nodes += anchored.Nodes;
        return _nodes > TreeLimits.AliasedNodes
            ? throw Unreadable($"with its aliases, the file has more than {TreeLimits.AliasedNodes} values. Use $ref instead of aliases of aliases.", alias.Start)
            : anchored.Node;
    }

    private SpecMapping ReadMapping(Place place)
    {
        MappingBuilder mapping = new(place, _problems);
        while (_parser.Current is not MappingEnd)
        {
            SpecNode key = ReadKey(place, out string name, out bool isMerge);
            SpecNode value = ReadValue(key.Place.Pointer);
            if (isMerge)
            {
                Merge(mapping, value, key.Place);
            }
            else
            {
                mapping.Add(name, key.Place, value);
            }
        }

        _parser.MoveNext();
        return mapping.Build();
    }

    private SpecNode ReadKey(Place mapping, out string name, out bool isMerge)
    {
        ParsingEvent start = _parser.Current!;
        if (start is AnchorAlias alias && ReadValue("") is SpecScalar aliased)
        {
            name = aliased.Text;
            isMerge = false;
            return new SpecScalar(PlaceOf(alias, mapping.PointerTo(name)), ScalarKind.String, name);
        }

        if (start is not Scalar scalar)
        {
            throw Unreadable("a key is an object or an array here; keys are texts. Put it in quotes.", start.Start);
        }

        name = _breaks.Restore(scalar.Value);
        isMerge = scalar is { Value: "<<", Style: ScalarStyle.Plain };
        Place place = PlaceOf(scalar, mapping.PointerTo(name));
        return ReadNode(scalar, place);
    }

    private static void Merge(MappingBuilder mapping, SpecNode value, Place place)
    {
        foreach (SpecNode part in value is SpecSequence sequence ? sequence.Items : [value])
        {
            mapping.Merge(
                part as SpecMapping
                ?? throw new UnreadableException("the merge key << needs an alias of an object, or several in brackets. Write <<: *name.", place.Line, place.Column));
        }
    }

    private SpecSequence ReadSequence(Place place)
    {
        List<SpecNode> items = [];
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(ReadValue($"{place.Pointer}/{items.Count}"));
        }

        _parser.MoveNext();
        return new SpecSequence(place, items);
    }

    private Place PlaceOf(ParsingEvent parsed, string pointer) => new(_file, (int)parsed.Start.Line, (int)parsed.Start.Column, pointer);

    private static UnreadableException Unreadable(string message, Mark mark) => new(message, (int)mark.Line, (int)mark.Column);

    private static string TextOf(YamlException error)
    {
        string text = error.Message;
        int end = text.LastIndexOf("): ", StringComparison.Ordinal);
        text = text.StartsWith("(Line", StringComparison.Ordinal) && end > 0 ? text[(end + 3)..] : text;
        return text.EndsWith('.') ? text : text + ".";
    }

    private sealed record Anchored(SpecNode Node, long Nodes);
}
