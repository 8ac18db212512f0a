using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.TaskFiles;

namespace TaskGen.Analyzers;

/// <summary>Runs the rules on the task files of a project, its <c>BatchTaskFile</c> items.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TaskFileAnalyzer : DiagnosticAnalyzer
{
    // The MSBuild files of the package pass the items on as additional files with this metadata.
    private const string IsTaskFile = "build_metadata.AdditionalFiles.TaskGenTaskFile";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(FileRules.All);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider;
        if (!options.GetOptions(context.AdditionalFile).TryGetValue(IsTaskFile, out var value)
            || !value.Equals("true", StringComparison.OrdinalIgnoreCase)
            || context.AdditionalFile.GetText(context.CancellationToken)?.ToString() is not { } text
            || TaskFileSchemas.IsSchema(text))
        {
            return;
        }

        var path = context.AdditionalFile.Path;
        var positions = new JsonPositions(text);
        var (tasks, findings) = JsonTaskReader.Read(text);
        foreach (var finding in TaskFileChecker.Check(new(path, tasks, findings), AnalysisOptions.IsWindows(options.GlobalOptions)))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            // The message is worded for readers of JSON, so that it is not the descriptor's.
            var descriptor = finding.Descriptor.WithMessage("{0}");
            context.ReportDiagnostic(Diagnostic.Create(descriptor, LocationOf(finding, path, text, positions), finding.Message));
        }
    }

    private static Location LocationOf(FileFinding finding, string path, string text, JsonPositions positions)
    {
        var start = positions.IndexOf(finding.Position);
        var length = JsonReader.LengthOfToken(text, start);
        var first = new LinePosition(finding.Position.Line - 1, finding.Position.Column - 1);
        return Location.Create(path, new(start, length), new(first, new(first.Line, first.Character + length)));
    }
}
