using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>The titles of code fixes, and the text that they leave, where the place of a value is unusual.</summary>
public sealed class CodeFixTextTests
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
    [InlineData("class Render { }", "class Render {\n    public required int Frame { get; init; }\n}")]
    [InlineData("record Render(int A, string B = \"\");", "record Render(int A, int Frame, string B = \"\");")]
    [InlineData("record struct Render(int A);", "record struct Render(int A, int Frame);")]
    [InlineData("record struct Render;", "record struct Render\n{\n    public required int Frame { get; init; }\n}")]
    public async Task Added_member_has_the_type_of_the_format_and_no_value(string before, string after)
    {
        const string Source = "[BatchTask(Id = \"a-{Frame:D4}\", CommandLine = \"run\")]\npublic partial ";
        Assert.Equal(Source + after, await FixAsync(Source + before, "TG0006.AddProperty"));
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
    public async Task Id_gets_a_member_that_identifies_the_task(string parameters, string id)
    {
        var source = $"[BatchTask(Id = \"frame\", CommandLine = \"run\")]\npublic sealed partial record Render({parameters});";
        Assert.Equal(source.Replace("\"frame\"", $"\"{id}\""), await FixAsync(source, "TG1004.Replace"));
    }

    [Theory]
    [InlineData("string? Name")]
    [InlineData("string SourceUrl")]
    public async Task Id_gets_no_member_that_may_be_null_or_is_a_url(string parameters) => Assert.Empty(await TitlesAsync(
        $"[BatchTask(Id = \"frame\", CommandLine = \"run\")]\npublic sealed partial record Render({parameters});"));

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
    public async Task Unfinished_declaration_is_left_to_the_compiler(string declaration) => Assert.DoesNotContain(
        await Analysis.RunAsync("[BatchTask(Id = \"a\", CommandLine = \"run\")]\npublic partial " + declaration),
        static diagnostic => diagnostic.Id.StartsWith("TG", System.StringComparison.Ordinal));

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
