using System.Text;

namespace FluxGen.Generators.CSharp;

internal sealed class CodeWriter
{
    private const string Indent = "    ";

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isAfterBlock;

    public void Line(string text = "")
    {
        // A blank line separates a block from what follows.
        if (_isAfterBlock && text.Length > 0)
        {
            _text.Append('\n');
        }

        _isAfterBlock = false;
        Append(text);
    }

    public void Block(string header, Action body, string end = "}")
    {
        Line(header);
        Append("{");
        Indented(body);
        Append(end);
        _isAfterBlock = !end.EndsWith(",", StringComparison.Ordinal);
    }

    // No blank line separates an else from its if, or a catch from its try.
    public void NextBlock(string header, Action body)
    {
        _isAfterBlock = false;
        Block(header, body);
    }

    public void Indented(Action body)
    {
        _depth++;
        body();
        _depth--;
        _isAfterBlock = false;
    }

    public override string ToString() => _text.ToString();

    private void Append(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            string content = line.TrimEnd('\r');
            if (content.Length > 0)
            {
                for (int i = 0; i < _depth; i++)
                {
                    _text.Append(Indent);
                }
            }

            _text.Append(content).Append('\n');
        }
    }
}
