using TaskGen.Validation;

namespace TaskGen;

/// <summary>What happens when the task ends with an exit code of a range. REST: <c>exitConditions.exitCodeRanges[]</c>, <c>ExitCodeRangeMapping</c>.</summary>
public sealed record ExitCodeRangeMapping : BatchModel
{
    /// <summary>The first code, inclusive. Required. REST: <c>start</c>.</summary>
    public int? Start { get; init; }

    /// <summary>The last code, inclusive; not below <see cref="Start"/>. Required. REST: <c>end</c>.</summary>
    public int? End { get; init; }

    /// <summary>What happens. Required. REST: <c>exitOptions</c>.</summary>
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
        if (Start > End) throw path.Then("start").Refused(RuleIds.ExitCodeRangeReversed, $"{Start} is above end {End}: no code is in that range. Swap the two.");
        ExitOptions!.Check(path.Then("exitOptions"));
    }
}
