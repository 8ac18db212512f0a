using System.Threading.Tasks;
using TaskGen.CodeFixes.Files;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class IdentityWithAutoStorageTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", IdentityResourceId = {|TG4008:"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs")]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_fixed() => RuleVerifier.Fixes<IdentityWithAutoStorageFix>(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs", IdentityResourceId = {|TG4008:"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"|})]
        public sealed partial class Render;
        """,
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(AutoStorageContainerName = "inputs")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[ResourceFile(AutoStorageContainerName = "inputs", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]""",
        """TG4008 Warning: <"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"> 'resourceFiles[0].identityReference' has no effect together with 'autoStorageContainerName', which the service reads with the credentials of the account. Remove the identity.""")]
    [InlineData(
        """[ResourceFile(StorageContainerUrl = "https://h/c", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]""",
        "")]
    [InlineData(
        """new ResourceFile { AutoStorageContainerName = "inputs", IdentityReference = new() { ResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i" } }""",
        """TG4008 Warning: <"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"> 'ResourceFile.identityReference' has no effect together with 'autoStorageContainerName', which the service reads with the credentials of the account. Remove the identity.""")]
    public async Task Only_auto_storage_ignores_the_identity(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
