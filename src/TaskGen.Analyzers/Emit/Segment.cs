using System.Collections.Generic;
using System.Text;

namespace TaskGen.Analyzers.Emit;

/// <summary>A piece of the body, in the order in which it is written.</summary>
internal abstract class Segment;

/// <summary>Constant JSON; a line for each property, all one run of bytes.</summary>
internal sealed class Run : Segment
{
    public List<StringBuilder> Lines { get; } = [];
}

/// <summary>A call of the writer: <c>Text(frame, "D4")</c>.</summary>
internal sealed class Call(string code) : Segment
{
    public string Code { get; } = code;
}

/// <summary>A part that is written under a condition only.</summary>
internal sealed class Optional(string condition, SegmentList body) : Segment
{
    public string Condition { get; } = condition;

    public SegmentList Body { get; } = body;
}
