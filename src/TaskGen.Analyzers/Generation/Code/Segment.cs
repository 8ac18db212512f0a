using System.Collections.Generic;

namespace TaskGen.Analyzers.Generation.Code;

/// <summary>A piece of the body, in the order in which it is written.</summary>
internal abstract class Segment;

/// <summary>Constant JSON: a range of all constant JSON of the body, which grows while neighbors are added.</summary>
internal sealed class ConstantJson(int start) : Segment
{
    public int Start { get; } = start;

    public int End { get; set; } = start;

    /// <summary>Gets where the generated source breaks the line, because a property begins.</summary>
    public List<int> Breaks { get; } = [];
}

/// <summary>A call of the writer.</summary>
internal sealed class CallSegment(WriterCall call) : Segment
{
    public WriterCall Call { get; } = call;
}

/// <summary>A part that is written only under a condition.</summary>
internal sealed class ConditionalSegment(Condition condition, CodeSegments body) : Segment
{
    public Condition Condition { get; } = condition;

    public CodeSegments Body { get; } = body;
}
