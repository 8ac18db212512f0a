using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TaskGen.Analyzers.Emit;

/// <summary>Pieces of the body; neighbouring runs melt into one.</summary>
internal sealed class SegmentList
{
    private readonly List<Segment> _segments = [];

    public IReadOnlyList<Segment> Segments => _segments;

    /// <summary>Appends constant JSON.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="onNewLine">A property begins: the generated source breaks the line here.</param>
    public void Raw(string json, bool onNewLine = false)
    {
        if (_segments.Count == 0 || _segments[_segments.Count - 1] is not Run run) _segments.Add(run = new Run());
        if (onNewLine || run.Lines.Count == 0) run.Lines.Add(new(json));
        else run.Lines[run.Lines.Count - 1].Append(json);
    }

    public void Call(string code) => _segments.Add(new Call(code));

    public void Optional(string condition, SegmentList body) => _segments.Add(new Optional(condition, body));

    /// <summary>How many bytes there are whatever the values are.</summary>
    public int MinimumLength() => _segments.OfType<Run>().SelectMany(static run => run.Lines).Sum(static line => Encoding.UTF8.GetByteCount(line.ToString()));
}
