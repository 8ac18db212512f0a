using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class InvalidHeaderTests
{
    [Theory]
    [InlineData("""{|TG4012:"Content Type: a"|}""")]
    [InlineData("""{|TG4012:"a(b): c"|}""")]
    [InlineData("""{|TG4012:"ä: b"|}""")]
    [InlineData("""{|TG4012:"Content-Type: a\nb"|}""")]
    public Task Is_reported(string header) => RuleVerifier.Reports(Source(header));

    [Theory]
    [InlineData("\"Content-Type: image/png\"")]
    [InlineData("\"x-ms-meta-a: b: c\"")]
    [InlineData("\"X:\"")]
    public Task Is_not_reported(string header) => RuleVerifier.ReportsNothing(Source(header));

    [Theory]
    [InlineData("Content Type: a", DiagnosticSeverity.Warning)]
    [InlineData("A: b\\nc", DiagnosticSeverity.Error)]
    public async Task Only_a_line_break_is_an_error(string header, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(await Analysis.RunAsync(Source("\"" + header + "\""))).Severity);

    private static string Source(string header) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess, UploadHeaders = new[] { {{header}} })]
        public sealed partial class Render;
        """;
}
