using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Parsing;

namespace TaskGen.Completion;

/// <summary>Which members completion offers: those that have a text, and those that lead to one.</summary>
internal static class TemplateMembers
{
    // Scene.Camera.Name: a member without a text of its own is offered where one of its members, or of theirs, has one.
    private const int MaxDepth = 2;

    public static bool IsOffered(MemberResolver members, string? path, ISymbol member, ITypeSymbol type, bool isCommandLine)
    {
        if (member.Name is "GetTypeCode" || IsHidden(member)) return false;
        var whole = path is null ? MemberResolver.NameOf(member) : path + "." + MemberResolver.NameOf(member);
        return HasText(members, whole, isCommandLine)
            || (IsPathOnward(member, type) && LeadsToText(members, whole, isCommandLine, MaxDepth));
    }

    private static bool HasText(MemberResolver members, string path, bool isCommandLine) =>
        members.Find(path) is { } found && TextReader.HasText(found.Value.Type, isCommandLine);

    private static bool LeadsToText(MemberResolver members, string path, bool isCommandLine, int depth) =>
        depth > 0 && members.After(path).Any(next =>
        {
            if (IsHidden(next.Member)) return false;
            var whole = path + "." + MemberResolver.NameOf(next.Member);
            return HasText(members, whole, isCommandLine)
                || (IsPathOnward(next.Member, next.Type) && LeadsToText(members, whole, isCommandLine, depth - 1));
        });

    // Delegates and lists, and methods of libraries such as string.EnumerateRunes, have members for code to work with.
    private static bool IsPathOnward(ISymbol member, ITypeSymbol type) => IsInSource(type)
        || (member is not IMethodSymbol && type.TypeKind != TypeKind.Delegate && MemberTypes.ElementOf(type) is null);

    private static bool IsInSource(ISymbol symbol) => symbol.Locations.Any(static place => place.IsInSource);

    private static bool IsHidden(ISymbol member) => member.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.Name == "EditorBrowsableAttribute"
        && attribute.ConstructorArguments is [{ Value: (int)System.ComponentModel.EditorBrowsableState.Never }]);
}
