using System.Linq;
using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.Rules;

namespace TaskGen.Analyzers.Tests.CodeFixes.Editing;

/// <summary>The titles of code fixes, and the text that they leave, where the place of a value is unusual.</summary>
public sealed class EditedTextTests
{
    [Theory]
    [InlineData("\"run {Other.Naem}\"", "\"run {Other.Name}\"")]
    [InlineData("\"run {Othr.Name}\"", "\"run {Other.Name}\"")]
    [InlineData("$\"{Prefix} {{Other.Naem}}\"", "$\"{Prefix} {{Other.Name}}\"")]
    [InlineData("$@\"{Prefix} \"\"{{Other.Naem}}\"\"\"", "$@\"{Prefix} \"\"{{Other.Name}}\"\"\"")]
    [InlineData("$$\"\"\"{{Prefix}} {Other.Naem}\"\"\"", "$$\"\"\"{{Prefix}} {Other.Name}\"\"\"")]
    [InlineData("Prefix + \" {Other.Naem}\"", "Prefix + \" {Other.Name}\"")]
    public async Task Nearest_member_is_written_into_every_kind_of_string(string before, string after)
    {
        const string Source = """
            public sealed class Scene { public string Name => ""; }

            [BatchTask(Id = "a", CommandLine = LINE, TargetOS = TargetOS.Linux)]
            public sealed partial class Render
            {
                private const string Prefix = "run";
                public Scene Other { get; } = new();
            }
            """;
        Assert.Equal(Source.Replace("LINE", after), await FixAsync(Source.Replace("LINE", before), "TG0006.Nearest"));
    }

    [Fact]
    public async Task Constant_is_corrected_where_it_is_declared() => Assert.Equal(
        """
        public static class Lines { public const string Run = "run {Scene}"; }

        [BatchTask(Id = "a-{Scene}", CommandLine = Lines.Run, TargetOS = TargetOS.Linux)]
        public sealed partial record Render(string Scene);
        """,
        await FixAsync(
            """
            public static class Lines { public const string Run = "run {Scnee}"; }

            [BatchTask(Id = "a-{Scene}", CommandLine = Lines.Run, TargetOS = TargetOS.Linux)]
            public sealed partial record Render(string Scene);
            """,
            "TG0006.Nearest"));

    [Theory]
    [InlineData("class Render { }", "class Render\n{\n    public required int Frame { get; init; }\n}")]
    [InlineData("record Render(int A, string B = \"\");", "record Render(int A, int Frame, string B = \"\");")]
    [InlineData("record struct Render(int A);", "record struct Render(int A, int Frame);")]
    [InlineData("record struct Render;", "record struct Render\n{\n    public required int Frame { get; init; }\n}")]
    public async Task Added_member_has_the_type_of_the_format_and_no_value(string before, string after)
    {
        const string Source = "[BatchTask(Id = \"a-{Frame:D4}\", CommandLine = \"run\")]\npublic partial ";
        Assert.Equal(Source + after, await FixAsync(Source + before, "TG0006.AddProperty"));
    }

    [Theory]
    [InlineData(
        "partial record Render(\n    int A, // the first\n    string B = \"\");",
        "partial record Render(\n    int A, // the first\n    int Frame,\n    string B = \"\");")]
    [InlineData(
        "partial record Render(\n    int A, // the first\n    int B // the second\n);",
        "partial record Render(\n    int A, // the first\n    int B, // the second\n    int Frame\n);")]
    [InlineData("partial record Render;\npartial record Render(int A);", "partial record Render;\npartial record Render(int A, int Frame);")]
    [InlineData(
        "abstract record Render(int A);",
        "abstract record Render(int A)\n{\n    public required int Frame { get; init; }\n}")]
    [InlineData("partial class Render { }", "partial class Render\n{\n    public required int Frame { get; init; }\n}")]
    [InlineData("partial class Render {}", "partial class Render\n{\n    public required int Frame { get; init; }\n}")]
    [InlineData(
        "partial class Render { public int A => 1; }",
        "partial class Render { public int A => 1; public required int Frame { get; init; } }")]
    [InlineData(
        "partial class Render { /* none */ }",
        "partial class Render { /* none */\n    public required int Frame { get; init; }\n}")]
    [InlineData(
        "partial class Render\n{\n  public int A => 1;\n}",
        "partial class Render\n{\n  public int A => 1;\n  public required int Frame { get; init; }\n}")]
    [InlineData(
        "partial class Render(int a)\n{\n    public int A => a;\n}",
        "partial class Render(int a)\n{\n    public int A => a;\n    public required int Frame { get; init; }\n}")]
    public async Task Member_is_added_where_the_others_are(string before, string after)
    {
        const string Source = "[BatchTask(Id = \"a-{Frame:D4}\", CommandLine = \"run\")]\npublic ";
        const string Derived = "\n\n[BatchTask]\npublic sealed partial record Encode(int A) : Render(A);";
        var derived = before.StartsWith("abstract", System.StringComparison.Ordinal) ? Derived : "";
        Assert.Equal(Source + after + derived, await FixAsync(Source + before + derived, "TG0006.AddProperty"));
    }

