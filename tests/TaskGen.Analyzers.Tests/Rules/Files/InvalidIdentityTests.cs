using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Files;

public sealed class InvalidIdentityTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin", IdentityResourceId = {|TG4014:"my-identity"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [ResourceFile(HttpUrl = "https://example.com/a.bin", FilePath = "a.bin", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]
        public sealed partial class Render;
        """);

    [Theory]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "f", IdentityResourceId = "")]""",
        """TG4014 Warning: <""> 'resourceFiles[0].identityReference.resourceId' is not the resource id of a user-assigned identity. Use /subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/….""")]
    [InlineData("""[ResourceFile(HttpUrl = "https://h/f", FilePath = "f", IdentityResourceId = "{Name}")]""", "")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "f", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]""",
        "")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "f", IdentityResourceId = "subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]""",
        """TG4014 Warning: <"subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"> 'resourceFiles[0].identityReference.resourceId' is not the resource id of a user-assigned identity. Use /subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/….""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "f", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i/x")]""",
        """TG4014 Warning: <"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i/x"> 'resourceFiles[0].identityReference.resourceId' is not the resource id of a user-assigned identity. Use /subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/….""")]
    [InlineData(
        """[ResourceFile(HttpUrl = "https://h/f", FilePath = "f", IdentityResourceId = "/subscriptions/s")]""",
        """TG4014 Warning: <"/subscriptions/s"> 'resourceFiles[0].identityReference.resourceId' is not the resource id of a user-assigned identity. Use /subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/….""")]
    [InlineData(
        """new ComputeNodeIdentityReference { ResourceId = "my-identity" }""",
        """TG4014 Warning: <"my-identity"> 'ComputeNodeIdentityReference.resourceId' is not the resource id of a user-assigned identity. Use /subscriptions/…/resourceGroups/…/providers/Microsoft.ManagedIdentity/userAssignedIdentities/….""")]
    public async Task The_id_is_that_of_a_user_assigned_identity(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
