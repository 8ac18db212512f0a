using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Tests.Rules.Definition;

public sealed class PropertyNotInApiVersionTests
{
    private const string Source = """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("alpine:3.20")]
        [ContainerHostBatchBindMount(ContainerHostDataPath.Task)]
        [AuthenticationTokenSettings(AccessScope.Job)]
        public sealed partial class Render;

        public static class Records
        {
            public static readonly TaskContainerSettings Settings = new()
            {
                ImageName = "alpine:3.20",
                ContainerHostBatchBindMounts = [new() { Source = ContainerHostDataPath.Task }],
            };
        }
        """;

    public static TheoryData<string> Versions { get; } = [.. ApiVersions.Known.ToArray()];

    // What each version has, as the reference says; the rules, the schema, and the endpoint follow from one table.
    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Each_version_reports_what_it_does_not_have(string version)
    {
        var diagnostics = await Analysis.RunAsync(Source, apiVersion: version);

        string[] expected = version switch
        {
            "2024-07-01.20.0" or "2025-06-01" => ["Warning TG5018"],
            "2026-10-01" => ["Error TG5018"],
            _ => ["Error TG0016", "Warning TG5018", "Error TG0016"],
        };
        Assert.Equal(expected, diagnostics.Select(static diagnostic => $"{diagnostic.Severity} {diagnostic.Id}"));
    }

    [Fact]
    public async Task Is_reported()
    {
        var diagnostics = await Analysis.RunAsync(Source, apiVersion: "2024-02-01.19.0");
        Assert.Equal(
            "'containerSettings.containerHostBatchBindMounts' does not exist in version 2024-02-01.19.0 of the API, so the service rejects the request. Use version 2024-07-01.20.0 or later, or remove the property.",
            diagnostics.First(static diagnostic => diagnostic.Id == "TG0016").GetMessage());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2024-07-01.20.0")]
    [InlineData("2025-06-01")]
    [InlineData("2030-01-01")]
    public async Task Is_not_reported(string? version) => Assert.DoesNotContain(
        await Analysis.RunAsync(Source, apiVersion: version), static diagnostic => diagnostic.Id == "TG0016");

    [Theory]
    [InlineData("2026-10-01", ".WithApiVersion(\"2026-10-01\")")]
    [InlineData("2024-07-01.20.0", "AddRequest(string jobId) => new(this, jobId, ")]
    public void Generated_request_uses_the_version(string version, string text)
    {
        CSharpGeneratorDriver.Create(
            [new TaskGenerator().AsSourceGenerator()],
            parseOptions: Compilations.CSharp11,
            optionsProvider: new ShellOption(isWindows: false, version))
            .RunGeneratorsAndUpdateCompilation(
                Compilations.Create("[TaskGen.BatchTask(Id = \"a\", CommandLine = \"run\")] public partial class Render { }"),
                out var compilation,
                out _);

        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Contains(text, compilation.SyntaxTrees.Last().ToString());
    }
}
