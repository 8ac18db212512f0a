using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace TaskGen.Fuzzing.Sources;

/// <summary>Checks what must hold for any source. Each failure is a line of text.</summary>
internal sealed class SourceCheck
{
    private readonly List<string> _faults = [];
    private TimeSpan _longest;

    private SourceCheck(string source) => Compilation = ConsumerCompilation.Compile(ConsumerCompilation.Parse(source));

    public Compilation Compilation { get; }

    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Gets the failures that are due to time, which may be accidental on a busy machine.</summary>
    public List<string> Slow { get; } = [];

    public ImmutableArray<Diagnostic> Findings { get; private set; } = [];

    /// <summary>Gets whether the source itself has no errors.</summary>
    public bool IsValid { get; private set; }

    public static async Task<SourceCheck> RunAsync(string source)
    {
        var check = new SourceCheck(source);
        var clock = Clock.Start();
        check.IsValid = !check.Compilation.GetDiagnostics().Any(IsError);

        // Constants of many megabytes take the compiler itself more than a second.
        check._longest = TimeSpan.FromSeconds(Amounts.Seconds) + (4 * clock.Elapsed);
        await check.AnalyzeAsync();
        check.Generate();
        return check;
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private async Task AnalyzeAsync()
    {
        var clock = Clock.Start();
        Findings = await ConsumerCompilation.AnalyzeAsync(Compilation, exception => Fault($"The analyzer threw: {exception}"));
        InTime(clock, "The analyzer");

        var tree = Compilation.SyntaxTrees.Single();
        foreach (var finding in Findings)
        {
            if (finding.Id == "AD0001") Fault(finding.ToString());
            if (finding.Location.SourceTree != tree || finding.Location.SourceSpan.End > tree.Length)
            {
                Fault($"Outside of the file: {finding}");
            }
            if (finding.AdditionalLocations.Any(location => location.SourceTree != tree || location.SourceSpan.End > tree.Length))
            {
                Fault($"Another place outside of the file: {finding}");
            }
            _ = finding.GetMessage();
        }
    }

    private void Generate()
    {
        var clock = Clock.Start();
        var result = ConsumerCompilation.Driver()
            .RunGeneratorsAndUpdateCompilation(Compilation, out var updated, out var reported)
            .GetRunResult().Results
            .Single();
        InTime(clock, "The generator");
        if (result.Exception is { } exception) Fault($"The generator threw: {exception}");
        foreach (var diagnostic in reported) Fault($"The generator reported: {diagnostic}");
        foreach (var generated in result.GeneratedSources)
        {
            foreach (var diagnostic in generated.SyntaxTree.GetDiagnostics())
            {
                Fault($"What is generated doesn't parse: {diagnostic}\n{generated.SourceText}");
            }
        }

        if (!IsValid || Findings.Any(IsError)) return;
        foreach (var diagnostic in ConsumerCompilation.Complaints(updated, Compilation))
        {
            Fault($"The whole doesn't compile: {diagnostic}\n{diagnostic.Location.SourceTree}");
        }
    }

    // Garbage collection and compilation can make any run slow once, so a slow source is measured again before it is reported.
    private void InTime(Clock clock, string what)
    {
        if (clock.Elapsed > _longest) Slow.Add($"{what} took {clock.Elapsed.TotalSeconds:F1} s");
    }

    private void Fault(string fault) => _faults.Add(fault);
}
