using System.Globalization;
using System.Text.RegularExpressions;

namespace FluxGen.ContractTests.Agreement;

// The text of the specification, to be edited as a person would.
internal static partial class EditedSpecification
{
    public static string Text { get; } = SpecText.Read();

    // The limits of the requests, each by its place in the text.
    public static IEnumerable<(string Name, Range Place, int Limit)> Limits => LimitOfMember().Matches(Request)
        .Select(match => (
            $"{match.Groups["member"].Value} {match.Groups["keyword"].Value}",
            (RequestStart + match.Groups["limit"].Index)..(RequestStart + match.Groups["limit"].Index + match.Groups["limit"].Length),
            int.Parse(match.Groups["limit"].Value, CultureInfo.InvariantCulture)));

    private static Match FirstMember => FirstMemberOfRequest().Match(Text);

    private static int RequestStart => FirstMember.Index + FirstMember.Length;

    private static string Request => Text[RequestStart..(RequestStart + EndOfSchema().Match(Text[RequestStart..]).Index)];

    public static string WithMember(string name, params string[] lines) =>
        Text.Insert(RequestStart, string.Concat(lines.Select(line => $"          {line}\n").Prepend($"        {name}:\n")));

    public static string WithLimit(Range place, int limit) =>
        string.Concat(Text.AsSpan(0, place.Start.Value), limit.ToString(CultureInfo.InvariantCulture), Text.AsSpan(place.End.Value));

    [GeneratedRegex(@"ImageGenerationRequest:\n(?:\s{6}.*\n)*?\s{6}properties:\n")]
    private static partial Regex FirstMemberOfRequest();

    [GeneratedRegex(@"\n    \w")]
    private static partial Regex EndOfSchema();

    [GeneratedRegex(@"(?<=^        (?<member>\w+):\n(?:          .*\n)*?)          (?<keyword>(?:min|max)\w+): (?<limit>\d+)$", RegexOptions.Multiline)]
    private static partial Regex LimitOfMember();
}
