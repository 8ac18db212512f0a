using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>The exit codes of a condition.</summary>
internal sealed record CodeSpan(int Start, int End, ObjectNode Node)
{
    public static CodeSpan? Of(ObjectNode mapping)
    {
        if (mapping.Integer(WireName.Code) is { } code) return new(code, code, mapping);
        return mapping.Integer(WireName.Start) is { } start && mapping.Integer(WireName.End) is { } end
            && start <= end ? new(start, end, mapping) : null;
    }

    public bool Overlaps(CodeSpan other) => other.Start <= End && Start <= other.End;

    public bool HasAction => Node[WireName.ExitOptions] is not ObjectNode { Properties.Count: 0 };

    public bool IsRange => Node[WireName.Code] is null;

    /// <summary>Returns whether the other condition decides about the codes that both have.</summary>
    /// <param name="other">A condition that comes later.</param>
    public bool YieldsTo(CodeSpan other)
    {
        if (IsWithin(other)) return !HasAction || HasSameActions(other);
        if (other.IsWithin(this)) return other.HasAction && !HasSameActions(other);
        return (Start, End) == (other.Start, other.End) && !HasAction && other.HasAction;
    }

    private bool HasSameActions(CodeSpan other) => Node[WireName.ExitOptions] is ObjectNode options
        && RedundantExitCondition.IsSame(options, other.Node[WireName.ExitOptions] as ObjectNode);

    // For fewer codes than the other one, which has all of them.
    private bool IsWithin(CodeSpan other) => other.Start <= Start && End <= other.End && (other.Start, other.End) != (Start, End);

    /// <summary>
    /// Adds the edit that leaves the codes of other conditions to these: it removes or shortens the condition, or splits it.
    /// </summary>
    public Finding CutOff(IEnumerable<CodeSpan> others, Finding finding)
    {
        List<(long Start, long End)> rest = [(Start, End)];
        foreach (var other in others)
        {
            rest =
            [
                .. rest.SelectMany(part => new[]
                {
                    (part.Start, End: Math.Min(part.End, other.Start - 1L)),
                    (Start: Math.Max(part.Start, other.End + 1L), part.End),
                }.Where(static part => part.Start <= part.End)),
            ];
        }

        if (rest.Count == 0) return finding.With(FixProperties.Action, FixProperties.Remove);
        return finding.With(FixProperties.Ranges, string.Join(",", rest.Select(static part => Text(part.Start) + ".." + Text(part.End))));
    }

    private static string Text(long code) => code.ToString(CultureInfo.InvariantCulture);
}
