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

    [Theory]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadHeaders = new[] { ": a" }, UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4012 Warning: <": a"> 'outputFiles[0].destination.container.uploadHeaders[0].name' is not a valid header name. Use letters, digits, and hyphens, and separate the name from the value with a colon.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadHeaders = new[] { "a:" }, UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadHeaders = new[] { "{Name}: a" }, UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadHeaders = new[] { "a: {Name}" }, UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadHeaders = new[] { "a b: c" }, UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4012 Warning: <"a b: c"> 'outputFiles[0].destination.container.uploadHeaders[0].name' is not a valid header name. Use letters, digits, and hyphens, and separate the name from the value with a colon.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadHeaders = new[] { "a b: c\nd" }, UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """
        TG4012 Error: <"a b: c\nd"> 'outputFiles[0].destination.container.uploadHeaders[0].value' contains a line break, which would end the header. Remove it.
        TG4012 Warning: <"a b: c\nd"> 'outputFiles[0].destination.container.uploadHeaders[0].name' is not a valid header name. Use letters, digits, and hyphens, and separate the name from the value with a colon.
        """)]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadHeaders = new[] { "a: b\rc" }, UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4012 Error: <"a: b\rc"> 'outputFiles[0].destination.container.uploadHeaders[0].value' contains a line break, which would end the header. Remove it.""")]
    [InlineData(
        """new HttpHeader { Name = "a b", Value = "c" }""",
        """TG4012 Warning: <"a b"> 'HttpHeader.name' is not a valid header name. Use letters, digits, and hyphens, and separate the name from the value with a colon.""")]
    [InlineData(
        """new HttpHeader { Name = "a", Value = "b\nc" }""",
        """TG4012 Error: <"b\nc"> 'HttpHeader.value' contains a line break, which would end the header. Remove it.""")]
    [InlineData(
        """new HttpHeader { Name = "", Value = "c" }""",
        """TG4012 Warning: <""> 'HttpHeader.name' is not a valid header name. Use letters, digits, and hyphens, and separate the name from the value with a colon.""")]
    public async Task Name_and_value_are_checked(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string header) =>
        $$"""
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess, UploadHeaders = new[] { {{header}} })]
        public sealed partial class Render;
        """;
}
