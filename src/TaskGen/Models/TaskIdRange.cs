using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// A range of task ids that are integers in plain decimal (<c>4</c>, not <c>04</c>). REST: <c>dependsOn.taskIdRanges[]</c>, <c>TaskIdRange</c>.
/// </summary>
public sealed record TaskIdRange : BatchModel
{
    /// <summary>An empty range, to be filled by an initializer.</summary>
    public TaskIdRange()
    {
    }

    /// <summary>The range from <paramref name="start"/> to <paramref name="end"/>, both inclusive.</summary>
    public TaskIdRange(int start, int end)
    {
        Start = start;
        End = end;
    }

    /// <summary>The first id, inclusive; not negative. Required. REST: <c>start</c>.</summary>
    public int? Start { get; init; }

    /// <summary>The last id, inclusive; not below <see cref="Start"/>. Required. REST: <c>end</c>.</summary>
    public int? End { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"start\":"u8, Start);
        json.Property("\"end\":"u8, End);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        TaskChecks.Required(Start, path, "start", RuleIds.RequiredValueMissing);
        TaskChecks.Required(End, path, "end", RuleIds.RequiredValueMissing);
        if (Start < 0) throw path.Then("start").Refused(RuleIds.InvalidTaskIdRange, $"{Start} is negative: ids in a range are 0 or above.");
        if (Start > End) throw path.Then("start").Refused(RuleIds.InvalidTaskIdRange, $"{Start} is above end {End}: no id is in that range. Swap the two.");
    }
}
