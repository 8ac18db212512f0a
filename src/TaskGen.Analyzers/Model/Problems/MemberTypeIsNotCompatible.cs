using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Model.Problems;

/// <summary>The attribute cannot take its value from a member of this type.</summary>
internal sealed record MemberTypeIsNotCompatible(
    SourceId SourceId, string Member, string Attribute, EquatableArray<MemberShape> Expected) : MemberProblem(SourceId, Member);
