using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TaskGen.CodeFixes.Refactorings;

namespace TaskGen.Analyzers.Tests.CodeFixes.Refactorings;

/// <summary>The selection is between ⟦ and ⟧.</summary>
public sealed class RefactoringTests
{
    [Fact]
    public async Task A_selected_constant_becomes_a_member() => await Verify<ConstantToMemberRefactoring>(
        """
        using TaskGen;

        [BatchTask(Id = "render", CommandLine = "blender -b ⟦lobby.blend⟧ -f 7")]
        public sealed partial class Render;
        """,
        """
        using TaskGen;

        [BatchTask(Id = "render", CommandLine = "blender -b {LobbyBlend} -f 7")]
        public sealed partial class Render
        {
            public string LobbyBlend { get; init; } = "lobby.blend";
        }
        """,
        "Replace 'lobby.blend' with new member 'LobbyBlend'");

    [Fact]
    public async Task The_word_at_the_caret_becomes_a_member_and_a_number_an_int() => await Verify<ConstantToMemberRefactoring>(
        """
        using TaskGen;

        [BatchTask(Id = "render", CommandLine = "blender -f 1⟦⟧2")]
        public sealed partial class Render
        {
            // kept
            public int CommandLineValue => 0;
        }
        """,
        """
        using TaskGen;

        [BatchTask(Id = "render", CommandLine = "blender -f {CommandLineValue2}")]
        public sealed partial class Render
        {
            // kept
            public int CommandLineValue => 0;
            public int CommandLineValue2 { get; init; } = 12;
        }
        """,
        "Replace '12' with new member 'CommandLineValue2'");

    [Theory]
    [InlineData("""using TaskGen; [BatchTask(Id = "a", CommandLine = "run {Na⟦⟧me}")] public sealed partial record R(string Name);""")]
    [InlineData("""using TaskGen; [BatchTask(Id = "a", CommandLine = "run ⟦{Name}⟧")] public sealed partial record R(string Name);""")]
    [InlineData("""public class R { public string S = "so⟦⟧me"; }""")]
    [InlineData("""using TaskGen; [EnvironmentSetting("A", "so⟦⟧me")] public abstract class R { }""")]
    [InlineData("""using TaskGen; [BatchTask(Id = "a", CommandLine = ⟦@⟧"some")] public sealed partial class R;""")]
    [InlineData("""using TaskGen; [BatchTask(Id = "a", CommandLine = "run")] public sealed partial class R { [System.Obsolete("so⟦⟧me")] public int A => 1; }""")]
    [InlineData("""using TaskGen; [BatchTask(Id = "a", CommandLine = "run"), System.Obsolete("so⟦⟧me")] public sealed partial class R;""")]
    [InlineData("""using TaskGen; [BatchTask(Id = "a", CommandLine = "run")] public sealed partial class R { [EnvironmentSetting("SO⟦⟧ME")] public int A => 1; }""")]
    [InlineData("""using TaskGen; [BatchTask(Id = "a", CommandLine = "/bin/s⟦⟧h -c 'run {Name}'")] public sealed partial record R(string Name);""")]
    [InlineData("""using TaskGen; [BatchTask(Id = "a", CommandLine = "/bin/sh ⟦-c⟧ 'run {Name}'")] public sealed partial record R(string Name);""")]
    [InlineData("""using TaskGen; [BatchTask(Id = "a", CommandLine = "run ⟦a b⟧")] public sealed partial class R;""")]
    [InlineData("""using TaskGen; [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run ⟦a; ls⟧'")] public sealed partial class R;""")]
    [InlineData("""using TaskGen; [BatchTask(Id = "a", CommandLine = "/bin/sh -c 'run ⟦*.txt⟧'")] public sealed partial class R;""")]
    [InlineData("""using TaskGen; [BatchTask(Id = "a", CommandLine = "run so⟦⟧me")] public partial record struct R;""")]
    [InlineData("""using TaskGen; [BatchTask(Id = "a", CommandLine = "run so⟦⟧me")] public sealed partial class R""")]
    public async Task Refactoring_is_not_offered_outside_a_constant_of_a_task(string source) =>
        Assert.Empty(await Offered<ConstantToMemberRefactoring>(source));

