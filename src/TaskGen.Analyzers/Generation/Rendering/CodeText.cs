using System.Text;

namespace TaskGen.Analyzers.Generation.Rendering;

/// <summary>Indented lines of C#.</summary>
internal sealed class CodeText
{
    private readonly StringBuilder _text = Builders.Rent();
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0) Begin().Append(line);
        End();
    }

    /// <summary>Begins a line that is put together piece by piece.</summary>
    public StringBuilder Begin() => _text.Append(' ', 4 * _depth);

    public void End() => _text.Append('\n');

    public void Open(string? line = null)
    {
        if (line is not null) Line(line);
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    /// <summary>The whole; nothing can be added to it any more.</summary>
    public string Finish() => Builders.Finish(_text);
}
