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

    private static string Source(string attributes) =>
        $$"""
        [BatchTask(Id = "a-{Number}", CommandLine = "run")]
        {{attributes}}
        public sealed partial record Render(int Number, string Password);
        """;
}
