using System.Collections.Generic;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Generation;

/// <summary>The locals of a generated method: each member is read once, what is checked is what is written.</summary>
internal sealed class LocalNames
{
    private const string Checks = "global::TaskGen.Validation.TaskChecks";
    private const string Values = "global::TaskGen.TaskValues";

    private readonly Dictionary<string, string> _locals = [];
    private readonly HashSet<string> _names = ["output", "json", "jobId"];

    /// <summary>The declarations, in the order of first use.</summary>
    public List<string> Declarations { get; } = [];

    /// <summary>A member that must not be null, since a template takes it.</summary>
    public string Required(MemberValue member, string path)
    {
        var read = Access(member);
        if (member.CanBeNull) read = $"{Checks}.NotNull({read}, {Literal.CSharp(path)}, {Literal.CSharp(member.Name)})";
        return Local("required:" + member.Accessor, member.Name, read);
    }

    /// <summary>A member as it is, null included.</summary>
    public string Plain(MemberValue member) =>
        member.CanBeNull ? Local("plain:" + member.Accessor, member.Name, Access(member)) : Required(member, "");

    /// <summary>A member that holds a list, or a value that becomes one.</summary>
    public string List(MemberNode node)
    {
        var key = $"{node.Form}:{node.Member.Accessor}";
        return _locals.TryGetValue(
            key, out var known) ? known : Local(key, node.Member.Name, Read(node.Member, node.IsImmutableArray, value => node.Form switch
        {
            MemberForm.Tasks => $"{Values}.Ids({value})",
            MemberForm.Mounts => $"{Values}.Mounts({value})",
            MemberForm.Mount => $"{Values}.Mounts(new[] {{ {value} }})",
            _ => $"{Values}.List({value})",
        }));
    }

    // A nullable struct is read as what is in it; an immutable array that was never set is left out as a null is.
    private string Read(MemberValue member, bool isImmutableArray, System.Func<string, string> read)
    {
        var access = Access(member);
        if (!member.IsNullableValue) return isImmutableArray ? $"{access}.IsDefault ? null : {read(access)}" : read(access);
        var value = New("given");
        return $"{access} is {{ {(isImmutableArray ? "IsDefault: false " : "")}}} {value} ? {read(value)} : null";
    }

    /// <summary>A list of arguments, checked.</summary>
    /// <param name="limits">What else each must not hold, as further C# arguments.</param>
    public string Arguments(MemberValue member, string path, string limits) =>
        Local("arguments:"
            + member.Accessor
            + limits, member.Name, $"{Checks}.Arguments({Read(member, isImmutableArray: false, static value => $"{Values}.List({value})")}, {Literal.CSharp(path)}, {Literal.CSharp(member.Name)}{limits})");

    /// <summary>The text of a URI that must not be null.</summary>
    public string UriText(MemberValue member, string path) =>
        Local("uri:" + member.Accessor, member.Name + "Text", $"{Values}.UriText({Required(member, path)})");

    /// <summary>The id of another task.</summary>
    public string TaskId(MemberValue member) => Local("task:" + member.Accessor, member.Name, $"{Values}.Id({Access(member)})");

    /// <summary>A new local with a name near the wanted one.</summary>
    public string New(string wanted)
    {
        var name = wanted;
        for (var i = 2; !_names.Add(name); i++) name = wanted + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return CSharpIdentifier.Escape(name);
    }

    private string Local(string key, string memberName, string read)
    {
        if (_locals.TryGetValue(key, out var known)) return known;
        var last = memberName.Substring(memberName.LastIndexOf('.') + 1).TrimEnd('(', ')').TrimStart('@', '_');
        if (last.Length == 0) last = "value";
        var name = New(char.ToLowerInvariant(last[0]) + last.Substring(1));
        _locals.Add(key, name);
        Declarations.Add($"var {name} = {read};");
        return name;
    }

    private static string Access(MemberValue member) => member.IsStatic ? member.Accessor : "this." + member.Accessor;
}