    [Theory]
    [InlineData("\"run ⟦a b⟧\"", "\"run ⟦a b⟧\"", false)]
    [InlineData("\"run \\\"⟦a b⟧\\\"\"", "\"run \\\"{AB}\\\"\"", true)]
    [InlineData("\"\"\"run \"⟦a b⟧\" c\"\"\"", "\"\"\"run \"{AB}\" c\"\"\"", true)]
    [InlineData("@\"run \"\"⟦a b⟧\"\" c\"", "@\"run \"\"{AB}\"\" c\"", true)]
    [InlineData("$\"run ⟦ab⟧\"", "$\"run {{Ab}}\"", true)]
    [InlineData("\"run \" + \"⟦ab⟧\"", "\"run \" + \"{Ab}\"", true)]
    [InlineData("\"run \\u0061 ⟦ab⟧ ab\"", "\"run \\u0061 {Ab} ab\"", true)]
    [InlineData("\"run ab ⟦ab⟧\"", "\"run ab {Ab}\"", true)]
    [InlineData("\"/bin/sh -c 'run {A} \\\"{B}\\\" ⟦ab⟧'\"", "\"/bin/sh -c 'run {A} \\\"{B}\\\" {Ab}'\"", true)]
    [InlineData("$\"run {nameof(Render)}⟦ab⟧\"", "$\"run {nameof(Render)}{{Ab}}\"", true)]
    [InlineData("$\"run {nameof(Render)}⟦⟧ab x\"", "$\"run {nameof(Render)}{{Ab}} x\"", true)]
    [InlineData("$\"run {nameof(Render)}a⟦⟧b\"", "$\"run {nameof(Render)}{{Ab}}\"", true)]
    [InlineData("$$\"\"\"{a⟦⟧b} x\"\"\"", "", false)]
    [InlineData("$$\"\"\"{⟦ab⟧} x\"\"\"", "", false)]
    public async Task A_constant_in_every_kind_of_string_becomes_a_member(string before, string after, bool isOffered)
    {
        const string Source = "using TaskGen;\n\n[BatchTask(Id = \"render\", CommandLine = LINE)]\npublic sealed partial class Render { }";
        var offered = await Offered<ConstantToMemberRefactoring>(Source.Replace("LINE", before));
        Assert.Equal(isOffered ? 1 : 0, offered.Length);
        if (isOffered) Assert.StartsWith(Source.Replace("LINE", after)[..^4], await Apply(offered[0]));
    }

    [Fact]
    public async Task A_member_has_a_name_that_neither_another_part_nor_a_base_class_has() => await Verify<ConstantToMemberRefactoring>(
        """
        using TaskGen;

        [BatchTask(Id = "render", CommandLine = "run ⟦scene⟧")]
        public sealed partial class Render : Base;

        public abstract class Base { public int Scene; }

        partial class Render { private event System.Action? Scene2; }
        """,
        """
        using TaskGen;

        [BatchTask(Id = "render", CommandLine = "run {Scene3}")]
        public sealed partial class Render : Base
        {
            public string Scene3 { get; init; } = "scene";
        }

        public abstract class Base { public int Scene; }

        partial class Render { private event System.Action? Scene2; }
        """,
        "Replace 'scene' with new member 'Scene3'");

