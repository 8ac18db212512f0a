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

    private static string Source(string arguments) =>
        $$"""
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        [OutputFile("*.png", UploadCondition = OutputFileUploadCondition.TaskSuccess, {{arguments}})]
        public sealed partial record Render(int Number, string S);
        """;
}
