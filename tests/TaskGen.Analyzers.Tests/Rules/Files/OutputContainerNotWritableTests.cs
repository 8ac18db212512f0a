using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class OutputContainerNotWritableTests
{
    [Theory]
    [InlineData("""ContainerUrl = {|TG4011:"https://a.blob.core.windows.net/c"|}""")]
    [InlineData("""ContainerUrl = {|TG4011:"https://a.blob.core.windows.net/c?sv=2023-11-03&sr=c&sp=rl&sig={S}"|}""")]
    [InlineData("""ContainerUrl = {|TG4011:"https://a.blob.core.windows.net/c?sr=b&sp=rw&sig={S}"|}""")]
    [InlineData("""ContainerUrl = {|TG4011:"https://a.blob.core.windows.net/c?sr=c&sp=w&se=2020-01-01&sig={S}"|}""")]
    [InlineData("""ContainerUrl = {|TG4011:"https://a.blob.core.windows.net/c?sv=2030-01-01&sr=c&sp=w&se=2029-01-01&sig={S}"|}""")]
    [InlineData("""ContainerUrl = {|TG4011:"https://a.blob.core.windows.net/c?restype=container&sr=c&sp=rw&sig={S}"|}""")]
    [InlineData("ContainerUrl = {|TG4011:\"https://a.blob.core.windows.net/c?restype=container&comp=list\"|}, IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    [InlineData("""ContainerUrl = {|TG4011:"https://a.blob.core.windows.net/c?comp=list&{S}"|}""")]
    [InlineData("ContainerUrl = {|TG4011:\"https://a.blob.core.windows.net\"|}, IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    [InlineData("ContainerUrl = {|TG4011:\"https://a.blob.core.windows.net/\"|}, IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    [InlineData("""ContainerUrl = {|TG4011:"https://a.blob.core.windows.net/?sr=c&sp=w&sig={S}"|}""")]
    [InlineData("ContainerUrl = {|TG4011:\"https://a.blob.core.windows.net/c/frames\"|}, IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    [InlineData("""ContainerUrl = {|TG4011:"https://a.blob.core.windows.net/c/f.txt?sr=c&sp=w&sig={S}"|}""")]
    [InlineData("ContainerUrl = {|TG4011:\"https://example.com/\"|}, IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    [InlineData("ContainerUrl = {|TG4011:\"https://{S}.blob.core.windows.net/\"|}, IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    public Task Is_reported(string arguments) => RuleVerifier.Reports(Source(arguments));

    [Theory]
    [InlineData("ContainerUrl = \"https://a.blob.core.windows.net/c\", IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    [InlineData("ContainerUrl = \"https://a.blob.core.windows.net/c/\", IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    [InlineData("ContainerUrl = \"https://a.blob.core.windows.net/c?{S}\"")]
    [InlineData("ContainerUrl = \"https://a.blob.core.windows.net/c{S}\"")]
    [InlineData("ContainerUrl = \"https://a.blob.core.windows.net/{S}\", IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    [InlineData("ContainerUrl = \"https://a.blob.core.windows.net/c?sv=2023-11-03&sr=c&sp=racwl&se=2099-01-01T00%3A00%3A00Z&sig={S}\"")]
    [InlineData("ContainerUrl = \"https://a.blob.core.windows.net/c?si=policy&sig={S}\"")]
    [InlineData("ContainerUrl = \"{S}\"")]
    [InlineData("ContainerUrl = \"https://{S}\", IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    [InlineData("ContainerUrl = \"https://a.blob.core.windows.net{S}\", IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    [InlineData("ContainerUrl = \"https://127.0.0.1:10000/devstoreaccount1/c\", IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    [InlineData("ContainerUrl = \"https://a.blob.core.windows.net/$root\", IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    [InlineData("ContainerUrl = \"https://a.blob.core.windows.net/$web\", IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    public Task Is_not_reported(string arguments) => RuleVerifier.ReportsNothing(Source(arguments));

    [Theory]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4011 Warning: <"https://a.blob.core.windows.net/c"> 'outputFiles[0].destination.container.containerUrl' has no SAS token and no identity is specified, so the upload fails when the task ends. Add one of them.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=b&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4011 Warning: <"https://a.blob.core.windows.net/c?sr=b&sp=w&sig={Name}"> 'outputFiles[0].destination.container.containerUrl' has a SAS token for a single blob (sr=b), so the upload fails when the task ends. Use a SAS token for the container (sr=c).""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=b&sp=w&sig={Name}", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=r&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4011 Warning: <"https://a.blob.core.windows.net/c?sr=c&sp=r&sig={Name}"> 'outputFiles[0].destination.container.containerUrl' has a SAS token without write permission (sp=w), so the upload fails when the task ends. Use a token with that permission.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=w&se=2020-01-01&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4011 Warning: <"https://a.blob.core.windows.net/c?sr=c&sp=w&se=2020-01-01&sig={Name}"> 'outputFiles[0].destination.container.containerUrl' has a SAS token that has expired, so the upload fails when the task ends. Create a new token.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?sr=b&sp=r&se=2020-01-01&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4011 Warning: <"https://a.blob.core.windows.net/c?sr=b&sp=r&se=2020-01-01&sig={Name}"> 'outputFiles[0].destination.container.containerUrl' has a SAS token for a single blob (sr=b), so the upload fails when the task ends. Use a SAS token for the container (sr=c).""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?restype=container&sr=c&sp=w&sig={Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4011 Warning: <"https://a.blob.core.windows.net/c?restype=container&sr=c&sp=w&sig={Name}"> 'outputFiles[0].destination.container.containerUrl' contains the query parameter 'restype', which requests an operation on the container, so the upload fails when the task ends. Remove it.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?comp=list", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4011 Warning: <"https://a.blob.core.windows.net/c?comp=list"> 'outputFiles[0].destination.container.containerUrl' contains the query parameter 'comp', which requests an operation on the container, so the upload fails when the task ends. Remove it.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4011 Warning: <"https://a.blob.core.windows.net/"> 'outputFiles[0].destination.container.containerUrl' does not contain the name of a container, so the upload fails when the task ends. Append it.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4011 Warning: <"https://a.blob.core.windows.net/"> 'outputFiles[0].destination.container.containerUrl' does not contain the name of a container, so the upload fails when the task ends. Append it.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c/f", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4011 Warning: <"https://a.blob.core.windows.net/c/f"> 'outputFiles[0].destination.container.containerUrl' is the URL of a blob, so the upload fails when the task ends. Use the URL of its container, and 'path' for the rest.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c/{Name}", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/c?{Name}", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://{Name}", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        "")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "h/c", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4006 Error: <"h/c"> 'outputFiles[0].destination.container.containerUrl' is not an absolute http or https URL. Specify the complete URL.""")]
    [InlineData(
        """[OutputFile("*.png", ContainerUrl = "https://a.blob.core.windows.net/?comp=list", UploadCondition = OutputFileUploadCondition.TaskSuccess)]""",
        """TG4011 Warning: <"https://a.blob.core.windows.net/?comp=list"> 'outputFiles[0].destination.container.containerUrl' contains the query parameter 'comp', which requests an operation on the container, so the upload fails when the task ends. Remove it.""")]
    [InlineData(
        """new OutputFileBlobContainerDestination { ContainerUrl = "https://a.blob.core.windows.net/c" }""",
        """TG4011 Warning: <"https://a.blob.core.windows.net/c"> 'OutputFileBlobContainerDestination.containerUrl' has no SAS token and no identity is specified, so the upload fails when the task ends. Add one of them.""")]
    public async Task A_message_says_why_the_upload_fails(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string arguments) =>
        $$"""
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        [OutputFile("*.png", UploadCondition = OutputFileUploadCondition.TaskSuccess, {{arguments}})]
        public sealed partial record Render(int Number, string S);
        """;
}