    [Fact]
    public async Task Offered_attributes_compile_without_a_using_directive_and_keep_line_breaks()
    {
        const string Source = "[TaskGen.BatchTask(Id = \"a\", CommandLine = \"run\")]\r\npublic sealed partial class ⟦⟧Render { }\r\n";
        foreach (var nested in Assert.Single(await Offered<AddTaskAttributeRefactoring>(Source, isNormalized: false)).NestedActions)
        {
            var text = await Apply(nested);
            Assert.DoesNotMatch("(?<!\r)\n", text);
            var diagnostics = Compilations.Create(new CSharpParseOptions(LanguageVersion.Latest), text).GetDiagnostics();
            Assert.Empty(Compilations.Messages(diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        }
    }

    [Fact]
    public async Task Task_with_attributes_on_another_part_is_not_changed() => Assert.Empty(await Offered<AddTaskAttributeRefactoring>(
        "using TaskGen; [BatchTask(Id = \"a\", CommandLine = \"run\")] partial class ⟦⟧Render { } [DependsOn(\"b\")] partial class Render { }"));

    [Fact]
    public async Task A_bare_task_is_offered_attributes()
    {
        const string Source = """
            using TaskGen;

            [BatchTask(Id = "render", CommandLine = "run")] // kept
            public sealed partial class Re⟦⟧nder;
            """;
        var action = Assert.Single(await Offered<AddTaskAttributeRefactoring>(Source));
        Assert.Equal("Add a task attribute", action.Title);
        Assert.All(action.NestedActions, static nested => Assert.NotNull(AttributeOf(nested)));
        var constraints = action.NestedActions.Single(static nested => nested.Title == "[TaskConstraints]");
        Assert.Equal(
            """
            using TaskGen;

            [BatchTask(Id = "render", CommandLine = "run")] // kept
            [TaskConstraints(MaxWallClockTime = "PT1H", MaxTaskRetryCount = 2)]
            public sealed partial class Render;
            """,
            await Apply(constraints));
    }

    // BARE is a [BatchTask] with all that it needs.
    [Theory]
    [InlineData("⟦⟧[BARE] public sealed partial class Render { }", 1)]
    [InlineData("[⟦⟧BARE] public sealed partial class Render { }", 1)]
    [InlineData("[BARE] public sealed partial class Render⟦⟧ { }", 1)]
    [InlineData("[BARE] public sealed partial class Render ⟦⟧{ }", 0)]
    [InlineData("[BARE] public sealed partial class Render { public int ⟦⟧A => 1; }", 0)]
    [InlineData("[BatchTask(Id = ⟦⟧\"a\", CommandLine = \"run\")] public sealed partial class Render { }", 0)]
    [InlineData("[System.Serializable, BARE] public sealed partial class ⟦⟧Render { }", 1)]
    [InlineData("[System.Serializable] public sealed partial class ⟦⟧Render { }", 0)]
    [InlineData("[TaskProfile] public abstract class ⟦⟧Render { }", 0)]
    [InlineData("public sealed partial class ⟦⟧Render { }", 0)]
    [InlineData("[BARE] public enum ⟦⟧Render { }", 0)]
    public async Task Attributes_are_offered_on_the_declaration_of_a_bare_task(string source, int count) => Assert.Equal(
        count,
        (await Offered<AddTaskAttributeRefactoring>(
            "using TaskGen; " + source.Replace("BARE", "BatchTask(Id = \"a\", CommandLine = \"run\")"))).Length);

    [Fact]
    public async Task Every_offered_attribute_compiles()
    {
        var action =
            Assert.Single(
                await Offered<AddTaskAttributeRefactoring>(
                    "using TaskGen;\n\n[BatchTask(Id = \"a\", CommandLine = \"run\")]\npublic sealed partial class ⟦⟧Render { }"));
        foreach (var nested in action.NestedActions)
        {
            var diagnostics = Compilations.Create(new CSharpParseOptions(LanguageVersion.Latest), await Apply(nested)).GetDiagnostics();
            Assert.Empty(Compilations.Messages(diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        }
    }

    [Fact]
    public async Task Task_with_attributes_is_not_changed() =>
        Assert.Empty(
            await Offered<AddTaskAttributeRefactoring>(
                "using TaskGen; [BatchTask(Id = \"a\", CommandLine = \"run\")] [DependsOn(\"b\")] public sealed partial class ⟦⟧Render { }"));

    [Theory]
    [InlineData("x $HO⟦ME⟧", false)]
    [InlineData("x ⟦HO⟧ME", true)]
    [InlineData("x ${{HO⟦ME⟧}}", false)]
    [InlineData("x {{HO⟦ME⟧}}", false)]
    [InlineData("x (HO⟦ME⟧)", true)]
    [InlineData("x %HO⟦ME⟧%", false)]
    [InlineData("x %⟦HO⟧ME%", false)]
    [InlineData("x %HO⟦ME⟧", true)]
    [InlineData("x %HO⟦ME⟧!", true)]
    [InlineData("x !HO⟦ME⟧!", false)]
    [InlineData("x $env:HO⟦ME⟧", false)]
    [InlineData("⟦HOME⟧", true)]
    [InlineData("⟦ ⟧", false)]
    [InlineData("⟦⟧ x", false)]
    public async Task A_part_of_a_variable_name_stays_in_every_text(string name, bool isOffered) => Assert.Equal(
        isOffered,
        (await Offered<ConstantToMemberRefactoring>(
            $"using TaskGen; [BatchTask(Id = \"a\", CommandLine = \"run\", DisplayName = \"{name}\")] public sealed partial class R {{ }}"))
            .Length > 0);

    [Theory]
    [InlineData("AZaz09", true)]
    [InlineData("a_b", true)]
    [InlineData("a-b", true)]
    [InlineData("a.b", true)]
    [InlineData("a/b", true)]
    [InlineData("a:b", true)]
    [InlineData("a,b", true)]
    [InlineData("a@b", true)]
    [InlineData("a+b", true)]
    [InlineData("a=b", false)]
    [InlineData("a;b", false)]
    [InlineData("a?b", false)]
    [InlineData("a[b", false)]
    [InlineData("ä", false)]
    public async Task A_word_becomes_a_member_where_quoting_does_not_change_it(string word, bool isOffered) => Assert.Equal(
        isOffered,
        (await Offered<ConstantToMemberRefactoring>(
            $"using TaskGen; [BatchTask(Id = \"a\", CommandLine = \"run ⟦{word}⟧ x\")] public sealed partial class R {{ }}"))
            .Length > 0);

    [Theory]
    [InlineData("render", "Render2")]
    [InlineData("my-scene.v2", "MySceneV2")]
    [InlineData("7z", "CommandLineValue")]
    [InlineData("007", "CommandLineValue")]
    [InlineData("class", "Class")]
    public async Task A_member_is_named_after_the_constant(string word, string name)
    {
        var action = Assert.Single(await Offered<ConstantToMemberRefactoring>(
            $"using TaskGen; [BatchTask(Id = \"a\", CommandLine = \"run ⟦{word}⟧ x\")] public sealed partial class Render {{ }}"));
        Assert.Equal($"Replace '{word}' with new member '{name}'", action.Title);
    }

    [Theory]
    [InlineData("7", "public int CommandLineValue { get; init; } = 7;")]
    [InlineData("0", "public int CommandLineValue { get; init; } = 0;")]
    [InlineData("2147483647", "public int CommandLineValue { get; init; } = 2147483647;")]
    [InlineData("2147483648", "public string CommandLineValue { get; init; } = \"2147483648\";")]
    [InlineData("007", "public string CommandLineValue { get; init; } = \"007\";")]
    [InlineData("-7", "public string CommandLineValue { get; init; } = \"-7\";")]
    public async Task A_number_becomes_an_int_where_its_text_stays_the_same(string word, string property)
    {
        var action = Assert.Single(await Offered<ConstantToMemberRefactoring>(
            $"using TaskGen; [BatchTask(Id = \"a\", CommandLine = \"run ⟦{word}⟧ x\")] public sealed partial class Render {{ }}"));
        Assert.EndsWith("Render\n{\n    " + property + "\n}", await Apply(action));
    }

    private static System.Type? AttributeOf(CodeAction action) =>
        typeof(IBatchTask).Assembly.GetType("TaskGen." + action.Title.Trim('[', ']') + "Attribute");

    private static async Task Verify<T>(string marked, string expected, string title)
        where T : CodeRefactoringProvider, new()
    {
        var action = Assert.Single(await Offered<T>(marked));
        Assert.Equal(title, action.Title);
        Assert.Equal(expected.ReplaceLineEndings("\n"), await Apply(action));
    }

    private static async Task<ImmutableArray<CodeAction>> Offered<T>(string marked, bool isNormalized = true)
        where T : CodeRefactoringProvider, new()
    {
        if (isNormalized) marked = marked.ReplaceLineEndings("\n");
        var start = marked.IndexOf('⟦');
        var end = marked.IndexOf('⟧') - 1;
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: Compilations.References));
        var document = workspace.AddDocument(project.Id, "Source.cs", SourceText.From(marked.Replace("⟦", "").Replace("⟧", "")));
        var actions = new List<CodeAction>();
        await new T().ComputeRefactoringsAsync(new CodeRefactoringContext(
            document, TextSpan.FromBounds(start, end), actions.Add, CancellationToken.None));
        return [.. actions];
    }

    private static async Task<string> Apply(CodeAction action)
    {
        var operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return (await operation.ChangedSolution.Projects.Single().Documents.Single().GetTextAsync()).ToString();
    }

    [Theory]
    [InlineData("/bin/sh -c 'run $AZ_BATCH_⟦⟧TASK_DIR'")]
    [InlineData("/bin/sh -c 'run ⟦$AZ_BATCH_TASK_DIR⟧'")]
    [InlineData("/bin/sh -c 'run $⟦AZ_BATCH_TASK_DIR⟧'")]
    [InlineData("/bin/sh -c 'run $AZ_BATCH_⟦TASK⟧_DIR'")]
    [InlineData("/bin/sh -c 'run ${{AZ_BATCH_⟦⟧TASK_DIR}}'")]
    [InlineData("cmd /c run %AZ_BATCH_⟦⟧TASK_DIR%")]
    [InlineData("cmd /c run %⟦AZ_BATCH_TASK_DIR⟧%")]
    [InlineData("cmd /c run !AZ_BATCH_⟦⟧TASK_DIR!")]
    [InlineData("pwsh -c run $env:AZ_BATCH_⟦⟧TASK_DIR")]
    [InlineData("pwsh -c run $env:⟦AZ_BATCH_TASK_DIR⟧")]
    public async Task A_variable_that_the_shell_expands_stays(string commandLine) =>
        Assert.Empty(await Offered<ConstantToMemberRefactoring>(
            $"using TaskGen; [BatchTask(Id = \"a\", CommandLine = \"{commandLine}\")] public sealed partial class Render;"));

    [Fact]
    public async Task A_word_after_a_variable_becomes_a_member() => await Verify<ConstantToMemberRefactoring>(
        """
        using TaskGen;

        [BatchTask(Id = "render", CommandLine = "/bin/sh -c 'run $AZ_BATCH_TASK_DIR/⟦out⟧ x'")]
        public sealed partial class Render;
        """,
        """
        using TaskGen;

        [BatchTask(Id = "render", CommandLine = "/bin/sh -c 'run $AZ_BATCH_TASK_DIR/{Out} x'")]
        public sealed partial class Render
        {
            public string Out { get; init; } = "out";
        }
        """,
        "Replace 'out' with new member 'Out'");
}
