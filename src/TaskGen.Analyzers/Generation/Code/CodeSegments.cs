using System.Collections.Generic;
using System.Text;
using TaskGen.Analyzers.Generation.Rendering;

namespace TaskGen.Analyzers.Generation.Code;

/// <summary>The pieces of the body. Adjacent constants are merged.</summary>
/// <param name="json">Collects all constant JSON of the body.</param>
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
    /// <param name="onNewLine">Whether the generated source breaks the line here.</param>
    public void Name(string wire, bool isFirst, bool onNewLine = false)
    {
        var run = LastConstant();
        if (onNewLine && run.End > run.Start) run.Breaks.Add(run.End);
        json.Append(isFirst ? "\"" : ",\"").Append(wire).Append("\":");
        run.End = json.Length;
    }

    public void Call(WriterCall call) => _segments.Add(new CallSegment(call));

    public void Conditional(Condition condition, CodeSegments body) => _segments.Add(new ConditionalSegment(condition, body));

    /// <summary>Returns the number of bytes that are written regardless of the values.</summary>
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

    // It contains no lone surrogate.
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
