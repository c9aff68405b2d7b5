using FluxGen.Cli.Texts;
using FluxGen.Runtime;
using Spectre.Console;

namespace FluxGen.Cli.Output;

// Standard output and standard error. What one of them cannot carry goes to the other. With --json, standard output has what
// standard error has, and nothing else may go there.
internal sealed class Outputs(TextOutput output, TextOutput errors, bool asJson)
{
    private static readonly Style ErrorStyle = new(Color.Red);
    private static readonly Style PlaceStyle = new(Color.Green);

    private readonly List<string> _untold = [];

    private WireText _wire = new(key: null);

    // Whether something that was paid for is on the wrong output, or on none.
    public bool HasMisplaced { get; private set; }

    // Where images are that neither could carry.
    public IReadOnlyCollection<string> Untold => _untold;

    public string? PrintFailure => output.Failure?.GetBaseException().Message;

    // From now on the key is replaced in everything that a server has sent.
    public void Conceal(string key) => _wire = new(key);

    public bool TryPrint(string line) => TryPrint(line, style: null);

    public bool TryPrintFile(string line) => TryPrint(line, PlaceStyle);

    public bool TryPrintJson(Func<WireText, string> write)
    {
        bool isPrinted = TryPrint(write(_wire), style: null);
        if (isPrinted)
        {
            _untold.Clear();
        }

        return isPrinted;
    }

    public void Tell(string text) => Tell(text, style: null, out _);

    public void TellError(string problem) => Tell(_wire.Conceal($"error: {problem}"), ErrorStyle, out _);

    public void TellUrl(string words, string url) => TellPlace($"{words} {_wire.Conceal(url)}");

    // A place that nobody would find.
    public void TellPlace(string text)
    {
        if (!TellFile(text))
        {
            _untold.Add(UnicodeText.ToLine(text));
        }
    }

    public bool TellFile(string text)
    {
        bool isTold = Tell(text, PlaceStyle, out bool isMisplaced);
        HasMisplaced |= isMisplaced;
        return isTold;
    }

    private bool TryPrint(string text, Style? style)
    {
        bool isPrinted = output.TryWriteLine(text, style);
        HasMisplaced |= !isPrinted;
        return isPrinted;
    }

    private bool Tell(string text, Style? style, out bool isMisplaced)
    {
        string line = UnicodeText.ToLine(text);
        bool isTold = errors.TryWriteLine(line, style);
        isMisplaced = !isTold && !asJson;
        return isTold || (isMisplaced && output.TryWriteLine(line, style));
    }
}
