using System.Text.RegularExpressions;
using FluxGen.Runtime;

namespace FluxGen.ContractTests.Oracles;

internal static partial class NewtonsoftPath
{
    public static string ToPointer(string? path) => Step().Matches(path ?? "")
        .Select(step => step.Groups["quoted"].Success ? Regex.Unescape(step.Groups["quoted"].Value) : step.Groups["plain"].Value)
        .Aggregate("", JsonPointer.Append);

    [GeneratedRegex(@"\['(?<quoted>(?:[^'\\]|\\.)*)'\]|\[(?<plain>\d+)\]|^(?<plain>[^.\[]+)|\.(?<plain>[^.\[]*)", RegexOptions.Singleline)]
    private static partial Regex Step();
}
