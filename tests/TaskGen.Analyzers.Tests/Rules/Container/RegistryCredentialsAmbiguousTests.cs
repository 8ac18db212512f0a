using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Container;

public sealed class RegistryCredentialsAmbiguousTests
{
    [Fact]
    public Task Is_reported() => RuleVerifier.Reports(
        """
        [BatchTask(Id = "a", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1")]
        [ContainerRegistry("r.io", Username = {|TG2005:"render"|})]
        public sealed partial class Render;
        """);

    [Fact]
    public Task Is_not_reported() => RuleVerifier.ReportsNothing(
        """
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        [TaskContainerSettings("r.io/app:1")]
        [ContainerRegistry("r.io", Username = "render", Password = "{Password}")]
        public sealed partial record Render(int Number, string Password);
        """);

    [Theory]
    [InlineData("""[TaskContainerSettings("r.io/app:1")] [ContainerRegistry("r.io")]""", "")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1")] [ContainerRegistry("r.io", Username = "u")]""",
        """TG2005 Warning: <"u"> 'containerSettings.registry.password' is missing. Specify a user name together with a password, or use an identity.""")]
    [InlineData("""[TaskContainerSettings("r.io/app:1")] [ContainerRegistry("r.io", Username = "u", Password = "{Name}")]""", "")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1")] [ContainerRegistry("r.io", Password = "{Name}")]""",
        """TG2005 Warning: <"{Name}"> 'containerSettings.registry.username' is missing. Specify a user name together with a password, or use an identity.""")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1")] [ContainerRegistry("r.io", Username = "", Password = "{Name}")]""",
        """TG2005 Warning: <"{Name}"> 'containerSettings.registry.username' is missing. Specify a user name together with a password, or use an identity.""")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1")] [ContainerRegistry("r.io", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]""",
        "")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1")] [ContainerRegistry("r.io", Username = "u", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]""",
        """TG2005 Warning: <"u"> 'containerSettings.registry.password' is missing. Specify a user name together with a password, or use an identity.""")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1")] [ContainerRegistry("r.io", Username = "u", Password = "{Name}", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]""",
        """TG2005 Warning: <"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"> 'containerSettings.registry.identityReference' is specified together with a password, but a registry takes only one of the two. Remove one. | other: <"{Name}">""")]
    [InlineData(
        """[TaskContainerSettings("r.io/app:1")] [ContainerRegistry("r.io", Password = "{Name}", IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]""",
        """
        TG2005 Warning: <"{Name}"> 'containerSettings.registry.username' is missing. Specify a user name together with a password, or use an identity.
        TG2005 Warning: <"/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i"> 'containerSettings.registry.identityReference' is specified together with a password, but a registry takes only one of the two. Remove one. | other: <"{Name}">
        """)]
    public async Task A_password_needs_a_user_name_and_no_identity(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));
}
