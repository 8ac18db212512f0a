using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace TaskGen.Hosts.Tests.LanguageServer;

/// <summary>What a user of a real language server sees: csharp-ls, over the standard streams.</summary>
public sealed partial class LanguageServerTests(OpenProject project) : IClassFixture<OpenProject>
{
    private const string File = OpenProject.File;

    private const string Documented = """
        using TaskGen;

        namespace Studio;

        public sealed class Scene
        {
            /// <summary>The name of the scene.</summary>
            public string Name { get; set; } = "";
        }

        [BatchTask(Id = "frame-{Frame}", CommandLine = "/bin/sh -c 'render {Scene.Name} -o $AZ_BATCH_TASK_DIR/{Frame:D4}.png'")]
        public sealed partial record Render(int Frame, Scene Scene);
        """;

    [GeneratedRegex(
        @"^\s*(?<file>[^(\n]+\.cs)\((?<line>\d+),(?<character>\d+)\): (?:error|warning) (?<id>TG\d{4})", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine { get; }

    [SkippableFact]
    public async Task Diagnostics_equal_those_of_the_build()
    {
        // The examples are compiled as one project, as the build test does.
        var program = project.Program;
        using var consumer = AnalyzedProject.Create(OpenProject.Properties);
        foreach (var example in DocumentedViolation.All) consumer.Write(example.File, example.Source);
        var build = await consumer.BuildAsync();
        string[] expected = [.. DiagnosticLine.Matches(build.Output)
            .Select(static line =>
                $"{System.IO.Path.GetFileName(line.Groups["file"].Value)}({line.Groups["line"]},{line.Groups["character"]}): "
                + line.Groups["id"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal)];
        Assert.True(expected.Length >= DocumentedViolation.All.Count, build.Output);

        await using var server = await LanguageServerSession.OpenAsync(program, consumer.Root);
        server.SetText("Program.cs", consumer.Read("Program.cs"));
        var found = await WaitForProjectAsync(
            server, () => server.DiagnosticsAsync(), static found => found.Any(static diagnostic => diagnostic.IsOurs));

        Assert.DoesNotContain(found, static diagnostic => diagnostic.IsFailure);
        Assert.Equal(
            expected,
            Findings(found).Distinct());
        Assert.Empty(server.Errors);
    }

    [SkippableTheory]
    [InlineData("Id = \"{|}\"", "Frame Scene")]
    [InlineData("Id = \"{Fr|}\"", "Frame Scene")]
    [InlineData("Id = $\"{{Scene.|}}\"", "Name")]
    [InlineData("Id = \"{Frame:|}\"", "D4 D X8 x N0")]
    [InlineData("CommandLine = \"cmd /c run %AZ_|\"", "AZ_BATCH_TASK_DIR%")]
    public async Task Completion_is_offered(string marked, string expected)
    {
        var server = await project.OpenAsync();
        var text = Regex.Replace(
            Documented, @"\[BatchTask\([^\n]*\)\]", $"[BatchTask({marked.Replace("$", "$$", StringComparison.Ordinal)})]");
        var caret = text.IndexOf('|', StringComparison.Ordinal);
        server.SetText(File, text.Remove(caret, 1));

        // Completion of a package is loaded in the background: the first list may be without it.
        var items = await WaitForProjectAsync(
            server, () => server.CompletionsAsync(File, PlaceOf(text, caret)), static items => items.Count > 0);
        Assert.Empty(expected.Split(' ').Except(items.Select(static item => (string)item["label"]!)));
        Assert.DoesNotContain(items, static item => (string?)item["label"] is "string" or "GetHashCode()");
        Assert.Empty(server.Errors);
    }

    [SkippableFact]
    public async Task Offered_member_has_its_documentation()
    {
        var server = await project.OpenAsync();
        var text = Documented.Replace("{Scene.Name}", "{Scene.|}", StringComparison.Ordinal);
        var caret = text.IndexOf('|', StringComparison.Ordinal);
        server.SetText(File, text.Remove(caret, 1));
        var items = await WaitForProjectAsync(
            server, () => server.CompletionsAsync(File, PlaceOf(text, caret)), static items => items.Count > 0);
        var resolved = (await server.ResolveAsync(Assert.Single(items)))!;
        Assert.Equal("string Scene.Name", (string?)resolved["detail"]);
        Assert.Equal("The name of the scene.", (string?)resolved["documentation"]!["value"]);
    }

    [SkippableFact]
    public async Task Typing_a_class_leaves_no_exception_and_no_stale_finding()
    {
        var server = await project.OpenAsync();
        var compiler = new CompilerContext(CompilerContext.Versions[^1]);
        await WaitForProjectAsync(server, () => server.DiagnosticsAsync(), static _ => true);

        var seen = new HashSet<string>();
        for (var i = 0; i < Documented.Length; i++)
        {
            server.Insert(File, PlaceOf(Documented, i), Documented[i].ToString());
            var found = await server.DiagnosticsAsync(File);
            await server.CompletionsAsync(File, PlaceOf(Documented, i + 1));

            // The findings of a compilation that knows nothing of the keystrokes before.
            var fresh = Fresh(compiler, Documented[..(i + 1)]);
            Assert.DoesNotContain(found, static diagnostic => diagnostic.IsFailure);
            Assert.Equal(fresh, Findings(found));
            seen.UnionWith(fresh);
        }

        // A rename that forgets the template, and its way back.
        Assert.NotEmpty(seen);
        Assert.Empty(await server.DiagnosticsAsync(File));
        server.SetText(File, Documented.Replace("int Frame", "int Number", StringComparison.Ordinal));
        Assert.Equal(["TG0006", "TG0006"], (await server.DiagnosticsAsync(File)).Select(static diagnostic => diagnostic.Id));
        server.SetText(File, Documented);
        Assert.Empty(await server.DiagnosticsAsync(File));
        Assert.Empty(server.Errors);
    }

    private static IEnumerable<string> Findings(IEnumerable<ServerDiagnostic> found) => found.Where(static diagnostic => diagnostic.IsOurs)
        .Select(static diagnostic => diagnostic.ToString())
        .Order(StringComparer.Ordinal);

    private static string[] Fresh(CompilerContext compiler, string text) =>
        [.. FindingLine.Matches(compiler.Run(nameof(Host.Run), [new[] { text }]))
            .Select(match =>
            {
                var (line, character) = PlaceOf(text, int.Parse(match.Groups["start"].Value, CultureInfo.InvariantCulture));
                return $"{File}({line + 1},{character + 1}): {match.Groups["id"].Value}";
            })
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^Source0\.cs\[(?<start>\d+)\.\.\d+\)\w+?(?<id>TG\d{4}): ", RegexOptions.Multiline)]
    private static partial Regex FindingLine { get; }

    // While the server loads the project, it knows neither its documents nor its analyzers.
    private static async Task<IReadOnlyList<T>> WaitForProjectAsync<T>(
        LanguageServerSession server, Func<Task<IReadOnlyList<T>>> request, Func<IReadOnlyList<T>, bool> isThere)
    {
        IReadOnlyList<T> found = [];
        await Wait.UntilAsync(
            async () =>
            {
                found = await request();
                return isThere(found);
            },
            () => string.Join('\n', server.Errors));
        return found;
    }

    private static (int Line, int Character) PlaceOf(string text, int index)
    {
        var before = text[..index];
        return (before.Count(static c => c == '\n'), index - (before.LastIndexOf('\n') + 1));
    }
}
