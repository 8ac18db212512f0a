using System.Threading.Tasks;

namespace TaskGen.Analyzers.Tests.Rules.Container;

public sealed class RegistryServerMismatchTests
{
    [Theory]
    [InlineData("""[TaskContainerSettings("acr.azurecr.io/app:1")] [ContainerRegistry({|TG2010:"mycontainers"|}, Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("acr.azurecr.io/app:1")] [ContainerRegistry({|TG2010:"acr.azurecr.io/app"|}, Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("org/image:1")] [ContainerRegistry({|TG2010:"quay.io"|}, Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("ubuntu:24.04")] [ContainerRegistry({|TG2010:"acr.azurecr.io"|}, Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("acr.azurecr.io/app:1")] [ContainerRegistry({|TG2010:"docker.io"|}, Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("acr.azurecr.io/app:{Password}")] [ContainerRegistry({|TG2010:"other.azurecr.io"|}, Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("localhost:5000/app:1")] [ContainerRegistry({|TG2010:"localhost:5001"|}, Username = "u", Password = "{Password}")]""")]
    public Task Is_reported(string attributes) => RuleVerifier.Reports(Source(attributes));

    [Theory]
    [InlineData("""[TaskContainerSettings("acr.azurecr.io/app:1")] [ContainerRegistry("acr.azurecr.io", Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("acr.azurecr.io/app:1")] [ContainerRegistry("ACR.azurecr.io", Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("acr.azurecr.io/app:1")] [ContainerRegistry("https://acr.azurecr.io/", Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("org/image:1")] [ContainerRegistry("docker.io", Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("org/image:1")] [ContainerRegistry("https://index.docker.io/v1/", Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("org/image:1")] [ContainerRegistry("https://hub.docker.com", Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("docker.io/org/image:1")] [ContainerRegistry("index.docker.io", Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("localhost:5000/app:1")] [ContainerRegistry("localhost:5000", Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("{Password}/app:1")] [ContainerRegistry("quay.io", Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("acr.azurecr.io/app:1")] [ContainerRegistry("{Password}", Username = "u", Password = "{Password}")]""")]
    [InlineData("""[TaskContainerSettings("acr.azurecr.io/app:1")]""")]
    public Task Is_not_reported(string attributes) => RuleVerifier.ReportsNothing(Source(attributes));

