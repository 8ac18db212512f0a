using System.Linq;
using System.Threading.Tasks;
using TaskGen.Analyzers.Tests.CodeFixes;
using TaskGen.CodeFixes.Definition;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class UnknownMemberTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "./run {|TG0006:{Scnee}|}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "./run {Scene}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<UnknownMemberFix>(
        """
        [BatchTask(Id = "a", CommandLine = "./run {|TG0006:{Scnee}|}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "./run {Scene}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """);

    [Fact]
    public Task Is_fixed_by_escaping_the_braces() => RuleVerifier.Fixes<UnknownMemberFix>(
        """
        [BatchTask(Id = "a", CommandLine = "./run {|TG0006:{Scnee}|}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """,
        """
        [BatchTask(Id = "a", CommandLine = "./run {{Scnee}}")]
        public sealed partial class Render
        {
            public string Scene => "";
        }
        """,
        codeActionIndex: 2);

    [Theory]
    [InlineData("{Scnee}", "'Scnee' is not a readable field, property, or parameterless method of 'Render'. Did you mean 'Scene'?")]
    [InlineData("{Other.Naem}", "'Other.Naem' is not a readable field, property, or parameterless method of 'Render'. Did you mean 'Other.Name'?")]
    [InlineData("{Whatever}", "'Whatever' is not a readable field, property, or parameterless method of 'Render'. Use an existing member, or escape the braces as '{{Whatever}}'.")]
    public async Task Message_names_the_nearest_member(string placeholder, string message)
    {
        var diagnostics = await Analysis.RunAsync($$"""
            public sealed record Other(string Name);

            [BatchTask(Id = "a-{Scene}", CommandLine = "./run {{placeholder}}")]
            public sealed partial record Render(string Scene, Other Other);
            """);
        Assert.Equal(message, Assert.Single(diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Lines.Run", "string")]
    [InlineData("Lines.Padded", "int")]
    [InlineData("\"./run {Num\" + \"ber:D4}\"", "int")]
    public async Task Member_is_added_for_a_placeholder_in_a_constant_and_in_pieces(string commandLine, string type)
    {
        var source = $$"""
            [BatchTask(Id = "a-{Scene}", CommandLine = {{commandLine}})]
            public sealed partial record Render(string Scene);
            """;
        var constants = new EditorFile(
            "Lines.cs", "static class Lines { public const string Run = \"./run {Number}\", Padded = \"./run {Number:D4}\"; }\n");
        var project = await EditorProject.OpenAsync([new("Render.cs", Analysis.Usings + source), constants]);
        var fix = (await project.FixesAsync()).First(static fix => fix.Action.Title == "Add parameter 'Number'");
        foreach (var after in new[] { await project.ApplyAsync(fix), await project.ApplyToAllAsync(fix) })
        {
            Assert.Empty(after.Diagnostics);
            Assert.Equal(
                [Analysis.Usings + source.Replace("string Scene", $"string Scene, {type} Number"), constants.Text],
                (await after.FilesAsync()).Select(static file => file.Text));
        }
    }

    [Theory]
    [InlineData("D d D4 X x8 B b 0 # 000", "int")]
    [InlineData("C c E e F f F2 G g G17 N n P p R r 0.0 #.##", "double")]
    [InlineData("O o s u U yyyy MM dd HH hh mm ss", "System.DateTime")]
    public async Task Type_of_an_added_member_is_that_of_the_format(string formats, string type)
    {
        foreach (var format in formats.Split(' '))
        {
            var document = await EditorDocument.OpenAsync($$"""
                [BatchTask(Id = "a-{Scene}", CommandLine = "run {Number:{{format}}}")]
                public sealed partial record Render(string Scene);
                """);
            var fix = (await document.FixesAsync()).First(static fix => fix.Action.Title == "Add parameter 'Number'");
            Assert.EndsWith($"(string Scene, {type} Number);", (await document.ApplyAsync(fix)).Source);
        }
    }

    [Fact]
    public async Task Added_member_has_the_format_of_another_placeholder()
    {
        var document = await EditorDocument.OpenAsync("""
            [BatchTask(Id = "a-{Number}", CommandLine = "./run {Number:D4} {Scene}")]
            public sealed partial record Render(string Scene);
            """);
        var fixes = (await document.FixesAsync()).FindAll(static fix => fix.Action.Title == "Add parameter 'Number'");
        Assert.Equal(2, fixes.Count);
        foreach (var fix in fixes)
        {
            foreach (var after in new[] { await document.ApplyAsync(fix), await document.ApplyToAllAsync(fix) })
            {
                Assert.EndsWith("(string Scene, int Number);", after.Source);
                Assert.Empty(after.Diagnostics);
            }
        }
    }

    [Fact]
    public async Task Member_that_a_profile_takes_is_added_only_where_that_is_chosen()
    {
        var document = await EditorDocument.OpenAsync("""
            [TaskProfile]
            [EnvironmentSetting("SCENE", "{Scene}")]
            public sealed class Profile;

            [BatchTask(Id = "b", CommandLine = "run")]
            [UseProfile(typeof(Profile))]
            public sealed partial record Two();
            """);
        var fix = Assert.Single(await document.FixesAsync());
        Assert.EndsWith("record Two(string Scene);", (await document.ApplyAsync(fix)).Source);
        Assert.Equal(document.Source, (await document.ApplyToAllAsync(fix)).Source);
    }

    [Fact]
    public async Task Fix_all_adds_the_member_once_to_each_task_that_lacks_it()
    {
        const string Source = """
            [TaskProfile]
            [EnvironmentSetting("FIRST", "{Scene}")]
            [EnvironmentSetting("SECOND", "{Scene}")]
            public abstract partial class Shared;

            [BatchTask(Id = "a", CommandLine = "run")]
            public sealed partial class Render : Shared;

            [BatchTask(Id = "b", CommandLine = "run")]
            [UseProfile(typeof(Shared))]
            public sealed partial class Encode;
            """;
        const string Member = "\n{\n    public required string Scene { get; init; }\n}";
        var fixedSource = Analysis.Usings + Source.Replace(" : Shared;", " : Shared" + Member).Replace("Encode;", "Encode" + Member);
        var project = await EditorProject.OpenAsync([new("Source.cs", Analysis.Usings + Source)]);
        var fix = (await project.FixesAsync()).First(static fix => fix.Action.EquivalenceKey == "TG0006.AddProperty");
        var after = await project.ApplyToAllAsync(fix);
        Assert.Equal(fixedSource, Assert.Single(await after.FilesAsync()).Text);
        Assert.Empty(await after.FixesAsync(fix.Diagnostic));
    }

    [Fact]
    public async Task After_a_rename_all_members_that_fit_are_offered_and_the_renamed_one_first()
    {
        var document = await EditorDocument.OpenAsync("""
            [BatchTask(Id = "a-{Frame:D4}", CommandLine = "/bin/sh -c 'run {Scene} {Layer} {Picture}'")]
            public sealed partial record Render(string Picture, string Setting, int Frame, int Layer, int[] Codes);
            """);
        Assert.Equal(
            ["Change to '{Setting}'", "Add parameter 'Scene'", "Change to '{Picture}'", "Change to '{Frame}'", "Change to '{Layer}'",
                "Escape braces: '{{Scene}}'"],
            (await document.FixesAsync()).Select(static fix => fix.Action.Title));
    }

    [Fact]
    public async Task After_a_rename_fix_all_changes_every_placeholder()
    {
        var document = await EditorDocument.OpenAsync("""
            [BatchTask(Id = "a-{Frame:D4}", CommandLine = "/bin/sh -c 'run {Frame}'")]
            public sealed partial record Render(int Number);
            """);
        var after = await document.ApplyToAllAsync((await document.FixesAsync())[0]);
        Assert.Contains("Id = \"a-{Number:D4}\", CommandLine = \"/bin/sh -c 'run {Number}'\"", after.Source);
        Assert.Empty(after.Diagnostics);
    }

    [Theory]
    [InlineData("frame.name", "Frame.Name")]
    [InlineData("FRAME.Name", "Frame.Name")]
    [InlineData("frme.nme", "Frame.Name")]
    [InlineData("Frame.Scne.Titel", "Frame.Scene.Title")]
    [InlineData("frame.scene.title", "Frame.Scene.Title")]
    [InlineData("Frame.Name.Lenth", "Frame.Name.Length")]
    [InlineData("Index.Lenth", "Index")]
    [InlineData("index.Lenth", "Index")]
    [InlineData("Index.ToSting()", "Index")]
    [InlineData("Frame.Number.GetTypCode()", "Frame.Number")]
    public async Task Each_name_of_a_path_is_corrected(string path, string right)
    {
        const string Source = """
            public sealed record Scene(string Title);
            public sealed record Frame(int Number, string Name, Scene Scene);

            [BatchTask(Id = "a-{Index}", CommandLine = "./run {PATH}")]
            public sealed partial record Render(Frame Frame, int Index);
            """;
        var document = await EditorDocument.OpenAsync(Source.Replace("PATH", path));
        var fixes = await document.FixesAsync();
        Assert.EndsWith($"Did you mean '{right}'?", Assert.Single(document.Diagnostics).GetMessage());
        Assert.Equal($"Change to '{{{right}}}'", fixes[0].Action.Title);
        Assert.DoesNotContain(fixes, static fix =>
            fix.Action.Title.Contains("ToString()}", System.StringComparison.Ordinal) || fix.Action.Title.Contains("GetTypeCode()}"));
        foreach (var after in new[] { await document.ApplyAsync(fixes[0]), await document.ApplyToAllAsync(fixes[0]) })
        {
            Assert.Equal(Source.Replace("PATH", right), after.Source);
            Assert.Empty(after.Diagnostics);
        }
    }

    [Theory]
    [InlineData("/bin/sh -c 'ls ${AZ_BATCH_TASKID}'", "/bin/sh -c 'ls $AZ_BATCH_TASK_ID'")]
    [InlineData("/bin/sh -c 'ls ${AZBATCH_TASK_ID}/x'", "/bin/sh -c 'ls $AZ_BATCH_TASK_ID/x'")]
    [InlineData("/bin/sh -c 'ls ${AZ_BATCH_TASK_ID}x'", "/bin/sh -c 'ls ${{AZ_BATCH_TASK_ID}}x'")]
    [InlineData("powershell -Command \\\"echo ${env:PATH}\\\"", "powershell -Command \\\"echo ${{env:PATH}}\\\"")]
    [InlineData("/bin/sh -c 'echo ${env:HOME} b'", "/bin/sh -c 'echo $HOME b'")]
    [InlineData("cmd /c echo ${env:TEMP}x", "cmd /c echo %TEMP%x")]
    [InlineData("/bin/sh -c 'ls ${AZ_BATCH_TASK_WORKING_DIRECTORY} ${AZ_BATCH_JOBID}'", "/bin/sh -c 'ls $AZ_BATCH_TASK_WORKING_DIR $AZ_BATCH_JOB_ID'")]
    [InlineData("/bin/sh -c 'ls ${AZ_BATCH_TASKID:-x}'", "/bin/sh -c 'ls ${{AZ_BATCH_TASK_ID:-x}}'")]
    [InlineData("/bin/sh -c 'ls ${HOME} ${frames}'", "/bin/sh -c 'ls $HOME $frames'")]
    [InlineData("cmd /c dir ${AZ_BATCH_TASKID}", "cmd /c dir %AZ_BATCH_TASK_ID%")]
    [InlineData("pwsh -Command \\\"ls ${AZ_BATCH_TASKID}\\\"", "pwsh -Command \\\"ls $env:AZ_BATCH_TASK_ID\\\"")]
    [InlineData("./run ${AZ_BATCH_TASKID}", "/bin/sh -c './run $AZ_BATCH_TASK_ID'")]
    [InlineData("run.exe ${AZ_BATCH_TASKID}", "cmd /c run.exe %AZ_BATCH_TASK_ID%")]
    public async Task Variable_is_written_as_the_shell_reads_it(string wrong, string right)
    {
        const string Source = "[BatchTask(Id = \"a\", CommandLine = \"LINE\")]\n[EnvironmentSetting(\"frames\", \"1\")]\n"
            + "public sealed partial class Render { public string Name => \"\"; }";
        var document = await EditorDocument.OpenAsync(Source.Replace("LINE", wrong));
        Assert.All(document.Diagnostics, static diagnostic =>
        {
            Assert.Equal("TG0006", diagnostic.Id);
            Assert.Contains("Did you mean the environment variable '", diagnostic.GetMessage());
        });
        var fixes = await document.FixesAsync();
        Assert.Equal(document.Diagnostics.Length, fixes.Count);
        foreach (var fix in fixes)
        {
            foreach (var after in new[] { await document.ApplyAsync(fix), await document.ApplyToAllAsync(fix) })
            {
                Assert.Equal(Source.Replace("LINE", right), after.Source);
                Assert.Empty(after.Diagnostics);
            }
        }
    }

    [Theory]
    [InlineData("/bin/sh -c 'ls {HOME}'")]
    [InlineData("/bin/sh -c 'ls $${HOME}'")]
    [InlineData("/bin/sh -c 'ls \\\\${HOME}'")]
    [InlineData("/bin/sh -c 'ls ${frame}'")]
    public async Task Other_placeholder_is_not_a_variable(string commandLine) => Assert.DoesNotContain(
        "environment variable",
        Assert.Single((await EditorDocument.OpenAsync(
            $"[BatchTask(Id = \"a\", CommandLine = \"{commandLine}\")]\npublic sealed partial class Render;")).Diagnostics).GetMessage());

    [Fact]
    public async Task Member_that_another_task_has_is_added_to_the_task_that_lacks_it()
    {
        var source = """
            [EnvironmentSetting("A", "{Scene}")]
            public abstract class Base;

            [BatchTask(Id = "a-{Scene}", CommandLine = "run")]
            public sealed partial class One : Base { public required string Scene { get; init; } }

            [BatchTask(Id = "b", CommandLine = "run")]
            public sealed partial class Two : Base { }
            """;
        var document = await EditorDocument.OpenAsync(source);
        var fix = Assert.Single(await document.FixesAsync());
        Assert.Equal("Add property 'Scene' to 'Two'", fix.Action.Title);
        var after = await document.ApplyAsync(fix);
        Assert.Equal(
            source[..source.LastIndexOf('{')].TrimEnd() + "\n{\n    public required string Scene { get; init; }\n}",
            after.Source);
        Assert.DoesNotContain(after.Diagnostics, static diagnostic => diagnostic.Id != "TG1004");
    }

    [Theory]
    [InlineData("Scene", "Add property 'Scene'")]
    [InlineData("T", "Add property 'T' to 'Render'")]
    public async Task Member_of_a_generic_class_has_another_name_than_its_type_parameters(string name, string title)
    {
        var document = await EditorDocument.OpenAsync($$"""
            [EnvironmentSetting("A", "{{{name}}}")]
            public abstract class Base<T>;

            [BatchTask(Id = "a", CommandLine = "run")]
            public sealed partial class Render : Base<int>;
            """);
        var fix = (await document.FixesAsync()).Find(static fix => fix.Action.EquivalenceKey == "TG0006.AddProperty");
        Assert.Equal(title, fix?.Action.Title);
        Assert.DoesNotContain((await document.ApplyAsync(fix!)).Diagnostics, static diagnostic => diagnostic.Id == "TG0006");
    }

    [Fact]
    public async Task Member_is_added_to_a_task_of_another_file()
    {
        const string Derived =
            "using TaskGen;\n\n[BatchTask(Id = \"b\", CommandLine = \"run\")]\npublic sealed partial record Two : Base;\n";
        var project = await EditorProject.OpenAsync(
            [
                new("Base.cs", """
                    using TaskGen;

                    [EnvironmentSetting("A", "{Scene}")]
                    public abstract record Base;

                    [BatchTask(Id = "a-{Scene}", CommandLine = "run")]
                    public sealed partial record One(string Scene) : Base;
                    """),
                new("Two.cs", Derived),
            ]);
        var fix = Assert.Single(await project.FixesAsync());
        foreach (var after in new[] { await project.ApplyAsync(fix), await project.ApplyToAllAsync(fix) })
        {
            Assert.Equal(
                Derived.Replace("Base;", "Base\n{\n    public required string Scene { get; init; }\n}"),
                (await after.FilesAsync())[1].Text);
            Assert.DoesNotContain(after.Diagnostics, static diagnostic => diagnostic.Id != "TG1004");
        }
    }

    [Fact]
    public async Task Members_that_not_all_tasks_have_are_not_offered()
    {
        var document = await EditorDocument.OpenAsync("""
            [EnvironmentSetting("A", "{Scnee}")]
            public abstract record Base(int Layer);

            [BatchTask(Id = "a-{Scene}", CommandLine = "run")]
            public sealed partial record One(int Layer, string Scene) : Base(Layer);

            [BatchTask(Id = "b-{Layer}", CommandLine = "run")]
            public sealed partial record Two(int Layer) : Base(Layer);
            """);
        Assert.Equal(
            ["Change to '{Layer}'", "Add property 'Scnee'", "Escape braces: '{{Scnee}}'"],
            (await document.FixesAsync()).Select(static fix => fix.Action.Title));
    }

    [Theory]
    [InlineData("", "[BatchTask(Id = \"b-{Frme}\", CommandLine = Lines.Run)]\nsealed partial record Encode(int Frme);")]
    [InlineData("", "[BatchTask(Id = \"b\", CommandLine = Lines.Run + \" b\")]\nsealed partial record Encode() { int Frme => 1; }")]
    [InlineData("", "[BatchTask(Id = \"b\", CommandLine = \"run\")]\n[EnvironmentSetting(\"A\", Lines.Run)]\nsealed partial record Encode(int Frme);")]
    [InlineData("", "[BatchTask(Id = \"b-{Frme}\", CommandLine = \"run\")]\nsealed partial record Encode(int Frme) { [EnvironmentSetting(\"A\", Lines.Run)] string A => \"\"; }")]
    [InlineData("static class More { public const string Both = Lines.Run + \" b\"; }", "[BatchTask(Id = \"b\", CommandLine = More.Both)]\nsealed partial record Encode(int Frme);")]
    [InlineData("static class More { public const string Both = $\"{Lines.Run} b\", All = Both; }", "[BatchTask(Id = \"b\", CommandLine = More.All)]\nsealed partial record Encode(int Frme);")]
    [InlineData("[EnvironmentSetting(\"A\", Lines.Run)]\nabstract record Base;", "[BatchTask(Id = \"b-{Frme}\", CommandLine = \"run\")]\nsealed partial record Encode(int Frme) : Base;")]
    [InlineData("[TaskProfile]\n[EnvironmentSetting(\"A\", Lines.Run)]\nabstract record Base;", "[BatchTask(Id = \"b-{Frme}\", CommandLine = \"run\")]\n[UseProfile(typeof(Base))]\nsealed partial record Encode(int Frme);")]
    public async Task Constant_that_is_right_for_another_task_is_not_changed(string shared, string other)
    {
        const string Render = "[BatchTask(Id = \"a-{Frame}\", CommandLine = Lines.Run)]\nsealed partial record Render(int Frame);";
        const string Lines = "static class Lines { public const string Run = \"./run {Frme}\"; }";
        foreach (var files in new string[][] { [Lines, Render, shared, other], [string.Join("\n", Render, Lines, shared, other)] })
        {
            var project = await EditorProject.OpenAsync([.. files.Select(static (file, index) =>
                new EditorFile($"File{index}.cs", Analysis.Usings + file))]);
            var fix = Assert.Single(await project.FixesAsync(), static fix => fix.Diagnostic.Id == "TG0006");
            Assert.Equal("Add parameter 'Frme'", fix.Action.Title);
            Assert.DoesNotContain((await project.ApplyAsync(fix)).Diagnostics, static diagnostic => diagnostic.Id == "TG0006");
        }
    }

    [Theory]
    [InlineData("Lines.Run", "Frme")]
    [InlineData("Other.Run", "Frme")]
    [InlineData("Other.Run", "Frne")]
    public async Task Constant_that_is_wrong_for_all_of_its_tasks_is_changed(string line, string member)
    {
        var source = $$"""
            [BatchTask(Id = "a-{Frame}", CommandLine = Lines.Run)]
            sealed partial record Render(int Frame);

            [BatchTask(Id = "b-{{{member}}}", CommandLine = {{line}})]
            sealed partial record Encode(int Frame, string {{member}});
            """;
        const string Lines = "static class Lines { public const string Run = \"./run {Frne}\"; }\n";
        var project = await EditorProject.OpenAsync([
            new("Tasks.cs", Analysis.Usings + source),
            new("Lines.cs", Lines + "static class Other { public const string Run = \"./run {Frame}\"; }")]);
        var fix = (await project.FixesAsync()).First(static fix => fix.Diagnostic.Id == "TG0006");
        Assert.Equal("Change to '{Frame}'", fix.Action.Title);
        Assert.DoesNotContain((await project.ApplyAsync(fix)).Diagnostics, static diagnostic => diagnostic.Id == "TG0006");
    }

    [Fact]
    public async Task Constant_is_not_changed_to_a_member_that_another_of_its_tasks_lacks()
    {
        var document = await EditorDocument.OpenAsync("""
            [BatchTask(Id = "a-{Layer}", CommandLine = Lines.Run)]
            sealed partial record Render(int Frame, int Layer);

            [BatchTask(Id = "b", CommandLine = "run")]
            [EnvironmentSetting("A", Lines.Run)]
            sealed partial record Encode(int Layer);

            static class Lines { public const string Run = "./run {Frme}"; }
            """);
        Assert.Equal(
            ["Add parameter 'Frme'", "Change to '{Layer}'", "Escape braces: '{{Frme}}'"],
            (await document.FixesAsync()).Take(3).Select(static fix => fix.Action.Title));
    }

    [Fact]
    public async Task Text_of_a_profile_is_not_changed_for_one_of_its_tasks()
    {
        var document = await EditorDocument.OpenAsync("""
            [TaskProfile]
            [BatchTask(Id = "a", CommandLine = "sh -c 'run {Scene}'")]
            public sealed partial class One { }

            [UseProfile(typeof(One))]
            [BatchTask(Id = "b-{Scene}")]
            public sealed partial record Two(string Scene);
            """);
        var fix = Assert.Single(await document.FixesAsync());
        Assert.Equal("Add property 'Scene'", fix.Action.Title);
    }

    [Theory]
    [InlineData("public sealed class Two : One { public required string Scene { get; init; } }")]
    [InlineData("public class Two : One { private string Scene => \"\"; }")]
    [InlineData("public class Two : One; public sealed class Three : Two { public void Scene() { } }")]
    public async Task Member_is_not_added_where_a_derived_class_has_one(string derived)
    {
        var document = await EditorDocument.OpenAsync(
            "[BatchTask(Id = \"a\", CommandLine = \"run {Scene}\")]\npublic partial class One { }\n" + derived);
        Assert.DoesNotContain(await document.FixesAsync(), static fix => fix.Action.EquivalenceKey == "TG0006.AddProperty");
    }

    [Theory]
    [InlineData("public class Base { public void Scene(int a) { } }")]
    [InlineData("public class Base { protected internal int this[int a] => 1; protected class Scene; }")]
    [InlineData("public class Base { public event System.Action? Scene; }")]
    public async Task Member_is_not_added_where_a_base_class_has_one(string source)
    {
        var document = await EditorDocument.OpenAsync(
            source + "\n[BatchTask(Id = \"a\", CommandLine = \"run {Scene}\")]\npublic sealed partial class One : Base { }");
        Assert.DoesNotContain(await document.FixesAsync(), static fix => fix.Action.EquivalenceKey == "TG0006.AddProperty");
    }

    [Theory]
    [InlineData("public partial record One(int A)", "; public sealed record Two() : One(1);", "public required string Scene { get; init; }")]
    [InlineData(
        "public sealed partial record One(int A)", " { public One() : this(1) { } }", "public required string Scene { get; init; }")]
    [InlineData(
        "public sealed partial class One",
        " { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public One() { } }",
        "public string Scene { get; init; } = \"\";")]
    [InlineData(
        "public partial class One",
        " { } public class Two : One { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Two() { } }",
        "public string Scene { get; init; } = \"\";")]
    public async Task Added_member_can_be_set_by_all_that_create_the_task(string declaration, string rest, string member)
    {
        var document = await EditorDocument.OpenAsync(
            "[BatchTask(Id = \"a\", CommandLine = \"sh -c 'run {Scene}'\")]\n" + declaration + rest);
        var fix = (await document.FixesAsync()).Find(static fix => fix.Action.Title == "Add property 'Scene'");
        Assert.NotNull(fix);
        var after = await document.ApplyAsync(fix);
        Assert.Contains(member, after.Source);
        Assert.DoesNotContain(after.Diagnostics, static diagnostic => diagnostic.Id != "TG1004");
    }
}
