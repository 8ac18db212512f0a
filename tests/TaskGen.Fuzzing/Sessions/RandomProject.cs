using System.Collections.Generic;
using System.Linq;
using TaskGen.Fuzzing.Definitions;

namespace TaskGen.Fuzzing.Sessions;

/// <summary>
/// A project of a few files whose declarations share a few names, so that nearly every edit hides, moves, completes or changes something
/// that another file reads. It need not compile.
/// </summary>
internal sealed class RandomProject
{
    private static readonly string[] Types = ["Base", "Scene", "Names", "Profile", "Kind", "Render", "render", "Encode", "RenderModel"];
    private static readonly string[] Namespaces = ["", "", "N", "M", "N.M", "TaskGen"];
    private static readonly string[] Members = ["Text", "Number", "Name", "Scene", "Kind", "Made", "WriteTo"];

    private readonly SeededRandom _random;
    private readonly List<List<string>> _files = [];

    public RandomProject(SeededRandom random, int files)
    {
        _random = random;
        for (var i = 0; i < files; i++) _files.Add([.. Enumerable.Range(0, random.Between(1, 3)).Select(_ => Declaration())]);
    }

    public int Count => _files.Count;

    /// <summary>Returns the text of a file. Its first line is what reaches over the whole file.</summary>
    public string this[int file] => string.Join("\n", _files[file]);

    /// <summary>Changes a file, or two, as people do, and returns which.</summary>
    public IReadOnlyList<int> Edit()
    {
        var file = _random.Below(_files.Count);
        var declarations = _files[file];
        var index = _random.Below(declarations.Count + 1);
        switch (_random.Below(12))
        {
            case 0: declarations.Insert(index, Declaration()); return [file];
            case 1 when index < declarations.Count && declarations.Count > 1: declarations.RemoveAt(index); return [file];
            case 2 when index < declarations.Count:
                var other = _random.Below(_files.Count);
                var moved = declarations[index];
                declarations.RemoveAt(index);
                _files[other].Insert(_random.Below(_files[other].Count + 1), moved);
                return file == other ? [file] : [file, other];
            case 3: declarations.Insert(0, Heading()); return [file];
            case 4 when index < declarations.Count:
                declarations[index] += _random.Pick(
                " // comment", " }", " {", " ;", " ,", "\n#nullable disable\n", "\n#nullable enable\n"); return [file];
            case 5 when declarations.Count > 0: declarations.Reverse(); return [file];
            default:
                if (index < declarations.Count) declarations[index] = Touch(declarations[index]);
                else declarations.Add(Declaration());
                return [file];
        }
    }

    private string Touch(string text)
    {
        (string From, string To)[] edits =
        [
            (" => ", " = "),
            (" = ", " => "),
            ("{ get; set; }", "=> default!;"),
            ("=> default!;", "{ get; set; }"),
            ("static ", ""),
            ("const ", "static readonly "),
            ("static readonly ", "const "),
            ("public ", "internal "),
            ("internal ", "public "),
            ("int ", "string "),
            ("string ", "string? "),
            ("string? ", "int "),
            ("class ", "record "),
            ("record ", "class "),
            ("abstract ", ""),
            ("[EnvironmentSetting(", "[field: EnvironmentSetting("),
            ("[field: ", "[property: "),
            ("[property: ", "["),
            ("\"a", "\"b"),
            ("\"b", "\"a"),
            ("Base", "Scene"),
            ("Names", "Kind"),
            ("N", "M"),
            ("{Text", "{Number"),
            ("{Number", "{Text"),
            ("partial ", ""),
            ("enum ", "[System.Flags] enum "),
            ("struct ", "class "),
            ("1", "2"),
            ("2", "1"),
            ("using static", "using"),
            ("global using", "using"),
        ];
        for (var i = 0; i < 6; i++)
        {
            var (from, to) = _random.Pick(edits);
            var at = text.IndexOf(from, System.StringComparison.Ordinal);
            if (at >= 0) return text[..at] + to + text[(at + from.Length)..];
        }

        return Declaration();
    }

    private string Heading() => _random.Below(9) switch
    {
        0 => "using static Names;",
        1 => "using static N.Names;",
        2 => "global using static Names;",
        3 => $"using {_random.Pick(Types)} = {_random.Pick("N.", "M.", "")}{_random.Pick(Types)};",
        4 => $"global using Alias = {_random.Pick(Types)};",
        5 => "using Job = TaskGen.BatchTaskAttribute;",
        6 => "global using JobAttribute = TaskGen.BatchTaskAttribute;",
        7 => $"using {_random.Pick("N", "M", "N.M")};",
        _ => "global using TaskGen;",
    };

