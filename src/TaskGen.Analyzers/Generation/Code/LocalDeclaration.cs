using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Generation.Code;

/// <summary>The declaration of a local that holds the value of a member.</summary>
internal abstract record LocalDeclaration(string Name);

/// <summary>A member as it is, null included.</summary>
internal sealed record ReadMember(string Name, MemberValue Member) : LocalDeclaration(Name);

/// <summary>A member that must not be null.</summary>
internal sealed record ReadRequiredMember(string Name, MemberValue Member, string Path) : LocalDeclaration(Name);

/// <summary>A member that holds a list, or a value that becomes one.</summary>
/// <param name="Name">The name of the local.</param>
/// <param name="List">The member.</param>
/// <param name="NonNullName">The name for the value of a nullable struct; null for other types.</param>
internal sealed record ReadList(string Name, MemberNode List, string? NonNullName) : LocalDeclaration(Name);

/// <summary>A list of arguments of a command line, checked.</summary>
/// <param name="Name">The name of the local.</param>
/// <param name="Member">The member.</param>
/// <param name="NonNullName">The name for the value of a nullable struct; null for other types.</param>
/// <param name="Path">The path of the command line.</param>
/// <param name="Limits">What no argument may contain.</param>
internal sealed record ReadArguments(string Name, MemberValue Member, string? NonNullName, string Path, CommandLimits Limits)
    : LocalDeclaration(Name);

/// <summary>The text of a URI that another local holds.</summary>
internal sealed record ReadUriText(string Name, string Uri) : LocalDeclaration(Name);

/// <summary>The id of another task.</summary>
internal sealed record ReadTaskId(string Name, MemberValue Member) : LocalDeclaration(Name);
