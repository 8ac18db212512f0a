using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies how to respond when the task exits with an exit code within a range. REST: <c>exitConditions.exitCodeRanges[]</c>,
/// <c>ExitCodeRangeMapping</c>.
/// </summary>
public sealed record ExitCodeRangeMapping : BatchModel
{
    /// <summary>Gets or sets the first exit code of the range, inclusive. Required. REST: <c>start</c>.</summary>
    public int? Start { get; init; }

    /// <summary>
    /// Gets or sets the last exit code of the range, inclusive; at least <see cref="Start"/>. Required. REST: <c>end</c>.
    /// </summary>
    public int? End { get; init; }

    /// <summary>Gets or sets the response. Required. REST: <c>exitOptions</c>.</summary>
    public ExitOptions? ExitOptions { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"start\":"u8, Start);
        json.Property("\"end\":"u8, End);
        json.Property("\"exitOptions\":"u8, ExitOptions);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        TaskChecks.Required(Start, path, "start", RuleIds.RequiredValueMissing);
        TaskChecks.Required(End, path, "end", RuleIds.RequiredValueMissing);
        TaskChecks.Required(ExitOptions, path, "exitOptions", RuleIds.RequiredValueMissing);
        if (Start > End)
        {
            throw path.Then("start").CreateException(
                RuleIds.ExitCodeRangeReversed,
                $"is {Start}, which is greater than end {End}. Swap the two values.");
        }

        ExitOptions!.Check(path.Then("exitOptions"));
    }
}