    private string Declaration()
    {
        if (_random.OneIn(8)) return "using TaskGen;\n" + Heading();
        var space = _random.Pick(Namespaces);
        var text = _random.Below(7) switch
        {
            0 => ConstantsClass(),
            1 => $"public enum Kind {{ A, B = {_random.Below(4)} }}",
            2 => BaseClass(),
            3 => SceneType(),
            4 => $"[TaskProfile] {Attributes()}public {_random.Pick("static ", "")}class Profile{_random.Pick("", " : Base")} {{ }}",
            _ => TaskClass(),
        };
        if (_random.OneIn(6)) text = $"public partial class {_random.Pick(Types)} {{ {text} }}";
        return "" == space
            ? text
            : $"namespace {space} {{ {_random.Pick("", "using TaskGen; ", "using B = Job; ", "using static Names; ")}{text} }}";
    }

    private string ConstantsClass() =>
        $"public static class Names {{ public const string Text = {Constant()}; public const string Name = \"a\" + {Constant()}; "
        + $"public const int Number = {_random.Below(3)}; }}";

    private string BaseClass()
    {
        var (modifier, above) = (_random.Pick("partial ", ""), _random.Pick("", " : Scene"));
        return $"{Attributes()}public abstract {modifier}class Base{above} {{ {MembersOf()} }}";
    }

    private string SceneType()
    {
        var (keyword, above) = (_random.Pick("class", "struct", "record", "interface"), _random.Pick("", " : System.IFormattable"));
        return $"public {keyword} Scene{above} {{ {MembersOf()} {_random.Pick("", "public override string ToString() => \"\";")} }}";
    }

    private string TaskClass()
    {
        var attribute = _random.Pick("BatchTask", "BatchTask", "TaskGen.BatchTask", "Job");
        var (keyword, name) = (_random.Pick("class", "record"), _random.Pick("Render", "render", "Encode", "RenderModel"));
        var above = _random.Pick("", " : Base", " : N.Base", " : Scene");
        return $"[{attribute}(Id = {Template()}, CommandLine = {Template()})] {Attributes()}"
            + $"public partial {keyword} {name}{above} {{ {MembersOf()} }}";
    }

    private string MembersOf() => string.Join(" ", Enumerable.Range(0, _random.Below(4)).Select(_ => Member()));

    private string Member() => _random.Below(8) switch
    {
        0 => $"public const string {_random.Pick(Members)} = {Constant()};",
        1 => $"public string {_random.Pick(Members)}() => \"\";",
        2 => _random.Pick("", "[TaskId] ", "[DependsOn] ", "[EnvironmentSetting(\"A\")] ")
            + $"public string {_random.Pick(Members)} => \"a\";",
        3 => $"public int {_random.Pick(Members)} = 1;",
        4 => $"public class {_random.Pick(Types)} {{ public const string Text = \"nested\"; }}",
        5 => $"[{_random.Pick("", "field: ", "property: ")}EnvironmentSetting(\"B\")] "
            + $"public {_random.Pick("Scene", "Kind", "string?", "Base")} {_random.Pick(Members)} {{ get; set; }} = default!;",
        6 => $"[DependsOn] public {_random.Pick("Render", "Encode", "render", "string")}? {_random.Pick(Members)} {{ get; set; }}",
        _ => $"public {_random.Pick("Scene", "Kind", "int", "string")} {_random.Pick(Members)} {{ get; set; }} = default!;",
    };

    private string Attributes() => string.Concat(Enumerable.Range(0, _random.Below(3)).Select(_ => _random.Below(6) switch
    {
        0 => "[UseProfile(typeof(Profile))] ",
        1 => $"[TaskConstraints(MaxTaskRetryCount = {_random.Pick("Names.Number", "Number", "1")})] ",
        2 => $"[EnvironmentSetting(\"C\", {Template()})] ",
        3 => $"[TaskContainerSettings({_random.Pick("\"a/b:1\"", "Names.Text", "MadeRenderModel.Text")})] ",
        4 => "[RequiredSlots] ",
        _ => $"[DependsOn({Template()})] ",
    }));

    private string Constant() =>
        _random.Pick("\"a\"", "\"b\"", "Names.Text", "N.Names.Text", "Text", "nameof(Scene)", "Base.Text", "MadeRenderModel.Text");

    private string Template() =>
        _random.Pick(
            "\"a-{Text}\"",
            "\"a-{Number}\"",
            "\"{Scene.Text}\"",
            "\"{Kind}\"",
            "Names.Text",
            "Text",
            "\"a\" + Names.Name",
            "\"{Scene}\"",
            "\"{Made}\"",
            "MadeRenderModel.Text",
            "\"a-{Name}\"");
}
