using System;
using System.Text;
using TaskGen.Analyzers.Generation.Code;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Generation.Rendering;

/// <summary>Renders the declarations of the locals that members are read into.</summary>
internal static class DeclarationRenderer
{
    public static void Declaration(this CodeText source, LocalDeclaration declaration)
    {
        var code = source.Begin().Append("var ").Append(declaration.Name).Append(" = ");
        switch (declaration)
        {
            case ReadMember read:
                code.Append(read.Member.Accessor);
                break;
            case ReadRequiredMember read:
                code.Append(RuntimeNames.Checks).Append(".NotNull(").Append(read.Member.Accessor);
                code.Append(", ").AppendCSharp(read.Path).Append(", ").AppendCSharp(read.Member.Name).Append(')');
                break;
            case ReadList read:
                code.AppendList(read.List.Member, read.List.Form, read.List.IsImmutableArray, read.NonNullName);
                break;
            case ReadArguments read:
                code.Append(RuntimeNames.Checks).Append(".Arguments(");
                code.AppendList(read.Member, MemberForm.Strings, isImmutableArray: false, read.NonNullName);
                code.Append(", ").AppendCSharp(read.Path).Append(", ").AppendCSharp(read.Member.Name);
                code.AppendLimits(read.Limits).Append(')');
                break;
            case ReadUriText read:
                code.Append(RuntimeNames.Values).Append(".UriText(").Append(read.Uri).Append(')');
                break;
            case ReadTaskId read:
                code.Append(RuntimeNames.Values).Append(".Id(").Append(read.Member.Accessor).Append(')');
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(declaration));
        }

        code.Append(';');
        source.End();
    }

    // A nullable struct is read as the value in it. An immutable array that was never set is left out as null is.
    private static StringBuilder AppendList(
        this StringBuilder code, MemberValue member, MemberForm form, bool isImmutableArray, string? nonNullName)
    {
        if (nonNullName is not null)
        {
            code.Append(member.Accessor).Append(isImmutableArray ? " is { IsDefault: false } " : " is { } ").Append(nonNullName);
            return code.Append(" ? ").AppendOpening(form).Append(nonNullName).AppendClosing(form).Append(" : null");
        }

        if (isImmutableArray) code.Append(member.Accessor).Append(".IsDefault ? null : ");
        return code.AppendOpening(form).Append(member.Accessor).AppendClosing(form);
    }

    private static StringBuilder AppendOpening(this StringBuilder code, MemberForm form)
    {
        code.Append(RuntimeNames.Values);
        return form switch
        {
            MemberForm.Tasks => code.Append(".Ids("),
            MemberForm.Mounts => code.Append(".Mounts("),
            MemberForm.Mount => code.Append(".Mounts(new[] { "),
            MemberForm.Models or MemberForm.Strings or MemberForm.Variables => code.Append(".List("),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
    }

    private static StringBuilder AppendClosing(this StringBuilder code, MemberForm form) =>
        code.Append(form == MemberForm.Mount ? " })" : ")");
}
