using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Schema;

/// <summary>A kind of value that a member with an attribute may hold, and the part of the request that it gives.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="TypeName">The name of the runtime's type, where the kind has one.</param>
/// <param name="Path">The properties from the request down to the one that the value gives.</param>
internal sealed record MemberShape(MemberKind Kind, string? TypeName, EquatableArray<PropertyShape> Path);
