using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies a range of numeric task identifiers. Leading zeros are not significant: <c>4</c>, <c>04</c>, and <c>004</c> are all in the
/// range 1 to 9. REST: <c>dependsOn.taskIdRanges[]</c>, <c>TaskIdRange</c>.
/// </summary>
public sealed record TaskIdRange : BatchModel
{
    /// <summary>Initializes a new instance of the <see cref="TaskIdRange"/> class.</summary>
    public TaskIdRange()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TaskIdRange"/> class with its bounds.</summary>
    /// <param name="start">The first identifier of the range, inclusive; at least 0.</param>
    /// <param name="end">The last identifier of the range, inclusive; at least <paramref name="start"/>.</param>
    public TaskIdRange(int start, int end)
    {
        Start = start;
        End = end;
    }

    /// <summary>Gets or sets the first identifier of the range, inclusive; at least 0. Required. REST: <c>start</c>.</summary>
    public int? Start { get; init; }

    /// <summary>
    /// Gets or sets the last identifier of the range, inclusive; at least <see cref="Start"/>. Required. REST: <c>end</c>.
    /// </summary>
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
        if (Start > End)
        {
            throw path.Then("start").CreateException(
                RuleIds.InvalidTaskIdRange,
                $"is {Start}, which is greater than end {End}. Swap the two values.");
        }
    }
}
