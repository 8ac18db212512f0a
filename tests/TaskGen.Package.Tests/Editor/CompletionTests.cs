using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Completion;

namespace TaskGen.Package.Tests.Editor;

/// <summary>What an editor offers while a template is typed. The caret is <c>|</c>.</summary>
[Collection(nameof(Packages))]
public sealed class CompletionTests(Packages packages) : IAsyncLifetime
{
    private const string File = WorkspaceProject.File;
    private const string Id = "Id = \"frame-{Frame:D4}\"";
    private const string CommandLine = "CommandLine = \"/bin/sh -c 'render {Scene.Name} -f {Frame}'\"";

    private WorkspaceSession _editor = null!;

    public async Task InitializeAsync() => _editor = await packages.OpenEditorAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("Id = \"frame-{|\"", '{', "Frame Scene When")]
    [InlineData("Id = \"frame-{|", '{', "Frame Scene When")]
    [InlineData("Id = \"frame-{Fr|}-x\"", 'r', "Frame Scene When")]
    [InlineData("Id = \"frame-{Scene.|}\"", '.', "Length() Name")]
    [InlineData("Id = \"frame-{ Scene.|}\"", '.', "Length() Name")]
    [InlineData("Id = @\"frame-{|\"", '{', "Frame Scene When")]
    [InlineData("Id = \"\"\"frame-{|\"\"\"", '{', "Frame Scene When")]
    [InlineData("Id = $\"frame-{{|\"", '{', "Frame Scene When")]
    [InlineData("Id = $\"frame-{{Fr|}}\"", 'r', "Frame Scene When")]
    [InlineData("Id = $@\"frame-{{Fr|}}\"", 'r', "Frame Scene When")]
    [InlineData("Id = $\"{Names.Prefix}-{{Scene.|}}\"", '.', "Length() Name")]
    [InlineData("Id = $$\"\"\"frame-{Scene.|}\"\"\"", '.', "Length() Name")]
    [InlineData("Id = \"frame-\" + \"{|\"", '{', "Frame Scene When")]
    [InlineData("Id = \"frame-{Frame}\", DisplayName = \"a {{b}} {|\"", '{', "Frame Scene When")]
    [InlineData("Id = $\"a {{{{b}}}} {Names.Prefix + \"{|\"}\"", '{', "Frame Scene When")]
    [InlineData("Id = $\"{Names.Prefix,3}-{{|\"", '{', "Frame Scene When")]
    [InlineData("DisplayName = \"{|\", Id = \"frame-{Frame}\"", '{', "Frame Scene When")]
    [InlineData("Id = \"frame-{Frame}\")]\n[DependsOn(\"a\", \"{|\"", '{', "Frame Scene When")]
    [InlineData("Id = \"frame-{Frame}\")]\n[ResourceFile(FilePath = \"{|\"", '{', "Frame Scene When")]
    public async Task Members_are_listed_in_a_placeholder(string arguments, char typed, string expected) =>
        Assert.Equal(expected.Split(' '), Names(await Complete(Id, arguments, typed)));

    [Theory]
    [InlineData("[type: BatchTask(Id = \"frame-{|}\", CommandLine = \"run\")]")]
    [InlineData("[BatchTaskAttribute(Id = \"frame-{|}\", CommandLine = \"run\")]")]
    [InlineData("[global::TaskGen.BatchTask(Id = \"frame-{|}\", CommandLine = \"run\")]")]
    [InlineData("[Job(Id = \"frame-{|}\", CommandLine = \"run\")]")]
    [InlineData("[Serializable, BatchTask(Id = \"frame-{|}\", CommandLine = \"run\"),]")]
    [InlineData("[BatchTask(\r\n\tId = \"frame-{|}\",\r\n\tCommandLine = \"run\")]\r")]
    [InlineData("#if !NEVER\n[BatchTask(Id = /* a */ (\"frame-{|}\"), CommandLine = \"run\")]\n#endif")]
    [InlineData("#if NEVER\n[BatchTask(Id = \"{Other}\")]\n#else\n[BatchTask(Id = \"frame-{|}\", CommandLine = \"run\")] // a\n#endif")]
    [InlineData("[BatchTask(CommandLine = \"run\")] [EnvironmentSetting(value: \"{|}\", name: \"A\")]")]
    [InlineData("[BatchTask(Id = \"frame-{|}\", CommandLine = \"run\"")]
    [InlineData("[BatchTask(Id = \"frame-{|")]
    public async Task Members_are_listed_however_the_attribute_is_written(string attribute)
    {
        var source = "using Job = TaskGen.BatchTaskAttribute;\n" + Regex.Replace(
            WorkspaceProject.Valid, @"\[BatchTask\([^\n]*\)\]", attribute);
        Assert.Equal(["Frame", "Scene", "When"], Names(await _editor.CompletionsAsync(File, _editor.Type(File, source), '{')));
    }

    [Theory]
    [InlineData("namespace Studio\n{\n", "\n}\n")]
    [InlineData("public partial class Outer<T>\n{\n", "\n}\n")]
    [InlineData("public partial record struct Outer\n{\n    public partial interface IInner\n    {\n", "\n    }\n}\n")]
    [InlineData("public class Unfinished\n{\n    public void Run(int first", "")]
    [InlineData("", "\npublic class Unfinished { public void Run(")]
    public async Task Members_are_listed_wherever_the_class_is(string before, string after)
    {
        var source = WorkspaceProject.Valid.Replace(Id, "Id = \"frame-{|}\"");
        var start = source.IndexOf("/// <summary>A scene.", StringComparison.Ordinal);
        source = source[..start] + before + source[start..] + after;
        Assert.Equal(["Frame", "Scene", "When"], Names(await _editor.CompletionsAsync(File, _editor.Type(File, source), '{')));
    }

    [Theory]
    [InlineData("Id = \"frame-{Frame:|}\"", "D4 D X8 x N0")]
    [InlineData("Id = $\"frame-{{Frame:|}}\"", "D4 D X8 x N0")]
    [InlineData("Id = $\"{Names.Prefix}-{{Frame:|}}\"", "D4 D X8 x N0")]
    [InlineData("Id = \"frame-{When:|}\"", "yyyyMMdd-HHmmss yyyy-MM-dd O s")]
    [InlineData("Id = \"frame-{When.TimeOfDay:|}\"", "c hh\\\\:mm")]
    [InlineData("Id = @\"frame-{When.TimeOfDay:|}\"", "c hh\\:mm")]
    [InlineData("Id = \"frame-{Scene:|}\"", "")]
    [InlineData("Id = \"frame-{Frme:|}\"", "")]
    public async Task Formats_are_listed_after_a_colon(string arguments, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Names(await Complete(Id, arguments, ':')));

    [Theory]
    [InlineData("Id = \"frame-|\"")]
    [InlineData("Id = \"frame-{{|\"")]
    [InlineData("Id = \"frame-{Frame}|\"")]
    [InlineData("Id = \"frame-{Frame}\"|")]
    [InlineData("Id = $\"frame-{{{{|\"")]
    [InlineData("Id = \"frame-$AZ_|\"")]
    [InlineData("Id = @|\"frame-{Frame}\"")]
    [InlineData("Id = \"|\"\"frame-{Frame}\"\"\"")]
    [InlineData("Id = \"\"\"frame-{Fr\"|\"\"")]
    [InlineData("Id = $\"{{Frame}}-{Names.Prefix:|}\"")]
    [InlineData("Id = $\"{{{Names.Prefix:|}\"")]
    [InlineData("Id = \"frame-{Fr\" + \"a|\"")]
    [InlineData("Id = \"frame-{Scene\" + \".Na\" + \"m|\"")]
    [InlineData("Id = \"frame-{\\u0046r|\"")]
    public async Task Nothing_is_listed_outside_a_placeholder(string arguments) =>
        Assert.DoesNotContain(Names(await Complete(Id, arguments)), static name => name is "Frame" or "Scene" || name.Contains("AZ_"));

    [Fact]
    public async Task Members_of_a_profile_are_not_listed()
    {
        const string Source = """
            using TaskGen;

            [TaskProfile]
            [EnvironmentSetting("A", "{|}")]
            public sealed class Profile
            {
                public string Scene => "";
            }
            """;
        Assert.DoesNotContain("Scene", Names(await _editor.CompletionsAsync(File, _editor.Type(File, Source))));
    }

    [Theory]
    [InlineData("CommandLine = \"/bin/sh -c 'run {Scene.Name} $AZ_BATCH_TASK_DIR/{Frame:D4}'\"")]
    [InlineData("CommandLine = @\"cmd /c run \"\"{Scene.Name}\"\" %AZ_BATCH_TASK_DIR%\"")]
    [InlineData("CommandLine = $\"run {Names.Prefix,3:D} {{When:HH\\\\:mm}} {\"{Fr\"} {{Frame}}\"")]
    [InlineData("CommandLine = \"\"\"\n    run {Scene.Name}\n      {Frame:D4} $AZ_\n    \"\"\"")]
    [InlineData("CommandLine = $$\"\"\"run {Scene.Name} {{Names.Prefix}} {Fr\"\"\"")]
    [InlineData("commandLine: \"run {Fr\" + Names.Prefix + \"ame} {\" + nameof(Scene) + \"}\"")]
    [InlineData("CommandLine = \"run \\u007bFrame\\u007d {\\u0046")]
    [InlineData("CommandLine = \"run {Frame} \\")]
    [InlineData(": \"{Frame\"")]
    [InlineData("\"{\", \"{Fr\", = \"{Frame")]
    public async Task Every_position_of_code_that_is_being_typed_can_be_completed(string arguments)
    {
        var source = WorkspaceProject.Valid.Replace(CommandLine, arguments)
            + "\ninternal static class Names { public const string Prefix = \"p\"; }\n";
        var start = source.IndexOf(arguments, StringComparison.Ordinal);
        for (var length = 0; length <= arguments.Length; length++)
        {
            // With what follows, and without it.
            foreach (var text in new[] { source, source[..(start + length)] })
            {
                _editor.Type(File, text);
                foreach (var (name, span) in await _editor.OurCompletionsAsync(File, start + length))
                {
                    var replaced = text.Substring(span.Start, span.Length);
                    Assert.Equal(start + length, span.End);
                    Assert.True(replaced.All(static c => char.IsLetterOrDigit(c) || "_$%:{-\\.#".Contains(c)), $"'{replaced}' becomes '{name}'.");
                }
            }
        }
    }

    [Fact]
    public async Task Only_members_that_a_template_accepts_are_listed()
    {
        const string Source = """
            using System;
            using TaskGen;

            public sealed class Camera
            {
                public string Lens { get; } = "";
                public object Handle { get; } = new();
            }

            [BatchTask(§)]
            public sealed partial record Render(string Text, string[] Many, Camera Camera, object Handle, Func<int> Code, int? Number, Uri Link)
            {
                private int _counter;
                public int this[int index] => index;
                public void Reset() => _counter++;
                public int Add(int other) => other;
                public Camera Other() => Camera;
            }
            """;
        Assert.Equal(["Camera", "Link", "Number", "Other()", "Text", "_counter"], await At("Id = \"{|}\""));
        Assert.Equal(["Camera", "Link", "Many", "Number", "Other()", "Text", "_counter"], await At("CommandLine = \"run {|}\""));
        Assert.Equal(["Lens"], await At("Id = \"{Camera.|}\""));
        Assert.Equal(["Lens"], await At("Id = \"{Other().|}\""));
        var text = await At("Id = \"{Text.|}\"");
        Assert.Contains("Trim()", text);
        Assert.Contains("Length", text);
        Assert.Empty(text.Intersect(
        [
            "MemberwiseClone()", "GetPinnableReference()", "EnumerateRunes()", "GetEnumerator()", "Clone()", "GetTypeCode()", "GetType()",
        ]));

        async Task<string[]> At(string arguments)
        {
            var caret = _editor.Type(File, Source.Replace("§", arguments));
            return [.. Names(await _editor.CompletionsAsync(File, caret)).Order(StringComparer.Ordinal)];
        }
    }

    [Theory]
    [InlineData("Frame", "int Render.Frame", "The number of the frame, from 1.")]
    [InlineData("Scene", "Scene Render.Scene", "")]
    public async Task Members_are_described_by_their_documentation(string member, string declaration, string summary)
    {
        var item = (await Complete(Id, "Id = \"{|}\"")).Single(item => item.DisplayText == member);
        Assert.Equal((declaration + "\n" + summary).Trim(), await _editor.DescribeAsync(File, item));
    }

    [Fact]
    public async Task Members_of_other_types_are_described_by_their_documentation()
    {
        var item = (await Complete(Id, "Id = \"{Scene.|}\"")).Single(static item => item.DisplayText == "Name");
        Assert.Equal("string Scene.Name\nThe name of the scene; see Length.", await _editor.DescribeAsync(File, item));
    }

    [Theory]
    [InlineData("/bin/sh -c 'run $AZ_|'", "AZ_BATCH_TASK_DIR")]
    [InlineData("/bin/sh -c 'run $|'", "AZ_BATCH_TASK_DIR")]
    [InlineData("/bin/sh -c 'run AZ|'", "$AZ_BATCH_TASK_DIR")]
    [InlineData("/bin/sh -c 'run ${{AZ_|'", "AZ_BATCH_TASK_DIR")]
    [InlineData("/bin/sh -c 'run {Frame} %AZ_|'", "$AZ_BATCH_TASK_DIR")]
    [InlineData("cmd /c run %AZ_|", "AZ_BATCH_TASK_DIR%")]
    [InlineData("cmd /c run %AZ_|%", "AZ_BATCH_TASK_DIR")]
    [InlineData("cmd /c run az|", "%AZ_BATCH_TASK_DIR%")]
    [InlineData("cmd /c run $AZ_|", "%AZ_BATCH_TASK_DIR%")]
    [InlineData("pwsh -Command run $AZ_|", "env:AZ_BATCH_TASK_DIR")]
    [InlineData("pwsh -Command run $env:AZ_|", "AZ_BATCH_TASK_DIR")]
    [InlineData("pwsh -Command run AZ_|", "$env:AZ_BATCH_TASK_DIR")]
    public async Task Variables_of_the_service_are_listed_as_the_shell_writes_them(string commandLine, string expected)
    {
        Assert.Contains(expected, Names(await Complete(CommandLine, $"CommandLine = \"{commandLine}\"")));
        Assert.Contains(expected, Names(await Complete(CommandLine, $"CommandLine = @\"{commandLine}\"")));
    }

    [Theory]
    [InlineData("run $AZ_|")]
    [InlineData("/bin/sh -c 'run |'")]
    [InlineData("/bin/sh -c 'run $HO|'")]
    [InlineData("/bin/sh -c 'run {Frame}|'")]
    public async Task Variables_are_not_listed_where_none_is_typed_or_no_shell_expands_them(string commandLine) =>
        Assert.DoesNotContain(
            Names(await Complete(CommandLine, $"CommandLine = \"{commandLine}\"")), static name => name.Contains("AZ_BATCH_"));

    [Theory]
    [InlineData("/bin/sh -c 'run $AZ_|'", "/bin/sh -c 'run $AZ_BATCH_TASK_DIR'")]
    [InlineData("/bin/sh -c 'run %AZ_|'", "/bin/sh -c 'run $AZ_BATCH_TASK_DIR'")]
    [InlineData("cmd /c run %AZ_|", "cmd /c run %AZ_BATCH_TASK_DIR%")]
    [InlineData("cmd /c run $AZ_|", "cmd /c run %AZ_BATCH_TASK_DIR%")]
    [InlineData("pwsh -Command run $AZ_|", "pwsh -Command run $env:AZ_BATCH_TASK_DIR")]
    public async Task Accepted_variable_has_no_diagnostic(string commandLine, string expected)
    {
        var items = await Complete(CommandLine, $"CommandLine = \"{commandLine}\"");
        await _editor.CompleteAsync(
            File, items.Single(static item => item.DisplayText.Trim('%').EndsWith("AZ_BATCH_TASK_DIR", StringComparison.Ordinal)));
        Assert.Contains($"\"{expected}\"", await _editor.TextAsync(File));
        Assert.Empty(await _editor.DiagnosticsAsync());
    }

    [Theory]
    [InlineData("Id = \"frame-{Fra|}\"", "Frame", "Id = \"frame-{Frame}\"")]
    [InlineData("Id = $\"frame-{{Fra|}}\"", "Frame", "Id = $\"frame-{{Frame}}\"")]
    [InlineData("Id = \"frame-{Scene.Le|}\"", "Length()", "Id = \"frame-{Scene.Length()}\"")]
    [InlineData("Id = \"frame-{Frame:X|}\"", "X8", "Id = \"frame-{Frame:X8}\"")]
    [InlineData("Id = \"frame-{When:yyyy|}\"", "yyyy-MM-dd", "Id = \"frame-{When:yyyy-MM-dd}\"")]
    public async Task Accepted_completion_has_no_diagnostic(string arguments, string accepted, string expected)
    {
        var item = (await Complete(Id, arguments)).Single(item => item.DisplayText == accepted);
        await _editor.CompleteAsync(File, item);
        Assert.Contains(expected, await _editor.TextAsync(File));
        Assert.Empty(await _editor.DiagnosticsAsync());
    }

    [Fact]
    public async Task Type_is_shown_beside_a_member() =>
        Assert.Equal("int", (await Complete(Id, "Id = \"{|}\"")).Single(static item => item.DisplayText == "Frame").InlineDescription);

    [Fact]
    public async Task Raw_format_is_offered_in_command_lines_only()
    {
        var caret = _editor.Type(File, WorkspaceProject.Valid.Replace("render {Scene.Name}", "render {Scene.Name:|}"));
        Assert.Equal(["raw"], Names(await _editor.CompletionsAsync(File, caret, ':')));
        caret = _editor.Type(File, WorkspaceProject.Valid.Replace("/tmp/{Frame}", "/tmp/{Frame:|}"));
        Assert.DoesNotContain("raw", Names(await _editor.CompletionsAsync(File, caret, ':')));
    }

    private async Task<IReadOnlyList<CompletionItem>> Complete(string argument, string marked, char? typed = null)
    {
        var source = WorkspaceProject.Valid.Replace(argument, marked)
            + "\ninternal static class Names { public const string Prefix = \"p\"; }\n";
        var caret = _editor.Type(File, source);
        return await _editor.CompletionsAsync(File, caret, typed);
    }

    private static string[] Names(IReadOnlyList<CompletionItem> items) => [.. items.Select(static item => item.DisplayText)];
}
