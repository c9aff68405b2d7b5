using System.Globalization;
using System.Text.RegularExpressions;

namespace FluxGen.TestUtils;

/// <summary>The text of the specification, and copies of it that are edited as a person would.</summary>
public static partial class SpecText
{
    private static readonly string Original = RepositoryFiles.ReadSpecification();

    /// <summary>The limits of the properties of the request, each with its place in the text.</summary>
    public static IEnumerable<(string Name, Range Place, int Limit)> Limits => LimitOfProperty().Matches(Request)
        .Select(match => (
            $"{match.Groups["property"].Value} {match.Groups["keyword"].Value}",
            (RequestStart + match.Groups["limit"].Index)..(RequestStart + match.Groups["limit"].Index + match.Groups["limit"].Length),
            int.Parse(match.Groups["limit"].Value, CultureInfo.InvariantCulture)));

    private static int RequestStart => PropertiesOfRequest().Match(Original) is var match ? match.Index + match.Length : 0;

    private static string Request => Original[RequestStart..(RequestStart + EndOfSchema().Match(Original[RequestStart..]).Index)];

    public static string Read() => Original;

    /// <summary>Inserts text before a line that the specification has once.</summary>
    public static string Insert(string yaml, string line, string inserted)
    {
        Assert.That(yaml.Split(line), Has.Length.EqualTo(2), $"The specification should have this once: {line}");
        return yaml.Replace(line, inserted + line);
    }

    /// <summary>Adds a property to the request.</summary>
    public static string WithProperty(string name, params IEnumerable<string> lines) =>
        Original.Insert(RequestStart, string.Concat(lines.Select(line => $"          {line}\n").Prepend($"        {name}:\n")));

    /// <summary>Puts another number in the place of one of <see cref="Limits"/>.</summary>
    public static string WithLimit(Range place, int limit) =>
        string.Concat(Original.AsSpan(0, place.Start.Value), limit.ToString(CultureInfo.InvariantCulture), Original.AsSpan(place.End.Value));

    [GeneratedRegex(@"ImageGenerationRequest:\n(?:\s{6}.*\n)*?\s{6}properties:\n")]
    private static partial Regex PropertiesOfRequest();

    [GeneratedRegex(@"\n    \w")]
    private static partial Regex EndOfSchema();

    [GeneratedRegex(@"(?<=^        (?<property>\w+):\n(?:          .*\n)*?)          (?<keyword>(?:min|max)\w+): (?<limit>\d+)$", RegexOptions.Multiline)]
    private static partial Regex LimitOfProperty();
}
