using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>Runs the analyzer, and a light bulb, over a source in which the squiggles are marked: <c>{|TG1003:"a b"|}</c>.</summary>
internal static class RuleVerifier
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing TaskGen;\n\n";

    /// <summary>Just the marked squiggles are there.</summary>
    public static Task Finds(string markup) => Analyze(markup).RunAsync();

    /// <summary>The same in a project that compiles C# 10.</summary>
    public static Task FindsInCSharp10(string markup)
    {
        var test = Analyze(markup);
        test.SolutionTransforms.Add(static (solution, id) => solution.WithProjectParseOptions(id, new CSharpParseOptions(LanguageVersion.CSharp10)));
        return test.RunAsync();
    }

    /// <summary>There is no squiggle at all, not even a hint.</summary>
    public static Task IsSilent(string source) => Analyze(source).RunAsync();

    /// <summary>The light bulb mends one, and FixAll two in a document, in a project and in a solution.</summary>
    public static async Task Mends<TFix>(string markup, string mended, int mend = 0)
        where TFix : CodeFixProvider, new()
    {
        await Fix<TFix>(markup, mended, mend).RunAsync();
        await Fix<TFix>(markup + "\n\n" + Twin(markup), mended + "\n\n" + Twin(mended), mend).RunAsync();
    }

    private static string Twin(string source) => source.Replace("Render", "Encode").Replace("\"render\"", "\"encode\"");

    private static CSharpAnalyzerTest<TaskAnalyzer, DefaultVerifier> Analyze(string markup)
    {
        var test = new CSharpAnalyzerTest<TaskAnalyzer, DefaultVerifier> { ReferenceAssemblies = new ReferenceAssemblies("net10.0"), TestCode = Usings + markup };
        test.TestState.AdditionalReferences.AddRange(Compilations.References);
        test.SolutionTransforms.Add(Nullable);
        return test;
    }

    private static CSharpCodeFixTest<TaskAnalyzer, TFix, DefaultVerifier> Fix<TFix>(string markup, string mended, int mend)
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TaskAnalyzer, TFix, DefaultVerifier>
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            TestCode = Usings + markup,
            FixedCode = Usings + mended,
            CodeActionIndex = mend,
        };
        test.TestState.AdditionalReferences.AddRange(Compilations.References);
        test.FixedState.AdditionalReferences.AddRange(Compilations.References);
        test.SolutionTransforms.Add(Nullable);
        return test;
    }

    private static Solution Nullable(Solution solution, ProjectId id) =>
        solution.WithProjectCompilationOptions(id, ((CSharpCompilationOptions)solution.GetProject(id)!.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable));
}
