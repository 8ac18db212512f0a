using TaskGen.Validation;

namespace TaskGen.Tests.Validation;

public sealed class RegistryHostsTests
{
    [Theory]
    [InlineData("acr.azurecr.io", true)]
    [InlineData("acr.azurecr.io/", true)]
    [InlineData("localhost", true)]
    [InlineData("host:5000", true)]
    [InlineData("https://acr.azurecr.io", true)]
    [InlineData("https://acr.azurecr.io/v2/", true)]
    [InlineData("://acr.azurecr.io", true)]
    [InlineData("", false)]
    [InlineData("https://", false)]
    [InlineData("https:///v2", false)]
    [InlineData("acr", false)]
    [InlineData("acr.azurecr.io/app", false)]
    [InlineData("a b.io", false)]
    public void A_server_is_a_host_also_as_a_URL(string server, bool expected) => Assert.Equal(expected, RegistryHosts.IsValid(server));

    [Theory]
    [InlineData("a.io", "A.IO/", true)]
    [InlineData("a.io", "https://a.io/v1/", true)]
    [InlineData("docker.io", "https://index.docker.io/v1/", true)]
    [InlineData("docker.io", "registry-1.docker.io", true)]
    [InlineData("docker.io", "REGISTRY.docker.io", true)]
    [InlineData("hub.docker.com", "registry.hub.docker.com", true)]
    [InlineData("a.io", "b.io", false)]
    [InlineData("a.io", "docker.io", false)]
    [InlineData("docker.io", "a.io", false)]
    [InlineData("a.io", "a.io:443", false)]
    public void Servers_are_compared_by_host(string host, string server, bool expected) =>
        Assert.Equal(expected, RegistryHosts.IsSame(host, server));
}