    [Theory]
    [InlineData("public sealed partial class Render")]
    [InlineData("public sealed partial class Render\n{")]
    [InlineData("public sealed partial record Render(int A")]
    [InlineData("public sealed partial class Render\n{\n    public int A => ")]
    public async Task Nothing_is_added_outside_a_type_that_is_being_typed(string declaration)
    {
        var source = "[BatchTask(Id = \"a-{Frme}\", CommandLine = \"run\")]\n" + declaration;
        var document = await EditorDocument.OpenAsync(source);
        foreach (var fix in await document.FixesAsync())
        {
            var after = (await document.ApplyAsync(fix)).Source;
            Assert.StartsWith("[BatchTask(Id = ", after);
            Assert.EndsWith(declaration[declaration.IndexOf('R')..][..6], after[..(after.IndexOf("Render", System.StringComparison.Ordinal) + 6)]);
        }
    }

    [Theory]
    [InlineData("int FrameStart, int FrameEnd, int Other")]
    [InlineData("int Frame1, int Frame2")]
    public async Task Of_several_members_that_are_equally_near_none_is_chosen(string parameters)
    {
        var document = await EditorDocument.OpenAsync(
            $"[BatchTask(Id = \"a-{{Frame}}\", CommandLine = \"run\")]\npublic sealed partial record Render({parameters});");
        Assert.DoesNotContain("Did you mean", Assert.Single(document.Diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        var fixes = await document.FixesAsync();
        Assert.Equal("Add parameter 'Frame'", fixes[0].Action.Title);
        Assert.All(
            parameters.Split(", ").Where(static member => member.Contains("Frame")),
            member => Assert.Contains(fixes, fix => fix.Action.Title == $"Change to '{{{member.Split(' ')[1]}}}'"));

        // What dotnet format applies.
        Assert.Equal(document.Source, (await document.ApplyToAllAsync(fixes[0])).Source);
    }

    [Fact]
    public async Task Nearest_member_is_the_one_that_no_template_uses() => Assert.Equal(
        "[BatchTask(Id = \"a-{FrameEnd}\", CommandLine = \"run {FrameStart}\", TargetOS = TargetOS.Linux)]\n"
            + "public sealed partial record Render(int FrameStart, int FrameEnd);",
        await FixAsync(
            "[BatchTask(Id = \"a-{Frame}\", CommandLine = \"run {FrameStart}\", TargetOS = TargetOS.Linux)]\n"
                + "public sealed partial record Render(int FrameStart, int FrameEnd);",
            "TG0006.Nearest"));

    [Theory]
    [InlineData("$\"a {{Frame:Q}}\"", "TG0008.Remove", "$\"a {{Frame}}\"")]
    [InlineData("$$\"\"\"a {Frame:Q}\"\"\"", "TG0008.Remove", "$$\"\"\"a {Frame}\"\"\"")]
    [InlineData("$@\"a {{ Frame :Q}}\"", "TG0008.Remove", "$@\"a {{ Frame}}\"")]
    [InlineData("$\"a {{Frame\"", "TG0007.Close", "$\"a {{Frame}}\"")]
    [InlineData("$$\"\"\"a {Frame\"\"\"", "TG0007.Close", "$$\"\"\"a {Frame}\"\"\"")]
    [InlineData("$\"a {{Frame\"", "TG0007.Escape", "$\"a {{{{Frame\"")]
    [InlineData("$$$\"\"\"a {Frame\"\"\"", "TG0007.Escape", "$$$\"\"\"a {{Frame\"\"\"")]
    [InlineData("$$$\"\"\"a {Nope}\"\"\"", "TG0006.Escape", "$$$\"\"\"a {{Nope}}\"\"\"")]
    public async Task Braces_of_interpolated_strings_stay_what_they_are(string before, string key, string after)
    {
        const string Source = """
            [BatchTask(Id = "a-{Frame}", CommandLine = "run", DisplayName = NAME)]
            public sealed partial record Render(int Frame);
            """;
        Assert.Equal(Source.Replace("NAME", after), await FixAsync(Source.Replace("NAME", before), key));
    }

    [Theory]
    [InlineData("$$\"\"\"a {Nope}\"\"\"")]
    [InlineData("$$\"\"\"a {Frame\"\"\"")]
    public async Task Braces_are_not_escaped_where_two_begin_an_expression(string name) => Assert.DoesNotContain(
        await TitlesAsync(
            $"[BatchTask(Id = \"a-{{Frame}}\", CommandLine = \"run\", DisplayName = {name})]\npublic sealed partial record Render(int Frame);"),
        static title => title.StartsWith("Escape", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("\"run \" + \"--password hunter2hunter\"", "\"run \" + \"--password {Password}\"")]
    [InlineData("$\"run --password hunter2hunter\"", "$\"run --password {{Password}}\"")]
    [InlineData("\"\"\"run --password hunter2hunter\"\"\"", "\"\"\"run --password {Password}\"\"\"")]
    public async Task Secret_in_every_kind_of_string_is_replaced(string before, string after)
    {
        const string Source = "[BatchTask(Id = \"a\", CommandLine = LINE, TargetOS = TargetOS.Linux)]\npublic sealed partial class Render";
        Assert.Equal(
            Source.Replace("LINE", after) + "\n{\n    [Secret] public required string Password { get; init; }\n}",
            await FixAsync(Source.Replace("LINE", before) + ";", "TG6001.Member"));
    }

    [Theory]
    [InlineData("partial record struct Render;", "partial record struct Render\n{\n    [Secret] public required string StorageKey { get; init; }\n}")]
    [InlineData("partial record struct Render(int A);", "partial record struct Render(int A, [Secret] string StorageKey);")]
    [InlineData(
        "partial class Render\n{\n    public Render(int a) => A = a;\n    public int A { get; }\n}",
        "partial class Render\n{\n    public Render(int a) => A = a;\n    public int A { get; }\n    [Secret] public required string StorageKey { get; init; }\n}")]
    public async Task Secret_becomes_a_value_that_the_caller_supplies(string before, string after)
    {
        const string Source = "[BatchTask(Id = \"a\", CommandLine = \"run\")]\n[EnvironmentSetting(\"STORAGE_KEY\", VALUE)]\npublic ";
        Assert.Equal(
            Source.Replace("VALUE", "\"{StorageKey}\"") + after,
            await FixAsync(Source.Replace("VALUE", "\"c2VjcmV0c2VjcmV0c2VjcmV0\"") + before, "TG6001.Member"));
    }

    [Theory]
    [InlineData(
        "[BatchTask(\n    Id = \"a\", // the id\n    CommandLine = \"run\", // the command\n    RequiredSlots = 2)]",
        "[BatchTask(\n    Id = \"a\", // the id\n    CommandLine = \"run\" // the command\n    )]")]
    [InlineData(
        "[BatchTask(\n    Id = \"a\",\n    RequiredSlots = 2, // slots\n    CommandLine = \"run\")]",
        "[BatchTask(\n    Id = \"a\",\n    // slots\n    CommandLine = \"run\")]")]
    [InlineData(
        "[BatchTask(\n    Id = \"a\"\n    , CommandLine = \"run\"\n#if !NEVER\n    , RequiredSlots = 2\n#endif\n)]",
        "[BatchTask(\n    Id = \"a\"\n    , CommandLine = \"run\"\n#if !NEVER\n#endif\n)]")]
    [InlineData(
        "[BatchTask(Id = \"a\", CommandLine = \"run\", /* kept */ RequiredSlots = 2 /* too */)]",
        "[BatchTask(Id = \"a\", CommandLine = \"run\" /* kept */ /* too */)]")]
    public async Task Comments_around_a_removed_argument_stay(string before, string after)
    {
        const string Rest = "\n[MultiInstanceSettings(2, CoordinationCommandLine = \"run\")]\npublic sealed partial class Render;";
        Assert.Equal(after + Rest, await FixAsync(before + Rest, "TG5006.Remove"));
    }

    [Theory]
    [InlineData("[EnvironmentSetting(\"A\", \"1\")] [EnvironmentSetting(\"A\", \"2\")]\n", "[EnvironmentSetting(\"A\", \"1\")]\n")]
    [InlineData("[EnvironmentSetting(\"A\", \"1\")] [EnvironmentSetting(\"A\", \"2\")] // a\n", "[EnvironmentSetting(\"A\", \"1\")] // a\n")]
    [InlineData("[EnvironmentSetting(\"A\", \"1\")] [EnvironmentSetting(\"A\", \"2\")] ", "[EnvironmentSetting(\"A\", \"1\")] ")]
    [InlineData("[EnvironmentSetting(\"A\", \"1\"), EnvironmentSetting(\"A\", \"2\") ]\n", "[EnvironmentSetting(\"A\", \"1\") ]\n")]
    public async Task Removed_attribute_leaves_no_blanks(string before, string after)
    {
        const string Source = "[BatchTask(Id = \"a\", CommandLine = \"run\")]\nLISTpublic sealed partial class Render;";
        Assert.Equal(Source.Replace("LIST", after), await FixAsync(Source.Replace("LIST", before), "TG1011.Remove"));
    }

    [Fact]
    public async Task Added_argument_follows_the_comment_of_the_last_one() => Assert.Equal(
        "[BatchTask(\n    CommandLine = \"run\", // the command\n    Id = \"render\"\n)]\npublic sealed partial class Render;",
        await FixAsync(
            "[BatchTask(\n    CommandLine = \"run\" // the command\n)]\npublic sealed partial class Render;", "TG1002.Set"));

    [Fact]
    public async Task Attribute_with_an_alias_is_found() => Assert.Equal(
        "using Job = TaskGen.BatchTaskAttribute;\n\n[Job(CommandLine = \"run\", Id = \"render\")]\npublic sealed partial class Render;",
        await FixAsync(
            "using Job = TaskGen.BatchTaskAttribute;\n\n[Job(CommandLine = \"run\")]\npublic sealed partial class Render;", "TG1002.Set"));

    [Fact]
    public async Task Inherited_attribute_of_a_generic_class_is_reported_once_at_the_attribute()
    {
        var document = await EditorDocument.OpenAsync("""
            [EnvironmentSetting("A", "{Nope}")]
            public abstract class Base<T>
            {
                public T Item { get; init; } = default!;
            }

            [BatchTask(Id = "a-{Item}", CommandLine = "run")]
            public sealed partial class One : Base<int>;

            [BatchTask(Id = "b-{Item}", CommandLine = "run")]
            public sealed partial class Two : Base<string>;
            """);
        var diagnostic = Assert.Single(document.Diagnostics);
        var text = diagnostic.Location.SourceTree!.GetText();
        Assert.Equal(("TG0006", "{Nope}"), (diagnostic.Id, text.ToString(diagnostic.Location.SourceSpan)));
        Assert.Equal("One", text.ToString(Assert.Single(diagnostic.AdditionalLocations).SourceSpan));
    }

    [Fact]
    public async Task Member_of_a_generic_class_has_the_type_of_the_task() => Assert.Empty((await EditorDocument.OpenAsync("""
        [EnvironmentSetting("A", "{Item}")]
        public abstract class Base<T>
        {
            public T Item { get; init; } = default!;
        }

        [BatchTask(Id = "a-{Item}", CommandLine = "run")]
        public sealed partial class One : Base<int>;
        """)).Diagnostics);

    [Theory]
    [InlineData("[EnvironmentSetting(\"A\", \"{Item}\")]", "", "object", "TG0005", "{Item}")]
    [InlineData("[EnvironmentSetting(\"A\", \"{Item:D4}\")]", "", "string", "TG0008", "{Item:D4}")]
    [InlineData("[EnvironmentSetting(\"A\", \"b\")]", "[DependsOn] ", "int", "TG0005", "DependsOn")]
    [InlineData("[EnvironmentSetting(\"A\", \"{Item:D4}\")]", "", "int", null, null)]
    [InlineData("[EnvironmentSetting(\"A\", \"b\")]", "[DependsOn] ", "string", null, null)]
    public async Task Type_of_a_generic_member_is_checked_where_it_is_known(
        string attribute, string onMember, string type, string? id, string? place)
    {
        var document = await EditorDocument.OpenAsync($$"""
            {{attribute}}
            public abstract class Base<T>
            {
                {{onMember}}public required T Item { get; init; }
            }

            [BatchTask(Id = "a-{Number}", CommandLine = "run")]
            public sealed partial class One : Base<{{type}}>
            {
                public required int Number { get; init; }
            }
            """);
        var found = document.Diagnostics.Select(static diagnostic =>
            (diagnostic.Id, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)));
        Assert.Equal(id is null ? [] : [(id, place!)], found);
    }

    [Fact]
    public async Task Renamed_member_is_the_first_and_all_that_fit_are_offered()
    {
        var titles = await TitlesAsync("""
            [BatchTask(Id = "a-{Frame}", CommandLine = "run {Scene} {Camera}", TargetOS = TargetOS.Linux)]
            public sealed partial record Render(int Frame, string Camera, string Place, object Other);
            """);
        Assert.Equal(
            [
                "Change to '{Place}'", "Add parameter 'Scene'", "Change to '{Frame}'", "Change to '{Camera}'",
                "Escape braces: '{{Scene}}'",
            ],
            titles);
    }

    [Fact]
    public async Task Braces_are_not_escaped_where_they_would_be_invalid() => Assert.DoesNotContain(
        await TitlesAsync("[BatchTask(Id = \"a-{Frme}\", CommandLine = \"run\")]\npublic sealed partial record Render(int Frame);"),
        static title => title.StartsWith("Escape", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("\"\"\"echo \"$HOME\" && ls\"\"\"", "\"\"\"/bin/sh -c 'echo \"$HOME\" && ls'\"\"\"")]
    [InlineData("@\"echo \"\"$HOME\"\" && ls\"", "@\"/bin/sh -c 'echo \"\"$HOME\"\" && ls'\"")]
    [InlineData("\"echo $HOME\" // one\n    + \" && ls\"", "\"/bin/sh -c 'echo $HOME\" // one\n    + \" && ls'\"")]
    [InlineData("\"\"\"\n    echo $HOME\n    \"\"\"", "\"\"\"\n    /bin/sh -c 'echo $HOME'\n    \"\"\"")]
    public async Task String_keeps_its_kind(string before, string after)
    {
        const string Source = "[BatchTask(Id = \"a\", CommandLine = LINE)]\npublic sealed partial class Render;";
        Assert.Equal(Source.Replace("LINE", after), await FixAsync(Source.Replace("LINE", before), "TG1006.Sh"));
    }

    [Theory]
    [InlineData("type a.txt > b.txt", "TG1006.Sh TG1006.Cmd")]
    [InlineData("copy a.txt b.txt", "TG1006.Cmd")]
    [InlineData("ls *.txt", "TG1006.Sh")]
    [InlineData("cd a && run", "TG1006.Sh TG1006.Cmd")]
    [InlineData("cd a && git log --format=%an%ae", "TG1006.Sh TG1006.Cmd")]
    [InlineData("set OUT=1 && run %OUT%", "TG1006.Cmd")]
    [InlineData("cd a && run $HOME", "TG1006.Sh")]
    [InlineData("for f in a b; do run; done", "TG1006.Sh")]
    [InlineData("export A=1 && run", "TG1006.Sh")]
    public async Task Command_that_both_shells_have_is_wrapped_for_either(string commandLine, string keys)
    {
        var document = await EditorDocument.OpenAsync(
            $"[BatchTask(Id = \"a\", CommandLine = \"{commandLine}\")]\npublic sealed partial class Render;");
        Assert.Equal(keys.Split(' '), (await document.FixesAsync()).Select(static fix => fix.Action.EquivalenceKey));
    }

    [Fact]
    public async Task Argument_has_a_line_of_its_own_where_the_others_have() => Assert.Equal(
        "[BatchTask(\n    CommandLine = \"run\",\n    Id = \"render\")]\npublic sealed partial class Render;",
        await FixAsync("[BatchTask(\n    CommandLine = \"run\")]\npublic sealed partial class Render;", "TG1002.Set"));

    [Theory]
    [InlineData("[DependsOn(\"x\")] public string Y => \"\";", "[DependsOn] public string Y => \"\";")]
    [InlineData("[EnvironmentSetting(\"X\", \"y\")] public string Y => \"\";", "[EnvironmentSetting(\"X\")] public string Y => \"\";")]
    public async Task Attribute_of_a_member_loses_its_arguments_and_stays(string before, string after)
    {
        const string Source = "[BatchTask(Id = \"a\", CommandLine = \"run\")]\npublic sealed partial class Render { MEMBER }";
        Assert.Equal(Source.Replace("MEMBER", after), await FixAsync(Source.Replace("MEMBER", before), "TG0004.RemoveArguments"));
    }

    [Theory]
    [InlineData("string? Name, int Frame", "frame-{Frame}")]
    [InlineData("string InputUrl, string Scene", "frame-{Scene}")]
    [InlineData("string Scene, int Frame", "frame-{Frame}")]
    [InlineData("[property: Secret] string Sas, string Scene", "frame-{Scene}")]
    [InlineData("[Secret] string Sas, string Scene", "frame-{Scene}")]
    [InlineData("[TaskDisplayName] string Shown, string Scene", "frame-{Scene}")]
    [InlineData("string Password, string Scene", "frame-{Scene}")]
    public async Task Id_gets_a_member_that_identifies_the_task(string parameters, string id)
    {
        var source = $"[BatchTask(Id = \"frame\", CommandLine = \"run\")]\npublic sealed partial record Render({parameters});";
        Assert.Equal(source.Replace("\"frame\"", $"\"{id}\""), await FixAsync(source, "TG1004.Replace"));
    }

    [Theory]
    [InlineData("string? Name")]
    [InlineData("string SourceUrl")]
    [InlineData("[property: Secret] string Sas")]
    public async Task Id_gets_no_member_that_may_be_null_or_is_a_url(string parameters) => Assert.Empty(await TitlesAsync(
        $"[BatchTask(Id = \"frame\", CommandLine = \"run\")]\npublic sealed partial record Render({parameters});"));

    [Fact]
    public async Task Id_is_not_the_command_line() => Assert.Empty((await EditorDocument.OpenAsync(
        "[BatchTask(Id = \"frame\")]\npublic sealed partial record Render([CommandLine] string Run);")).Diagnostics
            .Where(static diagnostic => diagnostic.Id == "TG1004"));

    [Fact]
    public async Task Placeholder_of_a_member_is_closed() => Assert.Equal(
        "[BatchTask(Id = \"task-{Index}\", CommandLine = \"run\")]\npublic sealed partial record Render(int Index);",
        await FixAsync(
            "[BatchTask(Id = \"task-{Index\", CommandLine = \"run\")]\npublic sealed partial record Render(int Index);",
            "TG0007.Close"));

    [Fact]
    public async Task Open_quotation_mark_is_one_finding() => Assert.Single((await EditorDocument.OpenAsync("""
        [BatchTask(Id = "a-{A}", CommandLine = "/bin/sh -c 'run {B} {C} {B}")]
        public sealed partial record Render(int A, string B, string C);
        """)).Diagnostics);

    [Theory]
    [InlineData("class { }")]
    [InlineData("class Render { [TaskDisplayName] public string Name { } }")]
    public async Task Unfinished_declaration_is_left_to_the_compiler(string declaration) => Assert.Empty(
        await Analysis.RunAsync("[BatchTask(Id = \"a\", CommandLine = \"run\")]\npublic partial " + declaration));

    [Fact]
    public async Task Inherited_attribute_is_reported_once_with_the_task()
    {
        var document = await EditorDocument.OpenAsync("""
            [EnvironmentSetting("A", "{Nope}")]
            public abstract class Base;

            [BatchTask(Id = "a", CommandLine = "run")]
            public sealed partial class One : Base;

            [BatchTask(Id = "b", CommandLine = "run")]
            public sealed partial class Two : Base;
            """);
        var diagnostic = Assert.Single(document.Diagnostics);
        var text = diagnostic.Location.SourceTree!.GetText();
        Assert.Equal("{Nope}", text.ToString(diagnostic.Location.SourceSpan));
        Assert.Equal("One", text.ToString(Assert.Single(diagnostic.AdditionalLocations).SourceSpan));
    }

    private static async Task<string> FixAsync(string source, string key)
    {
        var document = await EditorDocument.OpenAsync(source);
        var fix = (await document.FixesAsync()).First(fix => fix.Action.EquivalenceKey == key);
        var single = (await document.ApplyAsync(fix)).Source;
        Assert.Equal(single, (await document.ApplyToAllAsync(fix)).Source);
        return single;
    }

    private static async Task<string[]> TitlesAsync(string source) =>
        [.. (await (await EditorDocument.OpenAsync(source)).FixesAsync()).Select(static fix => fix.Action.Title)];
}
