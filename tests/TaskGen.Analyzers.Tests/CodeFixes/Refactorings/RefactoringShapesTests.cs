using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using TaskGen.Analyzers.Tests.Rules;
using TaskGen.CodeFixes.Refactorings;

namespace TaskGen.Analyzers.Tests.CodeFixes.Refactorings;

/// <summary>Every refactoring, applied to the same source in every way that it can be written.</summary>
public sealed class RefactoringShapesTests
{
    private const string Bare = "[BatchTask(Id = \"a\", CommandLine = \"run\")]\npublic sealed partial class Render;";

    private const string Task = """
        [BatchTask(Id = "a-{Scene}", CommandLine = "run -b lobby-file -f 7")]
        public sealed partial class Render
        {
            public string Scene { get; set; } = "";
        }
        """;

    private const string Client = """
        public static class Consumer
        {
            public static Azure.Compute.Batch.BatchTaskCreateOptions Create(string scene, int frame)
            {
                // Renders one frame.
                var task = new Azure.Compute.Batch.BatchTaskCreateOptions($"frame-{frame:D4}", $"/bin/sh -c 'blender -b {scene}'")
                {
                    DisplayName = scene,
                };
                task.EnvironmentSettings.Add(new Azure.Compute.Batch.EnvironmentSetting("LOG") { Value = "/tmp/" + scene });
                return task;
            }
        }
        """;

    public static TheoryData<string> Shapes => [.. SourceShape.All.Select(static shape => shape.Name)];

    [SkippableTheory]
    [MemberData(nameof(Shapes))]
    public async Task Attribute_is_added(string name) =>
        await VerifyAsync<AddTaskAttributeRefactoring>(name, Bare, "Render");

    [SkippableTheory]
    [MemberData(nameof(Shapes))]
    public async Task Constant_becomes_a_member(string name) => await VerifyAsync<ConstantToMemberRefactoring>(name, Task, "lobby-file");

    [SkippableTheory]
    [MemberData(nameof(Shapes))]
    public async Task Task_of_a_client_is_converted(string name) =>
        await VerifyAsync<ConvertToTaskRefactoring>(name, Client, "new Azure.Compute.Batch.BatchTask");

    private static async Task VerifyAsync<T>(string name, string source, string place)
        where T : CodeRefactoringProvider, new()
    {
        var shape = SourceShape.All.Single(shape => shape.Name == name);
        var plain = await EditorProject.OpenAsync([new("Source.cs", Analysis.Usings + source)]);
        var known = await ActionsAsync<T>(plain, place);
        Assert.NotEmpty(known);
        var files = shape.Write(source);
        Skip.If(files is null, "The source cannot be written this way.");

        var before = await shape.OpenAsync(files);
        var faults = new List<string>();
        foreach (var action in await ActionsAsync<T>(before, place))
        {
            var after = await before.ApplyAsync(action);
            var found = (await LayoutFaultsAsync(before, after)).Concat(after.Diagnostics
                .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info
                    && after.Diagnostics.Count(other => other.Id == diagnostic.Id)
                        > before.Diagnostics.Count(other => other.Id == diagnostic.Id))
                .Select(static diagnostic => $"causes {diagnostic}")).ToList();

            // Where any text may be null, the converted task has a member for each use that null is valid for.
            var same = known.Find(other => other.Title == action.Title);
            if (same is null) found.Add("is not offered without the shape");
            else if (!shape.HasOtherMeaning && !(name == "NullableDisabled" && typeof(T) == typeof(ConvertToTaskRefactoring)))
            {
                var expected = await (await plain.ApplyAsync(same)).MeaningAsync();
                var meaning = await after.MeaningAsync();
                if (expected.Split('\n').Except(meaning.Split('\n')).Any()) found.Add($"declares\n{meaning}instead of\n{expected}");
            }

            if (found.Count == 0) continue;
            var shown = (await TextAsync(after)).Replace("\r", "␍").Replace("\t", "␉");
            faults.Add($"'{action.Title}' {string.Join(", ", found)}:\n{shown}");
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    private static async Task<List<CodeAction>> ActionsAsync<T>(EditorProject project, string place)
        where T : CodeRefactoringProvider, new() =>
        [.. (await project.RefactoringsAsync(new T(), place))
            .SelectMany(static action => action.NestedActions.IsEmpty ? [action] : action.NestedActions)];

    // A new file has the line breaks of the others.
    private static async Task<List<string>> LayoutFaultsAsync(EditorProject before, EditorProject after)
    {
        var old = await before.FilesAsync();
        var faults = new List<string>();
        foreach (var file in await after.FilesAsync())
        {
            var known = old.FirstOrDefault(known => known.Name == file.Name);
            if (known is not null) faults.AddRange(LayoutFaults.Find(known.Text, file.Text));
            else if (file.Text.Contains('\r') != old[0].Text.Contains('\r')) faults.Add($"{file.Name} has other line breaks");
        }

        return faults;
    }

    private static async Task<string> TextAsync(EditorProject project) =>
        string.Concat((await project.FilesAsync()).Select(static file => file.Text));
}
