using System.Collections.Generic;
using System.Text;

namespace TaskGen.Analyzers.Generation;

/// <summary>Pieces of the body; neighbouring runs melt into one.</summary>
/// <param name="json">Takes all constant JSON of the body.</param>
internal sealed class CodeSegments(StringBuilder json)
{
    private readonly List<Segment> _segments = [];

    public IReadOnlyList<Segment> Segments => _segments;

    /// <summary>Appends constant JSON.</summary>
    public void Raw(string text)
    {
        var run = LastConstant();
        json.Append(text);
        run.End = json.Length;
    }

    /// <summary>Appends the inside of a constant string.</summary>
    public void Text(string text)
    {
        var run = LastConstant();
        json.AppendJson(text);
        run.End = json.Length;
    }

    /// <summary>Appends the name of a property.</summary>
    /// <param name="wire">The name.</param>
    /// <param name="isFirst">Whether it is the first property.</param>
    /// <param name="onNewLine">The generated source breaks the line here.</param>
    public void Name(string wire, bool isFirst, bool onNewLine = false)
    {
        var run = LastConstant();
        if (onNewLine && run.End > run.Start) run.Breaks.Add(run.End);
        json.Append(isFirst ? "\"" : ",\"").Append(wire).Append("\":");
        run.End = json.Length;
    }

    public void Call(string code) => _segments.Add(new Call(code));

    public void Conditional(string condition, CodeSegments body) => _segments.Add(new ConditionalSegment(condition, body));

    /// <summary>How many bytes there are whatever the values are.</summary>
    /// <param name="text">All constant JSON of the body.</param>
    public int MinimumLength(string text)
    {
        var length = 0;
        foreach (var segment in _segments)
        {
            if (segment is ConstantJson run) length += LengthInUtf8(text, run.Start, run.End);
        }

        return length;
    }

    private ConstantJson LastConstant()
    {
        if (_segments.Count > 0 && _segments[_segments.Count - 1] is ConstantJson last && last.End == json.Length) return last;
        var run = new ConstantJson(json.Length);
        _segments.Add(run);
        return run;
    }

    // There is no lone surrogate in it.
    private static int LengthInUtf8(string text, int start, int end)
    {
        var length = end - start;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c >= '\x80') length += c < '\x800' || char.IsSurrogate(c) ? 1 : 2;
        }

        return length;
    }
}
