using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Tests.Rules;

namespace TaskGen.Analyzers.Tests;

/// <summary>Rules never throw while a user types, and one mistake is reported once.</summary>
public sealed class IncompleteCodeTests
{
    public static TheoryData<string> Ids => DocumentedExamplesTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Truncated_class_is_analyzed_without_an_exception(string id)
    {
        var section = AnalyzersDocument.Sections.Single(section => section.Id == id);
        foreach (var source in new[] { section.Wrong, section.Right })
        {
            var from = source.IndexOf("[BatchTask", StringComparison.Ordinal);
            for (var length = Math.Max(from, 0); length < source.Length; length += 5) await Check(source[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Class_without_a_token_is_analyzed_without_an_exception(string id)
    {
        var source = AnalyzersDocument.Sections.Single(section => section.Id == id).Wrong;
        var tokens = Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseTokens(source).ToList();
        for (var i = 0; i < tokens.Count; i += 3) await Check(source.Remove(tokens[i].SpanStart, tokens[i].Span.Length));
    }

    [Theory]
    [InlineData("""[BatchTask(Id = "a", CommandLine = )] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = , CommandLine = "run")] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = Unknown)] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = 7)] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [EnvironmentSetting(] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [EnvironmentSetting(Name)] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [OnExitCode("x")] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [DependsOn(null)] public partial class C { }""")]
    [InlineData(
        """[BatchTask(Id = "a", CommandLine = "run")] [ResourceFile] public partial class C { [ResourceFile] public Unknown? File { get; } }""",
        "TG4001")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] public partial class C { [DependsOn] public After { get; } }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [UseProfile(typeof())] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [UseProfile(typeof(Missing))] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [TaskContainerSettings(] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [MultiInstanceSettings(Unknown)] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [AutoUser(Scope = AutoUserScope.)] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [TaskConstraints(MaxWallClockTime = null)] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [OutputFile("*", ContainerUrl = "https://h/c?sig=" + Unknown, UploadCondition = 0)] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [OnExitCodeRange(4)] public partial class C { }""")]
    [InlineData("""[BatchTask(Id = "a", CommandLine = "run")] [OnExitCodeRange(4, )] public partial class C { }""")]
    [InlineData("""[BatchTask] [BatchTask] public partial class C { }""", "TG1001", "TG1002")]
    public async Task Error_of_the_compiler_is_not_reported_again(string source, params string[] expected) =>
        Assert.Equal(expected, (await Analysis.RunAsync(source)).Select(static diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("record R([EnvironmentSetting(\"A\")] string );")]
    [InlineData("record R([property: EnvironmentSetting(\"A\")] string );")]
    [InlineData("record R([field: EnvironmentSetting(\"A\")] string );")]
    [InlineData("record R([param: EnvironmentSetting(\"A\")] string );")]
    [InlineData("record R([property: EnvironmentSetting] string , int B);")]
    [InlineData("record R([property: EnvironmentSetting( string )")]
    [InlineData("record R([property: DependsOn] string , [property: DependsOn] string );")]
    [InlineData("record R([DependsOn] , int B) { }")]
    [InlineData("record R([property: ] string )")]
    [InlineData("record R(string A, [property: TaskId] )")]
    [InlineData("record struct R([property: EnvironmentSetting(\"A\")] string );")]
    [InlineData("class R([EnvironmentSetting(\"A\")] string ) { }")]
    [InlineData("class R { public R([EnvironmentSetting(\"A\")] string ) { } }")]
    [InlineData("class R { [EnvironmentSetting(\"A\")] public string { get; } }")]
    [InlineData("class R { [EnvironmentSetting(\"A\")] public string ; }")]
    public async Task Declaration_without_a_name_is_not_reported(string declaration)
    {
        foreach (var start in new[] { "sealed ", "abstract ", "" })
        {
            var mark = start == "abstract " ? "" : "[BatchTask(Id = \"a\", CommandLine = \"run\")]\n";
            var source = mark + "public " + start + "partial " + declaration;
            if (declaration.Contains("struct") && start.Length > 0) continue;

            // Without a placeholder for another member, the id is the same for every instance.
            Assert.DoesNotContain(
                await Analysis.RunAsync(source),
                static diagnostic => diagnostic.Id != "TG1004" || diagnostic.GetMessage(null).Contains("{}"));
        }
    }

    private static async Task Check(string source)
    {
        var diagnostics = await Analysis.RunInEditorAsync(source);
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "AD0001");
        Assert.True(
            diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) <= 4,
            source + "\n" + string.Join("\n", diagnostics));
        Assert.All(
            diagnostics, diagnostic => Assert.InRange(diagnostic.Location.SourceSpan.End, 0, Analysis.Usings.Length + source.Length));
    }
}
