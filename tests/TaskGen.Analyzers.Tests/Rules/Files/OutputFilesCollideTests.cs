using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class OutputFilesCollideTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("a.png", Path = "x.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        [{|TG4013:OutputFile("b.png", Path = "x.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)|}]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [OutputFile("a.png", Path = "a.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        [OutputFile("b.png", Path = "b.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[OutputFile("a.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)] [OutputFile("a.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4013 Warning: <OutputFile("a.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)> More than one output file is uploaded to 'a.png', so the later upload overwrites the earlier one. Use different paths. | other: <OutputFile("a.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)>""")]
    [InlineData(
        """[OutputFile("a.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)] [OutputFile("b.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("a.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)] [OutputFile("b.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4013 Warning: <OutputFile("b.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)> More than one output file is uploaded to 'x', so the later upload overwrites the earlier one. Use different paths. | other: <OutputFile("a.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)>""")]
    [InlineData(
        """[OutputFile("a.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)] [OutputFile("b.png", Path = "y", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("a.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)] [OutputFile("b.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/d?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("*.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)] [OutputFile("b.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("a.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)] [OutputFile("*.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("*.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)] [OutputFile("*.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4013 Warning: <OutputFile("*.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)> More than one output file is uploaded to 'x', so the later upload overwrites the earlier one. Use different paths. | other: <OutputFile("*.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)>""")]
    [InlineData(
        """[OutputFile("a.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)] [OutputFile("b.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskFailure)]""",
        "")]
    [InlineData(
        """[OutputFile("a.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskFailure)] [OutputFile("b.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("a.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskCompletion)] [OutputFile("b.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskFailure)]""",
        """TG4013 Warning: <OutputFile("b.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskFailure)> More than one output file is uploaded to 'x', so the later upload overwrites the earlier one. Use different paths. | other: <OutputFile("a.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskCompletion)>""")]
    [InlineData(
        """[OutputFile("a.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskFailure)] [OutputFile("b.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskFailure)]""",
        """TG4013 Warning: <OutputFile("b.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskFailure)> More than one output file is uploaded to 'x', so the later upload overwrites the earlier one. Use different paths. | other: <OutputFile("a.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskFailure)>""")]
    [InlineData(
        """[OutputFile("{Name}", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)] [OutputFile("{Name}", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4013 Warning: <OutputFile("{Name}", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)> More than one output file is uploaded to 'x', so the later upload overwrites the earlier one. Use different paths. | other: <OutputFile("{Name}", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)>""")]
    [InlineData(
        """[OutputFile("a.png", Path = "{Name}", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)] [OutputFile("a.png", Path = "{Name}", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4013 Warning: <OutputFile("a.png", Path = "{Name}", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)> More than one output file is uploaded to '{Name}', so the later upload overwrites the earlier one. Use different paths. | other: <OutputFile("a.png", Path = "{Name}", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)>""")]
    [InlineData(
        """[OutputFile("a.png", Path = "x", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)] [OutputFile("b.png", Path = "y", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)] [OutputFile("c.png", Path = "y", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4013 Warning: <OutputFile("c.png", Path = "y", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)> More than one output file is uploaded to 'y', so the later upload overwrites the earlier one. Use different paths. | other: <OutputFile("b.png", Path = "y", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)>""")]
    public async Task Files_are_compared_by_pattern_path_container_and_condition(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
