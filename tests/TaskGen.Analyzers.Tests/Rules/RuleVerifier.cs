using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>
/// Runs the analyzer, and a code fix, over source in which the expected diagnostics are marked: <c>{|TG1003:"a b"|}</c>.
/// </summary>
internal static class RuleVerifier
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing TaskGen;\n\n";

    /// <summary>Verifies that exactly the marked diagnostics are reported.</summary>
    public static Task Reports(string markup) => Analyze(markup).RunAsync();

    /// <summary>Verifies the same in a project that compiles C# 10.</summary>
    public static Task ReportsInCSharp10(string markup)
    {
        var test = Analyze(markup);
        test.SolutionTransforms.Add(static (solution, id) =>
            solution.WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.CSharp10)));
        return test.RunAsync();
    }

    /// <summary>Verifies that nothing is reported, suggestions included.</summary>
    public static Task ReportsNothing(string source) => Analyze(source).RunAsync();

    /// <summary>
    /// Verifies that the code fix fixes one diagnostic, and that FixAll fixes two in a document, a project, and a solution.
    /// </summary>
    public static async Task Fixes<TFix>(string markup, string fixedMarkup, int codeActionIndex = 0, bool isFixAll = true)
        where TFix : CodeFixProvider, new()
    {
        if (!isFixAll)
        {
            var single = Fix<TFix>(markup, fixedMarkup, codeActionIndex);
            single.CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipFixAllCheck;
            await single.RunAsync();
            return;
        }

        await Fix<TFix>(markup, fixedMarkup, codeActionIndex).RunAsync();
        await Fix<TFix>(markup + "\n\n" + Twin(markup), fixedMarkup + "\n\n" + Twin(fixedMarkup), codeActionIndex).RunAsync();
    }

    private static string Twin(string source) => source.Replace("Render", "Encode").Replace("\"render\"", "\"encode\"");

    private static CSharpAnalyzerTest<TaskAnalyzer, DefaultVerifier> Analyze(string markup)
    {
        var test = new RuleTest
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestCode = Usings + markup,
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
        };
        test.TestState.AdditionalReferences.AddRange(Compilations.References);
        test.SolutionTransforms.Add(Nullable);
        return test;
    }

    private static CSharpCodeFixTest<TaskAnalyzer, TFix, DefaultVerifier> Fix<TFix>(string markup, string fixedMarkup, int codeActionIndex)
        where TFix : CodeFixProvider, new()
    {
        var test = new FixTest<TFix>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestCode = Usings + markup,
            FixedCode = Usings + fixedMarkup,
            CodeActionIndex = codeActionIndex,
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck,
        };
        test.TestState.AdditionalReferences.AddRange(Compilations.References);
        test.FixedState.AdditionalReferences.AddRange(Compilations.References);
        test.SolutionTransforms.Add(Nullable);
        return test;
    }

    private static Solution Nullable(Solution solution, ProjectId id) =>
        solution.WithProjectCompilationOptions(
            id,
            ((CSharpCompilationOptions)solution.GetProject(id)!.CompilationOptions!).WithNullableContextOptions(
                NullableContextOptions.Enable));

    private static IEnumerable<DiagnosticAnalyzer> Analyzers() =>
        [new TaskAnalyzer(), new RecordAnalyzer(), new AttributeOutsideTaskAnalyzer()];

    private sealed class RuleTest : CSharpAnalyzerTest<TaskAnalyzer, DefaultVerifier>
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers();

        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(TaskGenerator), typeof(OtherGenerator)];
    }

    private sealed class FixTest<TFix> : CSharpCodeFixTest<TaskAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers();

        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(TaskGenerator), typeof(OtherGenerator)];
    }
}