    [Theory]
    [InlineData(
        """[TaskContainerSettings("acr.azurecr.io/app:1")] [ContainerRegistry("mycontainers", Username = "u", Password = "{Name}")]""",
        """TG2010 Warning: <"mycontainers"> 'containerSettings.registry.registryServer' is 'mycontainers', which is not the host name of a registry. Use a name such as account.azurecr.io.""")]
    [InlineData(
        """[TaskContainerSettings("acr.azurecr.io/app:1")] [ContainerRegistry("other.azurecr.io", Username = "u", Password = "{Name}")]""",
        """TG2010 Warning: <"other.azurecr.io"> 'containerSettings.registry.registryServer' is 'other.azurecr.io', but image 'acr.azurecr.io/app:1' is pulled from 'acr.azurecr.io', so its credentials are not used. Use the same host. | other: <"acr.azurecr.io/app:1">""")]
    [InlineData(
        """[TaskContainerSettings("acr.azurecr.io/app:1")] [ContainerRegistry(Username = "u", Password = "{Name}")]""",
        """TG2010 Warning: <ContainerRegistry(Username = "u", Password = "{Name}")> 'containerSettings.registry.registryServer' is missing and defaults to 'docker.io', but image 'acr.azurecr.io/app:1' is pulled from 'acr.azurecr.io'. Set it to 'acr.azurecr.io'.""")]
    [InlineData("""[TaskContainerSettings("org/app:1")] [ContainerRegistry(Username = "u", Password = "{Name}")]""", "")]
    [InlineData(
        """[TaskContainerSettings("acr.azurecr.io/app:1")] [ContainerRegistry("", Username = "u", Password = "{Name}")]""",
        """TG2010 Warning: <ContainerRegistry("", Username = "u", Password = "{Name}")> 'containerSettings.registry.registryServer' is missing and defaults to 'docker.io', but image 'acr.azurecr.io/app:1' is pulled from 'acr.azurecr.io'. Set it to 'acr.azurecr.io'.""")]
    [InlineData("""[TaskContainerSettings("org/app:1")] [ContainerRegistry("", Username = "u", Password = "{Name}")]""", "")]
    [InlineData(
        """[TaskContainerSettings("acr.azurecr.io/{Name}:1")] [ContainerRegistry("other.azurecr.io", Username = "u", Password = "{Name}")]""",
        """TG2010 Warning: <"other.azurecr.io"> 'containerSettings.registry.registryServer' is 'other.azurecr.io', but image 'acr.azurecr.io/{Name}:1' is pulled from 'acr.azurecr.io', so its credentials are not used. Use the same host. | other: <"acr.azurecr.io/{Name}:1">""")]
    [InlineData(
        """[TaskContainerSettings("acr.azurecr.io/{Name}:1")] [ContainerRegistry(Username = "u", Password = "{Name}")]""",
        """TG2010 Warning: <ContainerRegistry(Username = "u", Password = "{Name}")> 'containerSettings.registry.registryServer' is missing and defaults to 'docker.io', but image 'acr.azurecr.io/{Name}:1' is pulled from 'acr.azurecr.io'. Set it to 'acr.azurecr.io'.""")]
    [InlineData("""[TaskContainerSettings("{Name}/app:1")] [ContainerRegistry("quay.io", Username = "u", Password = "{Name}")]""", "")]
    [InlineData("""[TaskContainerSettings("app{Name}")] [ContainerRegistry("quay.io", Username = "u", Password = "{Name}")]""", "")]
    [InlineData(
        """[TaskContainerSettings("Invalid Image")] [ContainerRegistry("quay.io", Username = "u", Password = "{Name}")]""",
        """TG2003 Error: <"Invalid Image"> 'containerSettings.imageName' is not a valid image reference. Use the form that 'docker pull' accepts: [host[:port]/]path[:tag][@digest], with the path in lower case.""")]
    [InlineData(
        """[ContainerRegistry("mycontainers", Username = "u", Password = "{Name}")]""",
        """
        TG2002 Error: <ContainerRegistry("mycontainers", Username = "u", Password = "{Name}")> 'containerSettings.registry' requires an image; the service rejects container settings without 'imageName'. Set 'imageName', or remove 'containerSettings.registry'.
        TG2010 Warning: <"mycontainers"> 'containerSettings.registry.registryServer' is 'mycontainers', which is not the host name of a registry. Use a name such as account.azurecr.io.
        """)]
    [InlineData(
        """new ContainerRegistry { RegistryServer = "mycontainers" }""",
        """TG2010 Warning: <"mycontainers"> 'ContainerRegistry.registryServer' is 'mycontainers', which is not the host name of a registry. Use a name such as account.azurecr.io.""")]
    [InlineData(
        """new TaskContainerSettings { ImageName = "acr.azurecr.io/app:1", Registry = new() { Username = "u" } }""",
        """
        TG2010 Warning: <new() { Username = "u" }> 'TaskContainerSettings.registry.registryServer' is missing and defaults to 'docker.io', but image 'acr.azurecr.io/app:1' is pulled from 'acr.azurecr.io'. Set it to 'acr.azurecr.io'.
        TG2005 Warning: <"u"> 'ContainerRegistry.password' is missing. Specify a user name together with a password, or use an identity.
        """)]
    [InlineData(
        """[TaskContainerSettings("acr.azurecr.io/app:1")] [ContainerRegistry(IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")]""",
        """TG2010 Warning: <ContainerRegistry(IdentityResourceId = "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i")> 'containerSettings.registry.registryServer' is missing and defaults to 'docker.io', but image 'acr.azurecr.io/app:1' is pulled from 'acr.azurecr.io'. Set it to 'acr.azurecr.io'.""")]
    public async Task The_registry_is_that_of_the_image(string code, string findings) =>
        Assert.Equal(findings, await Findings.Of(code));

    private static string Source(string attributes) =>
        $$"""
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        {{attributes}}
        public sealed partial record Render(int Number, string Password);
        """;
}
