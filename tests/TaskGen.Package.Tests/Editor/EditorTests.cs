using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace TaskGen.Package.Tests.Editor;

/// <summary>What a user sees in an editor that opens a project with the package.</summary>
[Collection(nameof(Packages))]
public sealed class EditorTests(Packages packages) : IAsyncLifetime
{
    private const string File = "Render.cs";
    private const string Valid = """
        using System;
        using TaskGen;

        /// <summary>A scene.</summary>
        public sealed class Scene
        {
            public string Name { get; set; } = "";
            public int Length() => 7;
            internal static int Count => 0;
        }

        [BatchTask(Id = "frame-{Frame:D4}", CommandLine = "/bin/sh -c 'render {Scene.Name} -f {Frame}'")]
        [EnvironmentSetting("LOG", "/tmp/{Frame}.log")]
        public sealed partial record Render(int Frame, Scene Scene, DateTime When);
        """;

    private ConsumerProject _consumer = null!;
    private EditorSession _editor = null!;

    public async Task InitializeAsync()
    {
        _consumer = packages.CreateConsumer();
        _consumer.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup><PackageReference Include="TaskGen" Version="{packages.Version}" /></ItemGroup>
            </Project>
            """);
        _consumer.Write(File, Valid);
        await _consumer.RunAsync("restore");
        _editor = await EditorSession.OpenAsync(System.IO.Path.Combine(_consumer.Root, "Consumer.csproj"));
    }

    public Task DisposeAsync()
    {
        _editor.Dispose();
        _consumer.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Valid_task_has_no_diagnostics_and_a_generated_partial()
    {
        Assert.Empty(await _editor.DiagnosticsAsync());
        var generated = Assert.Single(await _editor.GeneratedAsync());
        Assert.Equal("Render.g.cs", generated.Name);
        Assert.Contains("json.Argument(", (await generated.GetTextAsync()).ToString());
    }

    [Fact]
    public async Task Diagnostic_is_on_the_value_and_its_code_fix_fixes_it()
    {
        _editor.Type(
            File,
            Valid.Replace("render {Scene.Name}", "render {Scen.Name}")
                .Replace("[EnvironmentSetting", "[OnExitCodeRange(4, 2, JobAction = JobAction.None)]\n[EnvironmentSetting"));
        var found = await _editor.DiagnosticsAsync();
        Assert.Equal(["TG0006", "TG3001"], found.Select(static diagnostic => diagnostic.Id));
        var text = await _editor.TextAsync(File);
        Assert.Equal("{Scen.Name}", text.Substring(found[0].Location.SourceSpan.Start, found[0].Location.SourceSpan.Length));
        Assert.Contains("analyzers.md#tg3001", found[1].Descriptor.HelpLinkUri);

        var fix = Assert.Single(await _editor.CodeFixesAsync(found[1]));
        await _editor.ApplyAsync(fix);
        Assert.Contains("[OnExitCodeRange(2, 4, JobAction = JobAction.None)]", await _editor.TextAsync(File));
        Assert.Equal(["TG0006"], (await _editor.DiagnosticsAsync()).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task Rename_that_missed_the_template_is_reported_and_fixed()
    {
        _editor.Type(File, Valid.Replace("int Frame,", "int FrameNumber,"));
        var found = await _editor.DiagnosticsAsync();
        Assert.NotEmpty(found);
        Assert.All(found, static diagnostic => Assert.Equal("TG0006", diagnostic.Id));
        var nearest = (await _editor.CodeFixesAsync(found[0])).First(static action => action.Title.Contains("FrameNumber"));
        await _editor.ApplyAsync(nearest);
        Assert.Contains("Id = \"frame-{FrameNumber:D4}\"", await _editor.TextAsync(File));
    }

    [Theory]
    [InlineData("Id = \"frame-{|\"", '{', "Frame Scene When")]
    [InlineData("Id = \"frame-{Fr|}-x\"", 'r', "Frame")]
    [InlineData("Id = \"frame-{Scene.|}\"", '.', "Length() Name")]
    [InlineData("Id = @\"frame-{|\"", '{', "Frame Scene When")]
    [InlineData("Id = \"\"\"frame-{|\"\"\"", '{', "Frame Scene When")]
    [InlineData("Id = \"frame-{Frame:|}\"", ':', "D X8")]
    [InlineData("Id = \"frame-{When:|}\"", ':', "yyyyMMdd-HHmmss")]
    [InlineData("Id = \"frame-{Frame}\", DisplayName = \"a {{b}} {|\"", '{', "Frame Scene When")]
    public async Task Completion_in_a_placeholder_lists_members_and_formats(string arguments, char typed, string expected)
    {
        var caret = _editor.Type(File, Valid.Replace("Id = \"frame-{Frame:D4}\"", arguments));
        var items = (await _editor.CompletionsAsync(File, caret, typed)).Select(static item => item.DisplayText).ToArray();
        Assert.Empty(expected.Split(' ').Except(items));
        Assert.DoesNotContain("string", items);
        Assert.DoesNotContain("Count", items);
    }

    [Theory]
    [InlineData("Id = \"frame-|\"")]
    [InlineData("Id = \"frame-{{|\"")]
    [InlineData("Id = \"frame-{Frame}|\"")]
    public async Task Completion_outside_a_placeholder_lists_nothing(string arguments)
    {
        var caret = _editor.Type(File, Valid.Replace("Id = \"frame-{Frame:D4}\"", arguments));
        Assert.DoesNotContain(await _editor.CompletionsAsync(File, caret), static item => item.DisplayText is "Frame" or "Scene");
    }

    [Fact]
    public async Task Accepted_completion_compiles()
    {
        var caret = _editor.Type(File, Valid.Replace("Id = \"frame-{Frame:D4}\"", "Id = \"frame-{Fra|}\""));
        var item = (await _editor.CompletionsAsync(File, caret)).Single(static item => item.DisplayText == "Frame");
        Assert.Equal("int", item.InlineDescription);
        await _editor.CompleteAsync(File, item);
        Assert.Contains("Id = \"frame-{Frame}\"", await _editor.TextAsync(File));
        Assert.Empty(await _editor.DiagnosticsAsync());
    }

    [Fact]
    public async Task Raw_format_is_offered_in_command_lines_only()
    {
        var caret = _editor.Type(File, Valid.Replace("render {Scene.Name}", "render {Scene.Name:|}"));
        Assert.Equal(["raw"], (await _editor.CompletionsAsync(File, caret, ':')).Select(static item => item.DisplayText));
        caret = _editor.Type(File, Valid.Replace("/tmp/{Frame}", "/tmp/{Frame:|}"));
        Assert.DoesNotContain(await _editor.CompletionsAsync(File, caret, ':'), static item => item.DisplayText == "raw");
    }

    [Fact]
    public async Task Hovering_over_the_generated_member_shows_the_JSON_with_its_placeholders()
    {
        var caret = _editor.Type(
            File,
            Valid + "\npublic static class Use { public static void It(Render render, System.Buffers.IBufferWriter<byte> output) => render.Wr|iteTo(output); }\n");
        var text = await _editor.HoverAsync(File, caret);
        Assert.Contains("Writes this task as the body of a Task - Add request.", text);
        Assert.Contains("\"id\": \"frame-{Frame:D4}\"", text);
        Assert.Contains("{Scene.Name} in commandLine: one argument, in single quotes", text);
    }
}
