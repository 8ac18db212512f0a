using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.Fuzzing.Sources;

/// <summary>
/// Applies every code fix that is offered for a source: none throws, each removes its diagnostic, and none breaks code that compiled.
/// </summary>
internal static class FixCheck
{
    // A mutated source may have hundreds of diagnostics of one rule, whose fixes differ little.
    private const int FindingsOfOneRule = 3;

    private static readonly ImmutableArray<CodeFixProvider> Providers =
    [
        .. typeof(TaskFixProvider).Assembly.GetTypes()
        .Where(static type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
        .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    // Each code fix of each rule is applied once per source.
    public static async Task<List<string>> FaultsAsync(string source, SourceCheck before)
    {
        var faults = new List<string>();
        var tried = new HashSet<string>();
        Document? document = null;
        foreach (var finding in before.Findings.GroupBy(static finding => finding.Id)
            .SelectMany(static findings => findings.Take(FindingsOfOneRule)))
        {
            foreach (var provider in Providers)
            {
                if (!provider.FixableDiagnosticIds.Contains(finding.Id)) continue;
                document ??= NewDocument(source);
                var here = await MovedAsync(finding, document);
                try
                {
                    foreach (var action in await ActionsAsync(provider, document, here))
                    {
                        if (tried.Add(finding.Id + action.Title) && await FaultAsync(document, action, finding, before) is { } fault)
                        {
                            faults.Add(fault);
                        }
                    }
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    faults.Add($"The code fix of {finding.Id} threw: {exception}");
                }
            }
        }

        return faults;
    }

    /// <summary>Returns the titles of the code fixes for a source.</summary>
    public static async Task<List<string>> TitlesAsync(string source, SourceCheck check)
    {
        var titles = new List<string>();
        var document = NewDocument(source);
        foreach (var finding in check.Findings)
        {
            foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
            {
                titles.AddRange((await ActionsAsync(
                    provider, document, await MovedAsync(finding, document))).Select(static action => action.Title));
            }
        }

        return titles;
    }

    private static async Task<List<CodeAction>> ActionsAsync(CodeFixProvider provider, Document document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(
            document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<string?> FaultAsync(Document document, CodeAction action, Diagnostic finding, SourceCheck before)
    {
        var what = $"'{action.Title}' of {finding}";
        var operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var fixedSource = (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();

        if (!before.IsValid) return null;
        var after = await SourceCheck.RunAsync(fixedSource);
        if (after.Faults.Count > 0) return $"{what} leads to: {after.Faults[0]}\n{fixedSource}";
        if (!after.IsValid)
        {
            return $"{what} breaks the code:\n{string.Join("\n", after.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))}\n{fixedSource}";
        }
        if (Count(after, finding.Id) >= Count(before, finding.Id)) return $"{what} leaves it:\n{fixedSource}";
        return null;
    }

    private static int Count(SourceCheck check, string id) => check.Findings.Count(finding => finding.Id == id);

    private static Document NewDocument(string source)
    {
        var workspace = new AdhocWorkspace();
        var project =
            workspace.AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default,
                "Consumer",
                "Consumer",
                LanguageNames.CSharp,
                compilationOptions: ConsumerCompilation.Options,
                parseOptions: ConsumerCompilation.ParseOptions,
                metadataReferences: ConsumerCompilation.References));
        return project.AddDocument("Source.cs", source, filePath: "Source.cs");
    }

    // The same diagnostic, located in the document's own tree.
    private static async Task<Diagnostic> MovedAsync(Diagnostic finding, Document document)
    {
        var tree = (await document.GetSyntaxTreeAsync())!;
        return Diagnostic.Create(
            finding.Descriptor,
            Location.Create(tree, finding.Location.SourceSpan),
            finding.AdditionalLocations.Select(location => Location.Create(tree, location.SourceSpan)),
            finding.Properties,
            messageArgs: null);
    }
}
