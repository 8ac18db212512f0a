using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers.Tests.Rules;

namespace TaskGen.Analyzers.Tests;

/// <summary>CA2243 is suppressed on the attributes of tasks, and on no others.</summary>
public sealed class AttributeStringSuppressorTests
{
    [Fact]
    public async Task Only_attributes_of_tasks_are_suppressed()
    {
        const string Source = """
            [BatchTask(Id = "a", CommandLine = "run")]
            [Obsolete("x")]
            [ResourceFile(HttpUrl = "{Url}", FilePath = "a")]
            public sealed partial record Render([property: EnvironmentSetting("A")] string Url);
            """;
        var compilation = Compilations.Create(new CSharpParseOptions(LanguageVersion.Latest), Analysis.Usings + Source)
            .WithAnalyzers([new AttributeReporter(), new AttributeStringSuppressor()], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: true));
        var found = await compilation.GetAnalyzerDiagnosticsAsync();
        Assert.Equal(
            ["BatchTask", "EnvironmentSetting", "ResourceFile"],
            found.Where(static diagnostic => diagnostic.IsSuppressed).Select(Name).Order());
        Assert.Equal(["Obsolete"], found.Where(static diagnostic => !diagnostic.IsSuppressed).Select(Name));
    }

    private static string Name(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan).Split('(')[0];

    // Reports every attribute, as the analyzer of the SDK reports those with a string that it cannot parse.
#pragma warning disable RS1001, RS1029, RS2008 // Only this test runs it, and the suppressor is for this id.
    private sealed class AttributeReporter : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Descriptor =
            new("CA2243", "Title", "Message", "Usage", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxNodeAction(
                static node => node.ReportDiagnostic(Diagnostic.Create(Descriptor, node.Node.GetLocation())), SyntaxKind.Attribute);
        }
    }
#pragma warning restore RS1001, RS1029, RS2008
}
