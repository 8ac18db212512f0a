using System.Collections.Generic;

namespace TaskGen.Analyzers.Generation;

/// <summary>A piece of the body, in the order in which it is written.</summary>
internal abstract class Segment;

/// <summary>Constant JSON: a piece of all constant JSON of the body, all one run of bytes.</summary>
internal sealed class ConstantJson(int start) : Segment
{
    public int Start { get; } = start;

    public int End { get; set; } = start;

    /// <summary>Where the generated source breaks the line: a property begins.</summary>
    public List<int> Breaks { get; } = [];
}

/// <summary>A call of the writer: <c>Text(frame, "D4")</c>.</summary>
internal sealed class Call(string code) : Segment
{
    public string Code { get; } = code;
}

/// <summary>A part that is written under a condition only.</summary>
internal sealed class ConditionalSegment(string condition, CodeSegments body) : Segment
{
    public string Condition { get; } = condition;

    public CodeSegments Body { get; } = body;
}
