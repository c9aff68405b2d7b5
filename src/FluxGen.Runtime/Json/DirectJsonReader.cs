using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Json;

// A reader that knows the bytes of the document. Converters take numbers and images from it without a box or a string in
// between, and read everything else as from any JsonReader. It can go back to the start of a value, and so read on behind a value
// that does not fit.
internal abstract class DirectJsonReader : JsonReader
{
    // Nobody reads more, and listing them would take longer than reading the document.
    private const int MaxProblems = 1000;

    // Each costs an exception, so a hostile document could take minutes.
    private const int MaxMisfits = 100_000;

    private static readonly ReadProblem More = new("", $"at most {MaxProblems} problems", "more, which are not listed");

    // Fields, because the first call of a process would have to compile each accessor.

    // The number of objects and arrays that are open.
    public int Level;

    // The number of objects and arrays around the document, if it is a part of another one.
    public int Outside;

    // Whether the document is a response, or part of one. What it has that no specification knows can be sent back.
    public bool IsResponse = true;

    public ReadMode Mode;

    // Why the exception that is on its way was thrown, where that is known better than from the text of the value.
    public ReadProblem? Cause;

    public List<ReadProblem>? Problems;

    public bool IsTolerant => Mode == ReadMode.Tolerant;

    private int _misfits;

    private bool IsListFull => Problems?.Count >= MaxProblems;

    // False if the reader is not on a number.
    public abstract bool TryGetNumber(out ReadOnlySpan<byte> number);

    // False if the reader is not on a string, or the string is not base64.
    public abstract bool TryGetBase64([NotNullWhen(true)] out byte[]? bytes);

    // False if the text is not base64 in any of the forms that Base64Text knows either.
    public abstract bool TryGetLooseBase64([NotNullWhen(true)] out byte[]? bytes);

    // The bytes of the object or array that the reader is at the start of. Afterwards it is at the end.
    public abstract ArraySegment<byte> TakeContainer();

    // Goes on to the end of the value of the innermost of so many open containers, wherever in that value the reader is, and
    // returns the value. What is not JSON is returned as text.
    public abstract JToken Pass(int level);

    public void Add(ReadProblem problem)
    {
        Problems ??= [];
        if (Problems.Count <= MaxProblems)
        {
            Problems.Add(IsListFull ? More : problem);
        }
    }

    // What a part of the document that another reader has read has, at the path of that part.
    public void AddAll(List<ReadProblem>? problems, string path)
    {
        string pointer = problems is null ? "" : PathPointer.From(path);
        foreach (ReadProblem problem in problems ?? [])
        {
            Add(problem with { Pointer = pointer + problem.Pointer });
        }
    }

    // At the place where the reader is.
    public void SetCause(string expected, string found) => Cause = IsTolerant && !IsListFull ? new(PathPointer.From(Path), expected, found) : null;

    public JToken PassProblem(int level)
    {
        if (++_misfits == MaxMisfits)
        {
            Mode = ReadMode.Strict;
        }

        JToken raw = Pass(level);
        Add(IsListFull ? More : Cause ?? Unparsable(raw));
        Cause = null;
        return raw;
    }

    private ReadProblem Unparsable(JToken raw) =>
        new(PathPointer.From(Path), "a JSON value", UnicodeText.Shorten(raw.Type == JTokenType.String ? (string)raw! : raw.ToString(Formatting.None)));
}
