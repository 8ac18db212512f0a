using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TaskGen.CodeFixes.Refactorings;
using TaskGen.Stubs;

namespace TaskGen.Analyzers.Tests.CodeFixes.Refactorings.Conversion;

/// <summary>
/// Converts tasks of official clients, compiles the code before and after, and compares what both send. The place of the refactoring is
/// marked with ⟦⟧.
/// </summary>
internal static class ConversionVerifier
{
    public const string One = "Convert to a TaskGen task";
    public const string InFile = "Convert all tasks in file to TaskGen tasks";
    public const string InProject = "Convert all tasks in project to TaskGen tasks";

    private static readonly CSharpParseOptions Latest = new(LanguageVersion.Latest);

    // The client's enums have other letter cases than the REST reference, and the service ignores them.
    private static readonly string[] Choices =
        ["uploadCondition", "scope", "elevationLevel", "workingDirectory", "source", "jobAction", "dependencyAction", "access"];

    /// <summary>Converts a source, and verifies that the method Create of the class Consumer returns a task with the same body.</summary>
    /// <returns>The changed source, followed by the added files.</returns>
    public static async Task<IReadOnlyList<string>> SendsSameBody(string marked, string title = One, params object?[] arguments)
    {
        var converted = await ConvertAsync([marked], title);
        Assert.True(converted.Count > 1, "Not converted:\n" + converted[0]);
        var before = Bodies([marked.Replace("⟦⟧", "")], arguments);
        var after = Bodies(converted, arguments);
        Assert.True(
            before.Count == after.Count && before.Zip(after).All(static pair => JsonNode.DeepEquals(pair.First, pair.Second)),
            $"Before:\n{string.Join('\n', before)}\n\nAfter:\n{string.Join('\n', after)}\n\n{string.Join("\n\n", converted)}");
        return converted;
    }

    /// <summary>Applies an action to the first of some files, and returns all files, the added ones at the end.</summary>
    public static async Task<IReadOnlyList<string>> ConvertAsync(IReadOnlyList<string> marked, string title)
    {
        var action = (await OfferedAsync(marked)).Single(action => action.Title == title);
        var operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var texts = new List<string>();
        foreach (var document in operation.ChangedSolution.Projects.Single().Documents)
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        return texts;
    }

    /// <summary>
    /// Converts the first task that statements of a method create, and returns the statements after it, followed by the records.
    /// </summary>
    public static async Task<string> ConvertStatementsAsync(string body)
    {
        const string End = "\n    }\n}";
        const string Before = """
            using System;
            using System.Collections.Generic;
            using Azure.Compute.Batch;

            public class Consumer
            {
                private static readonly string Fixed = "f";
                private static string Changing = "c";

                public string Given { get; init; } = "g";

                public string Set { get; set; } = "s";

                public static void Use(object value) { }

                public string GetName() => "n";

                public async System.Threading.Tasks.Task CreateFrames(
                    string s, string? maybe, int n, int? many, Uri uri, Uri? link, Guid run, double ratio, byte small, long large,
                    DayOfWeek weekday, string[] items, IEnumerable<string> texts, System.IO.FileInfo file, bool flag, TimeSpan limit,
                    Azure.Core.ResourceIdentifier identity, Azure.Core.ResourceIdentifier? other)
                {

            """;
        var indented = string.Join('\n', body.Split('\n').Select(static line => line.Length == 0 ? line : "        " + line));
        if (!body.Contains("⟦⟧")) indented = indented.Replace("new BatchTask", "⟦⟧new BatchTask");
        var converted = await ConvertAsync([Before + indented + End], One);
        var after = converted[0][Before.Length..^End.Length];
        var records = converted.Skip(1).Select(static source => source[
            source.IndexOf("[BatchTask", StringComparison.Ordinal)..source.IndexOf("    /// <summary>Returns", StringComparison.Ordinal)].TrimEnd());
        return string.Join("\n", after.Split('\n').Select(static line => line.Length < 8 ? line : line[8..]).Concat(records));
    }

    /// <summary>Returns the actions that are offered at the mark in the first of some files.</summary>
    /// <param name="marked">The files.</param>
    /// <param name="version">The version of C#.</param>
    /// <param name="missing">The assemblies that the project does not refer to, separated by commas.</param>
    public static async Task<ImmutableArray<CodeAction>> OfferedAsync(
        IReadOnlyList<string> marked, LanguageVersion version = LanguageVersion.Latest, string missing = "")
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
            parseOptions: Latest.WithLanguageVersion(version),
            compilationOptions: Options,
            metadataReferences: Compilations.ReferencesWithClients
                .Where(reference => !missing.Split(',').Contains(Path.GetFileNameWithoutExtension(reference.Display!)))));
        Document? first = null;
        for (var i = 0; i < marked.Count; i++)
        {
            var document = workspace.AddDocument(project.Id, $"Source{i}.cs", SourceText.From(marked[i].Replace("⟦⟧", "")));
            first ??= document;
        }

        var actions = new List<CodeAction>();
        await new ConvertToTaskRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(
            workspace.CurrentSolution.GetDocument(first!.Id)!,
            new TextSpan(marked[0].IndexOf("⟦⟧", StringComparison.Ordinal), 0),
            actions.Add,
            CancellationToken.None));
        return [.. actions];
    }

    private static CSharpCompilationOptions Options =>
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static List<JsonNode> Bodies(IReadOnlyList<string> sources, object?[] arguments)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer" + Guid.NewGuid().ToString("N"),
            sources.Select(static (source, i) => CSharpSyntaxTree.ParseText(source, Latest, $"Source{i}.cs")),
            Compilations.ReferencesWithClients,
            Options);
        Compilations.Driver(Latest).RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        using var image = new MemoryStream();
        var emitted = updated.Emit(image);
        Assert.True(emitted.Success, Compilations.Messages(emitted.Diagnostics.Where(static diagnostic =>
            diagnostic.Severity == DiagnosticSeverity.Error)) + "\n\n" + string.Join("\n\n", sources));
        var create = Assembly.Load(image.ToArray()).GetTypes().Single(static type => type.Name == "Consumer")
            .GetMethod("Create", BindingFlags.Static | BindingFlags.Public)!;
        var result = create.Invoke(null, arguments);
        var tasks = result is System.Collections.IEnumerable many ? many.Cast<object>() : [result!];
        return [.. tasks.Select(static task => Normalize(ModelJson.Write(task)))];
    }

    private static JsonNode Normalize(JsonNode body)
    {
        foreach (var (name, value) in body is JsonObject item ? item.ToList() : [])
        {
            if (value is JsonValue text && Choices.Contains(name)) body[name] = text.ToString().ToLowerInvariant();
            else if (value is not null) Normalize(value);
        }

        foreach (var element in body as JsonArray ?? []) Normalize(element!);
        return body;
    }
}
