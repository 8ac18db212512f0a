using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace TaskGen.Package.Tests.Editor;

/// <summary>What a user sees in an editor that opens a project with the package.</summary>
[Collection(nameof(Packages))]
public sealed class EditorTests(Packages packages) : IAsyncLifetime
{
    private const string File = WorkspaceProject.File;
    private const string Valid = WorkspaceProject.Valid;

    private WorkspaceSession _editor = null!;

    public async Task InitializeAsync()
    {
        _editor = await packages.OpenEditorAsync();
        _editor.Type(File, Valid);
    }

    public Task DisposeAsync() => Task.CompletedTask;

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

    [Fact]
    public async Task Hovering_over_the_generated_member_shows_the_JSON_with_its_placeholders()
    {
        var caret = _editor.Type(
            File,
            Valid + "\npublic static class Use { public static void It(Render render, System.Buffers.IBufferWriter<byte> output) => "
                + "render.Wr|iteTo(output); }\n");
        var text = await _editor.HoverAsync(File, caret);
        Assert.Contains("Writes this task as the body of a Task - Add request.", text);
        Assert.Contains("\"id\": \"frame-{Frame:D4}\"", text);
        Assert.Contains("{Scene.Name} in commandLine: one argument, in single quotes", text);
    }

    [Fact]
    public async Task References_of_a_member_include_the_generated_code()
    {
        var references = await _editor.ReferencesAsync("Scene", "Name");
        Assert.Contains(references, static reference => reference is { Document: "Render.g.cs" } && reference.Line.Contains("Scene"));
        Assert.DoesNotContain(references, static reference => reference.Document == File);
    }

    [Fact]
    public async Task Member_in_a_nameof_expression_is_known_to_the_editor()
    {
        var caret = _editor.Type(
            File, Valid.Replace("Id = \"frame-{Frame:D4}\"", "Id = $\"frame-{{{nameof(Render.Fr|ame)}:D4}}\""));
        Assert.Empty(await _editor.DiagnosticsAsync());
        Assert.Contains("int Render.Frame", await _editor.HoverAsync(File, caret));
        Assert.Contains(await _editor.ReferencesAsync("Render", "Frame"), static reference => reference.Document == File);
    }
}
