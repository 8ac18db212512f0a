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

    /// <summary>Adds the edit that removes the overlap; none where the other lies in the middle.</summary>
    public Finding CutOff(CodeSpan other, Finding finding)
    {
        if (other.Start <= Start && End <= other.End) return finding.With(FixData.Value, "remove");
        if (other.Start <= Start) return finding.With(FixData.Start, (other.End + 1).Text());
        return End <= other.End ? finding.With(FixData.End, (other.Start - 1).Text()) : finding;
    }
}
