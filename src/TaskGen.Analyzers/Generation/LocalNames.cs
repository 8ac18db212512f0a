using System.Collections.Generic;
using System.Globalization;
using TaskGen.Analyzers.Generation.Code;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Generation;

/// <summary>The locals of a generated method. Each member is read once, so that what was checked is what is written.</summary>
internal sealed class LocalNames
{
    private readonly Dictionary<LocalKey, string> _locals = [];
    private readonly HashSet<string> _names = ["output", "json", "jobId"];

    /// <summary>Gets the declarations, in the order of first use.</summary>
    public List<LocalDeclaration> Declarations { get; } = [];

    /// <summary>Returns a local for a member that must not be null, because it is part of a template.</summary>
    public string Required(MemberValue member, string path)
    {
        var key = new LocalKey(LocalUse.RequiredValue, member.Accessor);
        if (_locals.TryGetValue(key, out var known)) return known;
        var name = NameFor(member.Name);
        return Declare(key, member.CanBeNull ? new ReadRequiredMember(name, member, path) : new ReadMember(name, member));
    }

    /// <summary>Returns a local for a member as it is, null included.</summary>
    public string Plain(MemberValue member)
    {
        if (!member.CanBeNull) return Required(member, "");
        var key = new LocalKey(LocalUse.Value, member.Accessor);
        return _locals.TryGetValue(key, out var known) ? known : Declare(key, new ReadMember(NameFor(member.Name), member));
    }

    /// <summary>Returns the value of a member that is not null.</summary>
    public CodeValue NonNull(MemberValue member) =>
        new(member.IsNullableValue ? CodeValueForm.NullableValue : CodeValueForm.Local, Plain(member));

    /// <summary>Returns a local for a member that holds a list, or a value that becomes one.</summary>
    public string List(MemberNode node)
    {
        var key = new LocalKey(LocalUse.List, node.Member.Accessor, node.Form);
        if (_locals.TryGetValue(key, out var known)) return known;
        var nonNull = NonNullName(node.Member);
        return Declare(key, new ReadList(NameFor(node.Member.Name), node, nonNull));
    }

    /// <summary>Returns a local for a list of arguments, which are checked.</summary>
    public string Arguments(MemberValue member, string path, CommandLimits limits)
    {
        var key = new LocalKey(LocalUse.Arguments, member.Accessor, Limits: limits);
        if (_locals.TryGetValue(key, out var known)) return known;
        var nonNull = NonNullName(member);
        return Declare(key, new ReadArguments(NameFor(member.Name), member, nonNull, path, limits));
    }

    /// <summary>Returns a local for the text of a URI that must not be null.</summary>
    public string UriText(MemberValue member, string path)
    {
        var uri = Required(member, path);
        var key = new LocalKey(LocalUse.UriText, member.Accessor);
        return _locals.TryGetValue(key, out var known) ? known : Declare(key, new ReadUriText(NameFor(member.Name + "Text"), uri));
    }

    /// <summary>Returns a local for the id of another task.</summary>
    public string TaskId(MemberValue member)
    {
        var key = new LocalKey(LocalUse.TaskId, member.Accessor);
        return _locals.TryGetValue(key, out var known) ? known : Declare(key, new ReadTaskId(NameFor(member.Name), member));
    }

    /// <summary>Returns a new name that is, or starts with, a wanted one.</summary>
    public string New(string wanted)
    {
        var name = wanted;
        for (var i = 2; !_names.Add(name); i++) name = wanted + i.ToString(CultureInfo.InvariantCulture);
        return CSharpIdentifier.Escape(name);
    }

    private string? NonNullName(MemberValue member) => member.IsNullableValue ? New("nonNullValue") : null;

    private string NameFor(string memberName)
    {
        var last = memberName.Substring(memberName.LastIndexOf('.') + 1).TrimEnd('(', ')').TrimStart('@', '_');
        if (last.Length == 0) last = "member";
        return New(char.ToLowerInvariant(last[0]) + last.Substring(1));
    }

    private string Declare(LocalKey key, LocalDeclaration declaration)
    {
        _locals.Add(key, declaration.Name);
        Declarations.Add(declaration);
        return declaration.Name;
    }
}
