using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class ResourceSasInsufficientTests
{
    [Theory]
    [InlineData("HttpUrl = {|TG4018:\"https://a.blob.core.windows.net/c/f?sv=2023-11-03&sr=b&sp=w&sig={Signature}\"|}, FilePath = \"f\"")]
    [InlineData("HttpUrl = {|TG4018:\"https://a.blob.core.windows.net/c/f?sv=2023-11-03&sr=b&sp=cwl&sig={Signature}\"|}, FilePath = \"f\"")]
    [InlineData("HttpUrl = {|TG4018:\"https://a.blob.core.windows.net/c/f?sv=2023-11-03&sr=b&sp=r&se=2020-01-01&sig={Signature}\"|}, FilePath = \"f\"")]
    [InlineData("""StorageContainerUrl = {|TG4018:"https://a.blob.core.windows.net/c?sr=c&sp=r&sig={Signature}"|}""")]
    [InlineData("""StorageContainerUrl = {|TG4018:"https://a.blob.core.windows.net/c?sr=c&sp=l&sig={Signature}"|}""")]
    [InlineData("""StorageContainerUrl = {|TG4018:"https://a.blob.core.windows.net/c?sr=c&sp=wdl&sig={Signature}"|}""")]
    [InlineData("""StorageContainerUrl = {|TG4018:"https://a.blob.core.windows.net/c?sr=b&sp=rl&sig={Signature}"|}""")]
    [InlineData("""StorageContainerUrl = {|TG4018:"https://a.blob.core.windows.net/c?sr=c&sp=rl&se=2019-05-01T00%3A00%3A00Z&sig={Signature}"|}""")]
    [InlineData("""StorageContainerUrl = {|TG4018:"https://a.blob.core.windows.net/c?sr=c&sp=rl&st=2099-02-01&se=2099-01-01&sig={Signature}"|}""")]
    public Task Is_reported(string arguments) => RuleVerifier.Reports(Source(arguments));

    [Theory]
    [InlineData("HttpUrl = \"https://a.blob.core.windows.net/c/f?sv=2023-11-03&sr=b&sp=r&sig={Signature}\", FilePath = \"f\"")]
    [InlineData("HttpUrl = \"https://a.blob.core.windows.net/c/f?sv=2023-11-03&sr=b&sp=racwdl&sig={Signature}\", FilePath = \"f\"")]
    [InlineData("HttpUrl = \"https://a.blob.core.windows.net/c/f?sv=2023-11-03&sr=b&sig={Signature}\", FilePath = \"f\"")]
    [InlineData("HttpUrl = \"https://a.blob.core.windows.net/c/f?sv=2023-11-03&sr=b&si=policy&sig={Signature}\", FilePath = \"f\"")]
    [InlineData("StorageContainerUrl = \"https://a.blob.core.windows.net/c?sr=c&sp=rl&sig={Signature}\"")]
    [InlineData("StorageContainerUrl = \"https://a.blob.core.windows.net/c?sr=c&sp=racwl&se=2099-01-01&sig={Signature}\"")]
    [InlineData("StorageContainerUrl = \"https://a.blob.core.windows.net/c?si=policy&sig={Signature}\"")]
    [InlineData("StorageContainerUrl = \"https://a.blob.core.windows.net/c?sp={Signature}&sig={Signature}\"")]
    [InlineData("StorageContainerUrl = \"https://a.blob.core.windows.net/c?sr=c&sp=w&sig={Signature}\", IdentityResourceId = \"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i\"")]
    [InlineData("StorageContainerUrl = \"https://a.blob.core.windows.net/c?{Signature}\"")]
    [InlineData("StorageContainerUrl = \"https://a.blob.core.windows.net/c\"")]
    [InlineData("HttpUrl = \"https://example.com/f?sp=w\", FilePath = \"f\"")]
    public Task Is_not_reported(string arguments) => RuleVerifier.ReportsNothing(Source(arguments));

    [Theory]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://a.blob.core.windows.net/c/f?sr=b&sp=w&sig={Name}", FilePath = "f")]""",
        """TG4018 Warning: <"https://a.blob.core.windows.net/c/f?sr=b&sp=w&sig={Name}"> 'resourceFiles[0].httpUrl' has a SAS token without read permission (sp=r), so the download fails and the task does not start. Use a token with that permission.""")]
    [InlineData("""[ResourceFile(HttpUrl = "https://a.blob.core.windows.net/c/f?sr=b&sp=r&sig={Name}", FilePath = "f")]""", "")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://a.blob.core.windows.net/c/f?sr=b&sp=r&se=2020-01-01&sig={Name}", FilePath = "f")]""",
        """TG4018 Warning: <"https://a.blob.core.windows.net/c/f?sr=b&sp=r&se=2020-01-01&sig={Name}"> 'resourceFiles[0].httpUrl' has a SAS token that has expired, so the download fails and the task does not start. Create a new token.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://a.blob.core.windows.net/c/f?sr=b&sp=w&se=2020-01-01&sig={Name}", FilePath = "f")]""",
        """TG4018 Warning: <"https://a.blob.core.windows.net/c/f?sr=b&sp=w&se=2020-01-01&sig={Name}"> 'resourceFiles[0].httpUrl' has a SAS token without read permission (sp=r), so the download fails and the task does not start. Use a token with that permission.""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://a.blob.core.windows.net/c/f?sr=b&sp=w&sig={Name}", FilePath = "f", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]""",
        "")]
    [InlineData("""[ResourceFile(HttpUrl = "https://a.blob.core.windows.net/c/f?sp=w", FilePath = "f")]""", "")]
    [InlineData(
        """[ResourceFile(HttpUrl = "ftp://a.blob.core.windows.net/c/f?sr=b&sp=w&sig={Name}", FilePath = "f")]""",
        """TG4006 Error: <"ftp://a.blob.core.windows.net/c/f?sr=b&sp=w&sig={Name}"> 'resourceFiles[0].httpUrl' is not an absolute http or https URL. Specify the complete URL.""")]
    [InlineData(
        """[ResourceFile(StorageContainerUrl = "https://a.blob.core.windows.net/c?sr=b&sp=rl&sig={Name}")]""",
        """TG4018 Warning: <"https://a.blob.core.windows.net/c?sr=b&sp=rl&sig={Name}"> 'resourceFiles[0].storageContainerUrl' has a SAS token for a single blob (sr=b), so the download of the container fails and the task does not start. Use a token for the container.""")]
    [InlineData("""[ResourceFile(StorageContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=rl&sig={Name}")]""", "")]
    [InlineData(
        """[ResourceFile(StorageContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=l&sig={Name}")]""",
        """TG4018 Warning: <"https://a.blob.core.windows.net/c?sr=c&sp=l&sig={Name}"> 'resourceFiles[0].storageContainerUrl' has a SAS token without read permission (sp=r), so the download fails and the task does not start. Use a token with that permission.""")]
    [InlineData(
        """[ResourceFile(StorageContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=r&sig={Name}")]""",
        """TG4018 Warning: <"https://a.blob.core.windows.net/c?sr=c&sp=r&sig={Name}"> 'resourceFiles[0].storageContainerUrl' has a SAS token without list permission (sp=l), so the download fails and the task does not start. Use a token with that permission.""")]
    [InlineData(
        """[ResourceFile(StorageContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=rl&se=2020-01-01&sig={Name}")]""",
        """TG4018 Warning: <"https://a.blob.core.windows.net/c?sr=c&sp=rl&se=2020-01-01&sig={Name}"> 'resourceFiles[0].storageContainerUrl' has a SAS token that has expired, so the download fails and the task does not start. Create a new token.""")]
    [InlineData("""[ResourceFile(StorageContainerUrl = "https://a.blob.core.windows.net/c?sr=c&sp=rl&se=2099-01-01&sig={Name}")]""", "")]
    [InlineData("""[ResourceFile(StorageContainerUrl = "https://a.blob.core.windows.net/c?{Name}")]""", "")]
    public async Task A_message_says_what_the_token_lacks(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string arguments) =>
        $$"""
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        [ResourceFile({{arguments}})]
        public sealed partial record Render(int Number, string Signature);
        """;
}
