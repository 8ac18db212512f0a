using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Generation.Code;

/// <summary>What a local holds: each member is read into one local for each use.</summary>
/// <param name="Use">The use.</param>
/// <param name="Accessor">How the member is read.</param>
/// <param name="Form">For a list, how the member gives it.</param>
/// <param name="Limits">For arguments, what none of them may contain.</param>
internal readonly record struct LocalKey(
    LocalUse Use, string Accessor, MemberForm Form = default, CommandLimits Limits = CommandLimits.None);
