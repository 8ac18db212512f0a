using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>The exit codes of a condition.</summary>
internal sealed record CodeSpan(int Start, int End, ObjectNode Node)
{
    public static CodeSpan? Of(ObjectNode mapping)
    {
        if (mapping.Integer("code") is { } code) return new(code, code, mapping);
        return mapping.Integer("start") is { } start && mapping.Integer("end") is { } end && start <= end ? new(start, end, mapping) : null;
    }

    public bool Overlaps(CodeSpan other) => other.Start <= End && Start <= other.End;

    /// <summary>What the light bulb does so that the two no longer overlap; nothing where the other lies in the middle.</summary>
    public Finding CutOff(CodeSpan other, Finding finding)
    {
        if (other.Start <= Start && End <= other.End) return finding.With(FixData.Value, "remove");
        if (other.Start <= Start) return finding.With(FixData.Start, (other.End + 1).Text());
        return End <= other.End ? finding.With(FixData.End, (other.Start - 1).Text()) : finding;
    }

    public override string ToString() => Start == End ? $"Code {Start.Text()}" : $"Range {Start.Text()} to {End.Text()}";
}
